import type { PersonId } from '@rundbord/shared/id';
import { siblings } from '@rundbord/shared/person/layout/groups';
import { type Kin, otherIn } from '@rundbord/shared/person/layout/kin';

/** Middles of symbols, as some program put them. */
export type Placed = ReadonlyMap<PersonId, { x: number; y: number }>;

/** What can be counted of any program's picture, when all draw the same straight lines between its places. */
export type Judged = {
  placed: number;
  overlaps: number;
  crossings: number;
  beside: number;
  couples: number;
  inOrder: number;
  groups: number;
};

const symbol = 48;

/** Counts it: who has a place, symbols that overlap, lines that cross, partners side by side, brothers and sisters by age. */
export function judge(kin: Kin, places: Placed): Judged {
  const all = [...places.values()];
  const couples = kin.unions.filter(({ parents }) => parents.length === 2);
  const groups = kin.unions.filter(({ children }) => children.length > 1);
  return {
    placed: places.size,
    overlaps: pairs(all).filter(
      ([a, b]) => Math.abs(a.x - b.x) < symbol - 1 && Math.abs(a.y - b.y) < symbol - 1,
    ).length,
    crossings: crossingsOf(kin, places),
    beside: couples.filter(({ parents }) => isBeside(parents, kin, places)).length,
    couples: couples.length,
    inOrder: groups.filter((union) => isInOrder(siblings(union, kin), places)).length,
    groups: groups.length,
  };
}

/** In one row, with nobody between but partners of one of them. */
function isBeside(parents: readonly PersonId[], kin: Kin, places: Placed): boolean {
  const [a, b] = parents.map((parent) => places.get(parent));
  if (!a || !b || Math.abs(a.y - b.y) > symbol / 2) return false;
  const [from, to] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const between = [...places].filter(
    ([, { x, y }]) => x > from && x < to && Math.abs(y - a.y) < symbol / 2,
  );
  return between.every(([person]) =>
    kin.unionsOf(person).some((union) => {
      const other = otherIn(union, person);
      return other !== undefined && parents.includes(other);
    }),
  );
}

function isInOrder(byAge: readonly PersonId[], places: Placed): boolean {
  const xs = byAge.map((person) => places.get(person)?.x);
  return xs.every((x, index) => {
    const before = xs[index - 1];
    return x !== undefined && (index === 0 || (before !== undefined && before < x));
  });
}

type Point = { x: number; y: number };
type Line = { a: Point; b: Point; ends: readonly PersonId[] };

function crossingsOf(kin: Kin, places: Placed): number {
  const lines = kin.unions.flatMap(({ parents, children, guests }): Line[] => {
    const [one, other] = parents.map((parent) => places.get(parent));
    if (!one || (parents.length === 2 && !other)) return [];
    const from = other ? { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } : one;
    const down = [...children, ...guests].flatMap(({ child }) => {
      const to = places.get(child);
      return to ? [{ a: from, b: to, ends: [child, ...parents] }] : [];
    });
    return [...(other ? [{ a: one, b: other, ends: [...parents] }] : []), ...down];
  });
  return pairs(lines).filter(([one, other]) => {
    if (one.ends.some((end) => other.ends.includes(end))) return false;
    return areApart(one, other) && areApart(other, one);
  }).length;
}

/** Whether the ends of one line lie on different sides of another. */
function areApart({ a, b }: Line, other: Line): boolean {
  const side = (point: Point) => (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
  return side(other.a) * side(other.b) < -1e-6;
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}
