import type { PersonId } from '../../id.ts';
import { bornAt } from './ages.ts';
import { compare, type Kin, type Union } from './kin.ts';

/** The row of everybody who belongs to somebody; the centre's row is 0, older generations are negative. Rule GEN-1.
 *  `parts` are the pieces that hang together, the centre's first. Who belongs to nobody is in none. */
export type Generations = { rows: ReadonlyMap<PersonId, number>; parts: readonly PersonId[][] };

/** Partners share a row and children stand one below, wherever all of it can be true at once. Couples across generations
 *  give way to descent, and descent that goes in a circle to whatever was there first. */
export function generationsOf(kin: Kin): Generations {
  const strong = strongParts(kin);
  const rows = new Map<PersonId, number>();
  for (const part of strong)
    for (const [person, row] of rowsWithin(part, kin)) rows.set(person, row);
  const parts = joined(strong, kin, rows);
  align(parts, kin, rows);
  return { rows, parts };
}

/** What hangs together by being partners and by the parents children stand under. */
function strongParts(kin: Kin): PersonId[][] {
  const sets = new Sets();
  for (const union of kin.unions) {
    const everyone = [...union.parents, ...union.children.map(({ child }) => child)];
    if (everyone.length < 2) continue;
    for (const person of everyone) sets.join(everyone[0] as PersonId, person);
  }
  for (const { guests, parents } of kin.unions)
    for (const { child } of guests) {
      sets.add(child);
      for (const parent of parents) sets.add(parent);
    }
  return sets.all();
}

class Sets {
  readonly #parent = new Map<PersonId, PersonId>();
  add(person: PersonId): void {
    if (!this.#parent.has(person)) this.#parent.set(person, person);
  }
  root(person: PersonId): PersonId {
    this.add(person);
    let at = person;
    for (;;) {
      const next = this.#parent.get(at) ?? at;
      if (next === at) break;
      at = next;
    }
    this.#parent.set(person, at);
    return at;
  }
  join(one: PersonId, other: PersonId): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a !== b) this.#parent.set(compare(a, b) < 0 ? b : a, compare(a, b) < 0 ? a : b);
  }
  all(): PersonId[][] {
    const sets = new Map<PersonId, PersonId[]>();
    for (const person of [...this.#parent.keys()].sort(compare)) {
      const root = this.root(person);
      sets.set(root, [...(sets.get(root) ?? []), person]);
    }
    return [...sets.values()];
  }
}

type Step = { to: PersonId; by: number };

function rowsWithin(part: readonly PersonId[], kin: Kin): Map<PersonId, number> {
  const inside = new Set(part);
  const unions = kin.unions.filter((union) => inside.has(union.parents[0]));
  return exactRows(part, unions) ?? loosenedRows(part, unions);
}

/** Rows in which every partner is beside and every child exactly one below; null where that cannot be. */
function exactRows(
  part: readonly PersonId[],
  unions: readonly Union[],
): Map<PersonId, number> | null {
  const steps = new Map<PersonId, Step[]>();
  const step = (from: PersonId, to: PersonId, by: number) => {
    steps.set(from, [...(steps.get(from) ?? []), { to, by }]);
    steps.set(to, [...(steps.get(to) ?? []), { to: from, by: -by }]);
  };
  for (const { parents, children } of unions) {
    const [one, other] = parents;
    if (other) step(one, other, 0);
    for (const { child } of children) step(one, child, 1);
  }
  const rows = new Map<PersonId, number>();
  const queue = part.slice(0, 1);
  for (const first of queue) rows.set(first, 0);
  for (const from of queue) {
    const row = rows.get(from) ?? 0;
    for (const { to, by } of steps.get(from) ?? []) {
      const known = rows.get(to);
      if (known === undefined) {
        rows.set(to, row + by);
        queue.push(to);
      } else if (known !== row + by) return null;
    }
  }
  return rows;
}

type Bond = { from: PersonId; to: PersonId };

/** Rows in which every child is below its parents, and partners are beside unless one descends from the other. */
function loosenedRows(part: readonly PersonId[], unions: readonly Union[]): Map<PersonId, number> {
  const pairs = unions.flatMap(({ parents: [one, other] }) =>
    other ? [{ from: one, to: other }] : [],
  );
  const descents = unions.flatMap(({ parents, children }) =>
    children.flatMap(({ child }) => parents.map((from) => ({ from, to: child }))),
  );
  for (;;) {
    const root = rootsOf(part, pairs);
    const loop = loopIn(part, root, descents);
    if (loop === null) return longest(part, root, descents);
    // The latest couple in the loop gives way first; without one, the latest descent.
    const couple = pairs.findLastIndex(({ from }) => loop.has(root(from)));
    if (couple >= 0) pairs.splice(couple, 1);
    else {
      const last = descents.findLastIndex(
        ({ from, to }) => loop.has(root(from)) && loop.has(root(to)),
      );
      descents.splice(Math.max(last, 0), 1);
    }
  }
}

function rootsOf(part: readonly PersonId[], pairs: readonly Bond[]): (of: PersonId) => PersonId {
  const sets = new Sets();
  for (const person of part) sets.add(person);
  for (const { from, to } of pairs) sets.join(from, to);
  return (person) => sets.root(person);
}

