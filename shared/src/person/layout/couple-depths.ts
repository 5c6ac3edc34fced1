import type { PersonId } from '../../id.ts';
import { unit } from './geometry.ts';
import type { Kin, Union } from './kin.ts';
import type { Spot } from './places.ts';

/** Each later couple line lies so much deeper (GEN-4). */
const depthStep = unit / 2;

/** How far lines of one person stand apart where they leave the symbol. */
const stubGap = 8;

/** A couple's level line in one row: where it leaves the symbols, and how deep it lies, counted from 1. */
export type CoupleSpan = {
  union: Union;
  left: PersonId;
  right: PersonId;
  from: number;
  to: number;
  depth: number;
};

/** How deep the lines of a row's couples lie: lines that overlap, and lines of one person, lie at different depths. */
export function coupleSpans(row: readonly Spot[], kin: Kin): CoupleSpan[] {
  const at = new Map(row.map((spot, index) => [spot.person, { ...spot, index }] as const));
  const bare = kin.unions.flatMap((union) => {
    const [one, other] = union.parents.map((parent) => at.get(parent));
    if (!one || !other) return [];
    const [left, right] = one.index < other.index ? [one, other] : [other, one];
    return [{ union, left, right, span: right.index - left.index }];
  });
  // Short lines lie above long ones; of lines alike, earlier above later.
  const sorted = bare
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.span - b.span || a.index - b.index);
  const done: { union: Union; left: Spot; right: Spot; depth: number }[] = [];
  for (const { union, left, right } of sorted) {
    const taken = new Set(
      done
        .filter(
          (each) =>
            (each.left.x < right.x && left.x < each.right.x) ||
            each.union.parents.some((parent) => union.parents.some((own) => own === parent)),
        )
        .map(({ depth }) => depth),
    );
    let depth = 1;
    while (taken.has(depth)) depth += 1;
    done.push({ union, left, right, depth });
  }
  return done.map(({ union, left, right, depth }) => ({
    union,
    left: left.person,
    right: right.person,
    from: left.x + stub(left.person, { union, depth }, done),
    to: right.x + stub(right.person, { union, depth }, done),
    depth,
  }));
}

/** How far beside the middle of a symbol a line leaves it. To the left the shallow lines leave outermost, to the right
 *  too, so that none crosses another of the same person. */
function stub(
  person: PersonId,
  own: { union: Union; depth: number },
  all: readonly { union: Union; left: Spot; right: Spot; depth: number }[],
): number {
  const lefts = all
    .filter(({ right }) => right.person === person)
    .sort((a, b) => a.depth - b.depth);
  const rights = all.filter(({ left }) => left.person === person).sort((a, b) => b.depth - a.depth);
  const order = [...lefts, ...rights];
  const index = order.findIndex(({ union }) => union === own.union);
  const gap = Math.min(stubGap, 40 / Math.max(order.length - 1, 1));
  return Math.round((index - (order.length - 1) / 2) * gap);
}

/** How far below the middle of its row a couple's line of this depth lies. */
export function depthBelow(depth: number): number {
  return unit / 2 + depth * depthStep;
}
