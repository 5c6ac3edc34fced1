import type { PersonId } from '../../id.ts';
import { captionWidth, drawnCouple, hasSlash } from './captions.ts';
import { depthBelow } from './couple-depths.ts';
import type { RowFrame } from './frame.ts';
import type { Kin, Union } from './kin.ts';
import type { CoupleLine } from './layout.ts';
import type { Spot } from './places.ts';
import { type End, type GapLevel, type Heights, type Router, straightened } from './routes.ts';
import { bottomOf } from './symbol-size.ts';

/** The line of a couple before heights are known. */
export type CoupleDraft = {
  union: Union;
  levels: readonly GapLevel[];
  line: (heights: Heights) => CoupleLine;
};

/** The lines of all couples: in one row a bracket from below, across rows a way of their own. */
export function coupleDrafts(
  frames: readonly RowFrame[],
  kin: Kin,
  { spots, router }: { spots: ReadonlyMap<PersonId, Spot>; router: Router },
): CoupleDraft[] {
  const inRow = frames.flatMap((frame) =>
    frame.spans.map((span): CoupleDraft => {
      const { union, left, right, from, to, depth } = span;
      return {
        union,
        levels: [],
        line: ({ row }) => {
          const y = row(frame.row);
          const bottom = (person: PersonId, x: number) =>
            y + bottomOf(kin.persons.get(person), x - (spots.get(person)?.x ?? x));
          const level = y + depthBelow(depth);
          return lineOf(
            union,
            [left, right],
            [
              { x: from, y: bottom(left, from) },
              { x: from, y: level },
              { x: to, y: level },
              { x: to, y: bottom(right, to) },
            ],
          );
        },
      };
    }),
  );
  const acrossRows = kin.unions.flatMap((union) => {
    const [one, other] = union.parents.map((parent) => spots.get(parent));
    if (!one || !other || one.row === other.row) return [];
    const route = router.between(`${union.key}/couple`, endAt(one, kin), endAt(other, kin));
    return [
      {
        union,
        levels: route.levels,
        line: (heights: Heights) =>
          lineOf(union, [one.person, other.person], straightened(route.points(heights))),
      },
    ];
  });
  return [...inRow, ...acrossRows];
}

function endAt({ person, row, x }: Spot, kin: Kin): End {
  const bottom = bottomOf(kin.persons.get(person), 0);
  return { x, gap: row, y: (heights) => heights.row(row) + bottom };
}

function lineOf(
  union: Union,
  [one, other]: readonly [PersonId, PersonId],
  points: CoupleLine['points'],
): CoupleLine {
  return {
    couple: drawnCouple(union)?.id ?? null,
    one,
    other,
    points,
    hops: [],
    slash: null,
    caption: null,
  };
}

/** How much room the words of a couple's line need, and whether a slash stands beside them. */
export function captionNeeds(union: Union): { width: number; hasSlash: boolean } {
  const couple = drawnCouple(union);
  return { width: captionWidth(couple), hasSlash: hasSlash(couple) };
}
