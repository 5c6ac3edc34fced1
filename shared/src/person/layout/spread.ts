import type { PersonId } from '../../id.ts';
import { type Cell, distance } from './distances.ts';
import { hangingBetween } from './hanging.ts';
import type { Kin, Union } from './kin.ts';
import type { OrderedPart } from './order.ts';
import { pullTogether } from './pull-together.ts';
import { separate } from './separate.ts';
import type { SpreadRow } from './spread-row.ts';
import { straighten } from './straighten.ts';

/** Sweeps down and up through the rows, between which halves of the picture are pulled together. More of them move nobody
 *  in the families we know. */
const rounds = 4;
const sweeps = 10;

/** How much somebody wants to be under their parents, above their children, beside the next one. Who has no children has
 *  nothing else to be near to. */
const wants = { parents: 1, children: 2, stay: 0.2, near: 0.2, nearChildless: 0.8, far: 0.01 };

type Family = { union: Union; between: readonly [PersonId, PersonId]; row: SpreadRow };
type Spread = {
  kin: Kin;
  part: OrderedPart;
  rows: readonly SpreadRow[];
  families: readonly Family[];
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
  const on: Spread = { kin, part, rows, families: familiesIn(rows, kin), x: new Map() };
  for (const row of rows) compact(row, on);
  for (let round = 0; round < rounds; round += 1) {
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      for (const row of rows) settle(row, on);
      for (const row of [...rows].reverse()) settle(row, on);
    }
    if (round < rounds - 1) pullTogether(rows, kin, on.x);
  }
  for (const row of rows) settle(row, on);
  straighten(rows, kin, on.x);
  return on.x;
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
function apart(
  row: readonly PersonId[],
  index: number,
  { part, kin, cells }: Distances,
): number {
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

function familiesIn(rows: readonly SpreadRow[], kin: Kin): Family[] {
  const rowOf = new Map(rows.flatMap((row) => row.people.map((person) => [person, row] as const)));
  return kin.unions.flatMap((union) => {
    const row = rowOf.get(union.parents.at(-1) ?? union.parents[0]);
    if (!row || union.children.length === 0) return [];
    return [{ union, row, between: hangingBetween(union, row.people, kin) }];
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
  for (const { union, between, row: own } of on.families) {
    const places = union.children.map(({ child }) => at(child));
    const children = (Math.min(...places) + Math.max(...places)) / 2;
    const by = children - (at(between[0]) + at(between[1])) / 2;
    if (own === row)
      for (const parent of union.parents) pull(parent, at(parent) + by, wants.children);
    const first = union.children[0]?.child;
    const group = first && on.part.groups.of(first);
    if (!group) continue;
    for (const person of row.people)
      if (on.part.groups.of(person) === group) pull(person, at(person) - by, wants.parents);
  }
}

function pullNeighbours({ people, apart }: SpreadRow, on: Spread, { at, pull }: Pulling): void {
  const hasChildren = (person: PersonId) =>
    on.kin.unionsOf(person).some(({ children }) => children.length > 0);
  for (const [index, person] of people.entries()) {
    const before = people[index - 1];
    pull(person, at(person), wants.stay);
    if (!before) continue;
    const far = apart[index] ?? 0;
    const isNear = on.part.groups.of(before) === on.part.groups.of(person);
    const wantOf = (who: PersonId) => {
      if (!isNear) return wants.far;
      return hasChildren(who) ? wants.near : wants.nearChildless;
    };
    pull(person, at(before) + far, wantOf(person));
    pull(before, at(person) - far, wantOf(before));
  }
}
