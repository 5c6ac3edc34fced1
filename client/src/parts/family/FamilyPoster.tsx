import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { Marks } from './Marks.tsx';
import { PersonAnchors } from './PersonAnchors.tsx';
import { useGenogram } from './useGenogram.ts';

/** The family as a picture, to be seen. What it says stands in words in the list. */
export function FamilyPoster() {
  const message = useMessage();
  const { persons } = useDrawnFamily();
  const { layout, drawing } = useGenogram();
  const { x, y, width, height } = drawing.extent;
  return (
    <PosterFrame name={message('family.title')}>
      <h2 className={classes.title}>{message('family.title')}</h2>
      {persons.length === 0 ? (
        <p className={classes.empty}>{message('family.none')}</p>
      ) : (
        <svg
          className={classes.picture}
          viewBox={`${x} ${y} ${width} ${height}`}
          role="img"
          aria-label={message('family.picture', { count: persons.length })}
        >
          <Marks drawing={drawing} />
          <PersonAnchors places={layout.places} extent={drawing.extent} />
        </svg>
      )}
    </PosterFrame>
  );
}
