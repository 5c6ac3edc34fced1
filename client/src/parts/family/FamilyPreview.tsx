import type { Family } from '@rundbord/shared/person/family';
import { withSteps } from '@rundbord/shared/person/steps/with-steps';
import { useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import classes from './FamilyPoster.module.css';
import { Marks } from './Marks.tsx';
import { useDrawn } from './useGenogram.ts';

/** The family as it would be. */
export function FamilyPreview({
  family,
  steps,
}: {
  family: Family;
  steps: Parameters<typeof withSteps>[1];
}) {
  const message = useMessage();
  const next = useMemo(
    () =>
      withSteps(family, steps, {
        made: { by: '' as never, at: new Date().toISOString() },
      }),
    [family, steps],
  );
  const { drawing } = useDrawn(next);
  const { x, y, width, height } = drawing.extent;
  return (
    <svg
      className={classes.preview}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={message('family.picture', { count: next.persons.length })}
    >
      <Marks drawing={drawing} />
    </svg>
  );
}
