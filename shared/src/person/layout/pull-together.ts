import type { PersonId } from '../../id.ts';
import { type Kin, otherIn, type Union } from './kin.ts';
import type { SpreadRow } from './spread-row.ts';

/** Moves whole halves of the picture: wherever partners stand further apart than they need to, and nothing but the two
 *  holds the halves together, the right half comes as near as its rows allow. */
export function pullTogether(
  rows: readonly SpreadRow[],
  kin: Kin,
  x: Map<PersonId, number>,
): void {
  for (const union of kin.unions) {
    const row = rows.find(({ people }) => people.includes(union.parents[0]));
    const other = otherIn(union, union.parents[0]);
    if (!row || !other || !row.people.includes(other)) continue;
    const ends = [row.people.indexOf(union.parents[0]), row.people.indexOf(other)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const [left, right] = [row.people[from], row.people[to]];
    if (!left || !right) continue;
    const needed = row.apart.slice(from + 1, to + 1).reduce((sum, each) => sum + each, 0);
    const spare = (x.get(right) ?? 0) - (x.get(left) ?? 0) - needed;
    if (spare < 1) continue;
    const half = reachedFrom(right, union, kin);
    if (half.has(left)) continue;
    const by = Math.min(spare, slackBefore(half, rows, x));
    if (by > 0) for (const person of half) x.set(person, (x.get(person) ?? 0) - by);
  }
}

/** Everybody who hangs together with somebody, without this couple. */
function reachedFrom(start: PersonId, without: Union, kin: Kin): Set<PersonId> {
  const reached = new Set([start]);
  for (const person of reached) {
    const home = kin.homeOf(person);
    for (const union of [...kin.unionsOf(person), ...(home ? [home] : [])]) {
      if (union === without) continue;
      for (const parent of union.parents) reached.add(parent);
      for (const { child } of union.children) reached.add(child);
    }
  }
  return reached;
}

/** How far a half can come before it meets somebody else. */
function slackBefore(
  half: ReadonlySet<PersonId>,
  rows: readonly SpreadRow[],
  x: ReadonlyMap<PersonId, number>,
): number {
  let slack = Number.POSITIVE_INFINITY;
  for (const { people, apart } of rows)
    for (const [index, person] of people.entries()) {
      const before = people[index - 1];
      if (before === undefined || !half.has(person) || half.has(before)) continue;
      const room = (x.get(person) ?? 0) - (x.get(before) ?? 0) - (apart[index] ?? 0);
      slack = Math.min(slack, room);
    }
  return slack;
}
