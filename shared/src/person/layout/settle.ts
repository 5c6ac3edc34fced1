import type { PersonId } from '../../id.ts';
import type { Group, Groups } from './groups.ts';

/** A couple of two groups that stand in one row. */
export type Seam = { one: PersonId; other: PersonId; weight: number };

/** A group waiting for its place: where its family belongs, and where its parents stand. */
export type Entry = { group: Group; rank: number; under: number | null };

/** More groups than this in a row are left as they are: trying all moves would take too long. */
const mostGroups = 28;

/** The groups of a row in order. Where a couple of two groups would be kept apart by others, those move, if that is
 *  worth the lines that cross. */
export function settled(
  entries: readonly Entry[],
  seams: readonly Seam[],
  groups: Groups,
): Group[] {
  let order = [...entries];
  const cost = (of: readonly Entry[]) => apart(of, seams, groups) + crossed(of);
  if (seams.length > 0 && order.length <= mostGroups)
    for (let best = cost(order), round = 0; round < order.length; round += 1) {
      const better = moves(order)
        .map((moved) => ({ moved, cost: cost(moved) }))
        .reduce((a, b) => (b.cost < a.cost ? b : a), { moved: order, cost: best });
      if (better.cost >= best) break;
      order = [...better.moved];
      best = better.cost;
    }
  return order.map(({ group }) => group);
}

function moves(order: readonly Entry[]): Entry[][] {
  return order.flatMap((entry, from) =>
    order.flatMap((_, to) => {
      if (to === from) return [];
      const rest = order.filter((each) => each !== entry);
      return [[...rest.slice(0, to), entry, ...rest.slice(to)]];
    }),
  );
}

/** How many groups stand between partners. */
function apart(order: readonly Entry[], seams: readonly Seam[], groups: Groups): number {
  const at = new Map(order.map(({ group }, index) => [group, index] as const));
  let sum = 0;
  for (const { one, other, weight } of seams) {
    const [a, b] = [groups.of(one), groups.of(other)];
    if (!a || !b) continue;
    sum += 4 * weight * (Math.abs((at.get(a) ?? 0) - (at.get(b) ?? 0)) - 1);
  }
  return sum;
}

/** How many groups stand the other way round than their parents, and, as a lesser matter, than their families. */
function crossed(order: readonly Entry[]): number {
  let sum = 0;
  for (const [index, left] of order.entries())
    for (const right of order.slice(index + 1)) {
      if (left.under !== null && right.under !== null && left.under > right.under) sum += 3;
      if (left.rank > right.rank) sum += 1;
    }
  return sum;
}
