import type { Family } from '@rundbord/shared/person/family';
import { useMessage } from '../../message/useMessage.ts';
import classes from './FamilyPoster.module.css';
import { Marks } from './Marks.tsx';
import { useDrawn } from './useGenogram.ts';

/** The family as it would be. */
export function FamilyPreview({ family }: { family: Family }) {
  const message = useMessage();
  const { drawing } = useDrawn(family);
  const { x, y, width, height } = drawing.extent;
  return (
    <svg
      className={classes.preview}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={message('family.picture', { count: family.persons.length })}
    >
      <Marks drawing={drawing} />
    </svg>
  );
}
