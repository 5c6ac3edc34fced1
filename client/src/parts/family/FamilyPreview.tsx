import { drawnFamily } from '@rundbord/shared/person/drawn-family';
import type { Family } from '@rundbord/shared/person/family';
import { useMemo } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './FamilyPoster.module.css';
import { Marks } from './Marks.tsx';
import { useCalled } from './useCalled.ts';
import { useDrawn } from './useGenogram.ts';

/** The family as it would be drawn, and who of those that are new comes to the network alone. */
export function FamilyPreview({ family, before }: { family: Family; before: Family }) {
  const message = useMessage();
  const format = useFormat();
  const called = useCalled(family);
  const drawn = useMemo(() => drawnFamily(family), [family]);
  const { drawing } = useDrawn(drawn);
  const { x, y, width, height } = drawing.extent;
  const known = new Set([...before.persons, ...drawn.persons].map(({ id }) => id));
  const beside = family.persons.map(({ id }) => id).filter((id) => !known.has(id));
  return (
    <>
      {beside.length > 0 ? (
        <p dir="auto">
          {message('lines.toNetwork', {
            count: beside.length,
            names: format.list(beside.map(called)),
          })}
        </p>
      ) : null}
      {drawn.persons.length > 0 ? (
        <svg
          className={classes.preview}
          viewBox={`${x} ${y} ${width} ${height}`}
          role="img"
          aria-label={message('family.picture', { count: drawn.persons.length })}
        >
          <Marks drawing={drawing} />
        </svg>
      ) : null}
    </>
  );
}
