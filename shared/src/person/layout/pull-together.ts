import type { PersonId } from '../../id.ts';
import { type Kin, otherIn, type Union } from './kin.ts';
import type { SpreadRow } from './spread-row.ts';

/** Moves whole halves of the picture: wherever partners stand further apart than they need to, and nothing but the two
 *  holds the halves together, the smaller half comes as near as its rows allow. */
export function pullTogether(
  rows: readonly SpreadRow[],
  seams: readonly Seam[],
  x: Map<PersonId, number>,
): void {
  for (const { left, right, needed, halves, isRight } of seams)
    for (const half of halves) {
      const spare = (x.get(right) ?? 0) - (x.get(left) ?? 0) - needed;
      if (spare < 1) break;
      const by = Math.min(spare, slackOf(half, { rows, x, isRight }));
      if (by <= 0) continue;
      for (const person of half) x.set(person, (x.get(person) ?? 0) + (isRight ? -by : by));
    }
}

/** Partners who alone hold two halves of the picture together, how far apart they need to be, and the smaller half,
 *  alone and with the children they share. */
export type Seam = {
  left: PersonId;
  right: PersonId;
  needed: number;
  halves: readonly ReadonlySet<PersonId>[];
  isRight: boolean;
};

/** All such partners. */
export function seamsOf(rows: readonly SpreadRow[], kin: Kin): Seam[] {
  return kin.unions.flatMap((union) => {
    const row = rows.find(({ people }) => people.includes(union.parents[0]));
    const other = otherIn(union, union.parents[0]);
    if (!row || !other || !row.people.includes(other)) return [];
    const ends = [row.people.indexOf(union.parents[0]), row.people.indexOf(other)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const [left, right] = [row.people[from], row.people[to]];
    if (!left || !right) return [];
    const [onLeft, onRight] = [reachedFrom([left], union, kin), reachedFrom([right], union, kin)];
    if (onRight.has(left)) return [];
    const isRight = onRight.size <= onLeft.size;
    const half = isRight ? onRight : onLeft;
    const needed = row.apart.slice(from + 1, to + 1).reduce((sum, each) => sum + each, 0);
    const children = reachedFrom(
      union.children.map(({ child }) => child),
      union,
      kin,
    );
    const isApart = !children.has(left) && !children.has(right);
    const halves = [
      half,
      ...(isApart && children.size > 0 ? [new Set([...half, ...children])] : []),
    ];
    return [{ left, right, needed, halves, isRight }];
  });
}

/** Everybody who hangs together with some, without this couple. */
function reachedFrom(start: readonly PersonId[], without: Union, kin: Kin): Set<PersonId> {
  const reached = new Set(start);
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

type Moving = {
  rows: readonly SpreadRow[];
  x: ReadonlyMap<PersonId, number>;
  isRight: boolean;
};

/** How far a half can come before it meets somebody else. */
function slackOf(half: ReadonlySet<PersonId>, { rows, x, isRight }: Moving): number {
  let slack = Number.POSITIVE_INFINITY;
  for (const { people, apart } of rows)
    for (const [index, person] of people.entries()) {
      const before = people[index - 1];
      if (before === undefined || half.has(person) === half.has(before)) continue;
      if (half.has(person) !== isRight) continue;
      const room = (x.get(person) ?? 0) - (x.get(before) ?? 0) - (apart[index] ?? 0);
      slack = Math.min(slack, room);
    }
  return slack;
}