/** Those from whom everything that has no way out was taken away, at both ends: they go in a circle. Null when nobody does. */
function loopIn(
  part: readonly PersonId[],
  root: (of: PersonId) => PersonId,
  descents: readonly Bond[],
): Set<PersonId> | null {
  const left = new Set(part.map(root));
  for (;;) {
    const inner = descents
      .map(({ from, to }) => ({ from: root(from), to: root(to) }))
      .filter(({ from, to }) => left.has(from) && left.has(to));
    const sources = new Set(inner.map(({ from }) => from));
    const targets = new Set(inner.map(({ to }) => to));
    const gone = [...left].filter((each) => !(sources.has(each) && targets.has(each)));
    if (gone.length === 0) return left.size > 0 ? left : null;
    for (const each of gone) left.delete(each);
  }
}

function longest(
  part: readonly PersonId[],
  root: (of: PersonId) => PersonId,
  descents: readonly Bond[],
): Map<PersonId, number> {
  const rows = new Map<PersonId, number>(part.map((person) => [root(person), 0]));
  const edges = descents.map(({ from, to }) => ({ from: root(from), to: root(to) }));
  const row = (of: PersonId) => rows.get(of) ?? 0;
  for (let isMoved = true; isMoved; ) {
    isMoved = false;
    for (const { from, to } of edges) {
      if (row(to) > row(from)) continue;
      rows.set(to, row(from) + 1);
      isMoved = true;
    }
  }
  // Parents without parents of their own come down to their children.
  const hasParents = new Set(edges.map(({ to }) => to));
  for (const top of rows.keys()) {
    const below = edges.filter(({ from }) => from === top).map(({ to }) => row(to) - 1);
    if (!hasParents.has(top) && below.length > 0) rows.set(top, Math.min(...below));
  }
  return new Map(part.map((person) => [person, row(root(person))]));
}

/** Ties parts together by foster care and adoption: the child stands one below, if nothing else was said. */
function joined(
  strong: readonly PersonId[][],
  kin: Kin,
  rows: Map<PersonId, number>,
): PersonId[][] {
  const partOf = new Map(strong.flatMap((part) => part.map((person) => [person, part] as const)));
  for (const { guests, parents } of kin.unions)
    for (const { child } of guests) {
      const [upper, lower] = [partOf.get(parents[0]), partOf.get(child)];
      if (!upper || !lower || upper === lower) continue;
      const by = (rows.get(child) ?? 0) - 1 - (rows.get(parents[0]) ?? 0);
      for (const person of upper) {
        rows.set(person, (rows.get(person) ?? 0) + by);
        lower.push(person);
        partOf.set(person, lower);
      }
    }
  return [...new Set(partOf.values())];
}

/** The centre's part comes first and its row is 0; others stand beside those of their years. */
function align(parts: PersonId[][], kin: Kin, rows: Map<PersonId, number>): void {
  const { centre } = kin;
  const first = (part: readonly PersonId[]) => (centre && part.includes(centre) ? 0 : 1);
  for (const part of parts) part.sort(compare);
  parts.sort((a, b) => first(a) - first(b) || compare(a[0] ?? '', b[0] ?? ''));
  const [main, ...others] = parts;
  if (!main) return;
  const shift = (part: readonly PersonId[], by: number) => {
    for (const person of part) rows.set(person, (rows.get(person) ?? 0) + by);
  };
  const bottom = Math.max(...main.map((person) => rows.get(person) ?? 0));
  const zero = (centre && main.includes(centre) ? rows.get(centre) : undefined) ?? bottom;
  shift(main, -zero);
  const known = birthOfRow(main, kin, rows);
  for (const part of others) {
    const lowest = Math.max(...part.map((person) => rows.get(person) ?? 0));
    shift(part, -lowest);
    shift(part, bestShift(part, { known, kin, rows }));
  }
}

function birthOfRow(
  part: readonly PersonId[],
  kin: Kin,
  rows: ReadonlyMap<PersonId, number>,
): Map<number, number> {
  const births = new Map<number, number[]>();
  for (const person of part) {
    const row = rows.get(person) ?? 0;
    const born = bornAt(kin.persons.get(person));
    if (Number.isFinite(born)) births.set(row, [...(births.get(row) ?? []), born]);
  }
  return new Map(
    [...births].map(([row, all]) => [row, all.reduce((sum, each) => sum + each, 0) / all.length]),
  );
}

function bestShift(
  part: readonly PersonId[],
  { known, kin, rows }: { known: Map<number, number>; kin: Kin; rows: Map<PersonId, number> },
): number {
  const own = birthOfRow(part, kin, rows);
  const bottom = known.size > 0 ? Math.max(...known.keys()) : 0;
  const top = known.size > 0 ? Math.min(...known.keys()) : 0;
  let best = { by: 0, far: Number.POSITIVE_INFINITY };
  for (let by = bottom; by >= top; by -= 1) {
    const gaps = [...own].flatMap(([row, born]) => {
      const beside = known.get(row + by);
      return beside === undefined ? [] : [Math.abs(beside - born)];
    });
    if (gaps.length === 0) continue;
    const far = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    if (far < best.far) best = { by, far };
  }
  return best.by;
}
