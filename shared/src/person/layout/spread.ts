import type { PersonId } from '../../id.ts';
import { type Cell, distance } from './distances.ts';
import { hangingBetween } from './hanging.ts';
import type { Kin } from './kin.ts';
import type { OrderedPart } from './order.ts';
import { pullTogether, seamsOf } from './pull-together.ts';
import { separate } from './separate.ts';
import type { SpreadRow } from './spread-row.ts';
import { straighten } from './straighten.ts';

/** Sweeps down and up through the rows, between which halves of the picture are pulled together. More of them move nobody
 *  in the families we know. */
const rounds = 14;
const sweeps = 3;

/** How much somebody wants to be under their parents, above their children, beside the next one. Who has no children has
 *  nothing else to be near to. */
const wants = { parents: 1, children: 2, stay: 0.2, near: 0.2, nearChildless: 0.8, far: 0.01 };

/** Parents with children: who stands beside the line down, in which row, and who stands with the children in theirs. */
type Family = {
  children: readonly PersonId[];
  between: readonly PersonId[];
  row: SpreadRow;
  below: SpreadRow | undefined;
  group: readonly PersonId[];
};
type Spread = {
  part: OrderedPart;
  families: readonly Family[];
  /** Who has children. */
  parents: ReadonlySet<PersonId>;
  x: Map<PersonId, number>;
};

/** Where everybody of a part stands along their row: parents in the middle above their children, as close together as
 *  their room allows. */
export function spread(
  part: OrderedPart,
  kin: Kin,
  cells: ReadonlyMap<PersonId, Cell>,
): Map<PersonId, number> {
  const rows = [...part.rows.values()].map((people) => ({
    people,
    apart: people.map((_, index) => apart(people, index, { part, kin, cells })),
  }));
  const parents = new Set(
    kin.unions.flatMap((union) => (union.children.length > 0 ? union.parents : [])),
  );
  const families = familiesIn(rows, part, kin);
  const on: Spread = { part, families, parents, x: new Map() };
  for (const row of rows) compact(row, on);
  const seams = seamsOf(rows, kin);
  for (let round = 0; round < rounds; round += 1) {
    const before = new Map(on.x);
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      for (const row of rows) settle(row, on);
      for (const row of [...rows].reverse()) settle(row, on);
    }
    if (round === rounds - 1 || isStill(before, on.x)) break;
    pullTogether(rows, seams, on.x);
  }
  for (const row of rows) settle(row, on);
  straighten(rows, kin, on.x);
  return on.x;
}

function isStill(
  before: ReadonlyMap<PersonId, number>,
  now: ReadonlyMap<PersonId, number>,
): boolean {
  return [...now].every(([person, x]) => Math.abs(x - (before.get(person) ?? 0)) < 0.2);
}

function compact({ people, apart }: SpreadRow, { x }: Spread): void {
  const whole = apart.reduce((sum, each) => sum + each, 0);
  let at = -whole / 2;
  for (const [index, person] of people.entries()) {
    at += apart[index] ?? 0;
    x.set(person, at);
  }
}

type Distances = { part: OrderedPart; kin: Kin; cells: ReadonlyMap<PersonId, Cell> };

/** How far somebody stands from the one before. */
function apart(row: readonly PersonId[], index: number, { part, kin, cells }: Distances): number {
  const [before, self] = [row[index - 1], row[index]];
  const [left, right] = [before && cells.get(before), self && cells.get(self)];
  if (!before || !self || !left || !right) return 0;
  const [group, other] = [part.groups.of(before), part.groups.of(self)];
  const isNear =
    group === other ||
    // Who only lives here, an animal or a lodger, stands as near as a brother or sister.
    !(group && other) ||
    kin.unionsOf(before).some(({ parents }) => parents.some((each) => each === self));
  return distance(left, right, { kin, isNear });
}

function familiesIn(rows: readonly SpreadRow[], { groups }: OrderedPart, kin: Kin): Family[] {
  const rowOf = new Map(rows.flatMap((row) => row.people.map((person) => [person, row] as const)));
  return kin.unions.flatMap(({ parents, ...union }) => {
    const row = rowOf.get(parents.at(-1) ?? parents[0]);
    const children = union.children.map(({ child }) => child);
    const [first] = children;
    if (!row || !first) return [];
    const below = rowOf.get(first);
    const own = groups.of(first);
    const group = below?.people.filter((person) => groups.of(person) === own) ?? [];
    const [one, other] = hangingBetween({ parents, ...union }, row.people, kin);
    return [{ children, between: one === other ? [one] : [one, other], row, below, group }];
  });
}

type Pulls = Map<PersonId, { sum: number; weight: number }>;

function settle(row: SpreadRow, on: Spread): void {
  const pulls: Pulls = new Map();
  const at = (person: PersonId) => on.x.get(person) ?? 0;
  const pull = (person: PersonId, to: number, weight: number) => {
    const own = pulls.get(person);
    if (own) {
      own.sum += to * weight;
      own.weight += weight;
    } else pulls.set(person, { sum: to * weight, weight });
  };
  pullFamilies(row, on, { at, pull });
  pullNeighbours(row, on, { at, pull });
  const settled = separate(
    row.people.map((person, index) => {
      const { sum, weight } = pulls.get(person) ?? { sum: 0, weight: 1 };
      return { at: sum / weight, weight, apart: row.apart[index] ?? 0 };
    }),
  );
  for (const [index, person] of row.people.entries()) on.x.set(person, settled[index] ?? 0);
}

type Pulling = {
  at: (person: PersonId) => number;
  pull: (person: PersonId, to: number, weight: number) => void;
};

function pullFamilies(row: SpreadRow, on: Spread, { at, pull }: Pulling): void {
  for (const family of on.families) {
    if (family.row !== row && family.below !== row) continue;
    const by = middle(family.children, at) - middle(family.between, at);
    if (family.row === row)
      // Who stands beside the line down, which is not always both parents: pulling others would move nothing towards it.
      for (const person of family.between) pull(person, at(person) + by, wants.children);
    if (family.below === row)
      for (const person of family.group) pull(person, at(person) - by, wants.parents);
  }
}

/** Between the outermost of some people. */
function middle(people: readonly PersonId[], at: Pulling['at']): number {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const person of people) {
    const x = at(person);
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  return (from + to) / 2;
}

function pullNeighbours({ people, apart }: SpreadRow, on: Spread, { at, pull }: Pulling): void {
  for (const [index, person] of people.entries()) {
    const before = people[index - 1];
    pull(person, at(person), wants.stay);
    if (!before) continue;
    const far = apart[index] ?? 0;
    const isNear = on.part.groups.of(before) === on.part.groups.of(person);
    const wantOf = (who: PersonId) => {
      if (!isNear) return wants.far;
      return on.parents.has(who) ? wants.near : wants.nearChildless;
    };
    pull(person, at(before) + far, wantOf(person));
    pull(before, at(person) - far, wantOf(before));
  }
}
