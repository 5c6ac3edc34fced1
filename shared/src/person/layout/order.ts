import type { PersonId } from '../../id.ts';
import { ranksOf } from './blocks.ts';
import { type Ends, lineUp } from './clusters.ts';
import type { Generations } from './generations.ts';
import { type Group, type Groups, groupsOf } from './groups.ts';
import { compare, type Kin, otherIn, type Union } from './kin.ts';
import { type Seam, settled } from './settle.ts';

/** One part of a family: its rows from the oldest generation on, each from left to right. */
export type OrderedPart = { rows: ReadonlyMap<number, readonly PersonId[]>; groups: Groups };

/** Who stands left of whom: GEN-2 to GEN-7. */
export function orderOf(
  part: readonly PersonId[],
  kin: Kin,
  generations: Generations,
): OrderedPart {
  const groups = groupsOf(part, kin, generations);
  const rank = ranksOf(groups, kin);
  const rows = new Map<number, readonly PersonId[]>();
  const at = new Map<PersonId, number>();
  const numbers = [...new Set(groups.all.map((group) => group.row))].sort((a, b) => a - b);
  for (const row of numbers) {
    const entries = groups.all
      .filter((group) => group.row === row)
      .map((group) => ({ group, rank: rank(group), under: placeOf(group.union, at) }))
      .sort(
        (a, b) =>
          a.rank - b.rank || (a.under ?? 0) - (b.under ?? 0) || compare(a.group.key, b.group.key),
      );
    const seams = seamsIn(row, { groups, kin });
    const order = settled(entries, seams, groups);
    const ends = endsOf(order, seams, groups);
    const people = order.flatMap((group) => lineUp(group, ends.get(group) ?? {}, { groups, kin }));
    rows.set(row, people);
    for (const [index, person] of people.entries()) at.set(person, index);
  }
  return { rows, groups };
}

/** Where the parents stand in the row above; null where they do not both stand in a row that has been ordered. */
function placeOf(union: Union | null, at: ReadonlyMap<PersonId, number>): number | null {
  const places = (union?.parents ?? []).map((parent) => at.get(parent));
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return null;
  return known.reduce((sum, place) => sum + place, 0) / known.length;
}

function seamsIn(row: number, { groups, kin }: { groups: Groups; kin: Kin }): Seam[] {
  const main = kin.centre ? kin.homeOf(kin.centre) : undefined;
  return kin.unions
    .flatMap((union) => {
      const one = union.parents[0];
      const other = otherIn(union, one);
      const [a, b] = [groups.of(one), other && groups.of(other)];
      if (!other || !a || !b || a === b || a.row !== row || b.row !== row) return [];
      return [{ one, other, weight: union === main ? 5 : 1 }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** At a seam the partners stand at the ends of their groups that face each other, the focus children's parents first. */
function endsOf(order: readonly Group[], seams: readonly Seam[], groups: Groups): Map<Group, Ends> {
  const ends = new Map<Group, Ends>(order.map((group) => [group, {}]));
  for (const { one, other } of seams) {
    const [a, b] = [groups.of(one), groups.of(other)];
    if (!a || !b) continue;
    const isForward = order.indexOf(a) < order.indexOf(b);
    const [left, right] = isForward ? [a, b] : [b, a];
    const [leftOne, rightOne] = (isForward ? [one, other] : [other, one]).map(groups.hostOf);
    if (order.indexOf(right) - order.indexOf(left) > 1) continue;
    const [leftEnds, rightEnds] = [ends.get(left) ?? {}, ends.get(right) ?? {}];
    const isFree = (at: PersonId | undefined, who: PersonId | undefined) =>
      at === undefined || at === who;
    if (!isFree(leftEnds.right, leftOne) || !isFree(rightEnds.left, rightOne)) continue;
    if (left.members.length > 1 && leftEnds.left === leftOne) continue;
    if (right.members.length > 1 && rightEnds.right === rightOne) continue;
    leftEnds.right = leftOne;
    rightEnds.left = rightOne;
  }
  return ends;
}
