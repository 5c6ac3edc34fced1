import type { PersonId } from '@rundbord/shared/id';
import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import { useMemo } from 'react';
import { useInk } from '../../source/useBoard.ts';
import { DrawnWords } from './DrawnWords.tsx';
import classes from './SheetList.module.css';

/** What is drawn over a picture of the board and the people in it, as words beneath its list. `people`: who stands in it.
 *  Nothing where nothing is drawn. */
export function PosterInk({
  poster,
  people,
  title,
}: {
  poster: 'family' | 'network';
  people: readonly PersonId[];
  title: string;
}) {
  const ink = useInk();
  const said = useMemo(() => {
    const at = poster === 'family' ? 'person' : 'place';
    const anchors = [poster, `picture:${poster}`, ...people.map((id) => `${at}:${id}`)];
    return inkSaid(inkMarks(ink), new Set(anchors));
  }, [ink, poster, people]);
  if (said.words.length + said.lines + said.arrows === 0) return null;
  return (
    <div>
      <h3 className={classes.drawn}>{title}</h3>
      <DrawnWords said={said} />
    </div>
  );
}
