import type { PersonId } from '../../id.ts';
import type { Group, Groups } from './groups.ts';
import { compare, type Kin, otherIn, type Union } from './kin.ts';
import { leftAndRight } from './sides.ts';

// A block is a group at the top of a family, with everybody who descends from it. Blocks stand side by side: father's
// family left, mother's right (GEN-6), and the families of those who married into them on the outer sides.

/** How far to the right a group belongs: a number per group, growing to the right. */
export type Ranks = (group: Group) => number;

/** Where each group belongs, seen from the children the picture is about. */
export function ranksOf(groups: Groups, kin: Kin): Ranks {
  const walk = { groups, kin, tops: topsIn(groups) };
  const order = orderOfTops(walk);
  const place = new Map(order.map((group, index) => [group, index] as const));
  const known = new Map<Group, number>();
  const rank = (group: Group, seen: ReadonlySet<Group> = new Set()): number => {
    const was = known.get(group) ?? place.get(group);
    if (was !== undefined) return was;
    if (seen.has(group)) return 0;
    const above = parentGroups(group, groups).map((each) => rank(each, new Set([...seen, group])));
    const mean = above.reduce((sum, each) => sum + each, 0) / Math.max(above.length, 1);
    known.set(group, mean);
    return mean;
  };
  return (group) => rank(group);
}

/** The groups of the parents, once per parent. */
function parentGroups(group: Group, groups: Groups): Group[] {
  return (group.union?.parents ?? []).flatMap((parent) => {
    const above = groups.of(parent);
    return above && above !== group ? [above] : [];
  });
}

type Walk = { groups: Groups; kin: Kin; tops: (group: Group) => ReadonlySet<Group> };

/** The tops of all families that somebody in the group descends from. */
function topsIn(groups: Groups): (group: Group) => ReadonlySet<Group> {
  const known = new Map<Group, Set<Group>>();
  const find = (group: Group): Set<Group> => {
    const was = known.get(group);
    if (was) return was;
    const own = new Set<Group>(group.union ? [] : [group]);
    known.set(group, own);
    for (const above of parentGroups(group, groups)) for (const top of find(above)) own.add(top);
    return own;
  };
  return find;
}

function orderOfTops(walk: Walk): Group[] {
  const { groups, kin, tops } = walk;
  const order: Group[] = [];
  const start = startOf(groups, kin);
  if (start) collect(start, { walk, order, seen: new Set() });
  // Everything left of this many tops is the father's side.
  const left = start?.union ? leftTops(start.union, walk, order) : 0;
  const centre = new Set(order.slice(0, left));
  const rest = groups.all.filter((group) => group.union === null && !order.includes(group));
  rest.sort((a, b) => compare(a.key, b.key));
  while (rest.length > 0) {
    const next = nextTop(rest, order, walk);
    rest.splice(rest.indexOf(next.top), 1);
    const at = [...tops(next.beside ?? next.top)]
      .map((top) => order.indexOf(top))
      .filter((i) => i >= 0);
    const isLeft = at.length > 0 && at.every((index) => centre.has(order[index] as Group));
    if (isLeft) centre.add(next.top);
    if (at.length === 0) order.push(next.top);
    else order.splice(isLeft ? Math.min(...at) : Math.max(...at) + 1, 0, next.top);
  }
  return order;
}

function startOf(groups: Groups, kin: Kin): Group | undefined {
  const own = kin.centre ? groups.of(kin.centre) : undefined;
  return own ?? [...groups.all].sort((a, b) => b.row - a.row || compare(a.key, b.key))[0];
}

type Collecting = { walk: Walk; order: Group[]; seen: Set<Group> };

/** The tops above a group, from father's father to mother's mother. */
function collect(group: Group, into: Collecting): void {
  if (into.seen.has(group)) return;
  into.seen.add(group);
  if (!group.union) into.order.push(group);
  else
    for (const parent of leftAndRight(group.union, into.walk.kin)) {
      const above = into.walk.groups.of(parent);
      if (above) collect(above, into);
    }
}

function leftTops(union: Union, { groups, kin, tops }: Walk, order: readonly Group[]): number {
  const [father, mother] = leftAndRight(union, kin);
  const above = father && mother ? groups.of(father) : undefined;
  const others = mother ? groups.of(mother) : undefined;
  if (!above || above === others) return 0;
  return Math.max(0, ...[...tops(above)].map((top) => order.indexOf(top) + 1));
}

/** The next family to be put beside one that has its place, by a couple of both, else by a child of both. */
function nextTop(
  rest: readonly Group[],
  order: readonly Group[],
  { groups, kin, tops }: Walk,
): { top: Group; beside: Group | undefined } {
  const isPlaced = (group: Group | undefined) =>
    group !== undefined && [...tops(group)].some((top) => order.includes(top));
  const newIn = (group: Group | undefined) => group && rest.find((top) => tops(group).has(top));
  const meeting = (one: PersonId | undefined, other: PersonId | undefined) => {
    const [a, b] = [one && groups.of(one), other && groups.of(other)];
    for (const [there, here] of [
      [a, b],
      [b, a],
    ] as const) {
      const top = isPlaced(there) ? newIn(here) : undefined;
      if (top) return { top, beside: there };
    }
    return null;
  };
  for (const union of kin.unions) {
    const found = meeting(union.parents[0], otherIn(union, union.parents[0]));
    if (found) return found;
  }
  for (const { guests, parents } of kin.unions)
    for (const { child } of guests) {
      const found = meeting(child, parents[0]);
      if (found) return found;
    }
  return { top: rest[0] as Group, beside: undefined };
}
