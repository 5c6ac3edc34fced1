import type { PersonId } from '../../id.ts';
import { madeFirst } from './ages.ts';
import { type Cell, distance } from './distances.ts';
import type { Generations } from './generations.ts';
import { unit } from './geometry.ts';
import { compare, type Kin } from './kin.ts';
import { type OrderedPart, orderOf } from './order.ts';
import { separate } from './separate.ts';
import { spread } from './spread.ts';

/** Somebody's row and place along it. */
export type Spot = { person: PersonId; row: number; x: number };

/** Between pieces of the picture that have nothing to do with each other. */
const pieceGap = 3 * unit;

/** A place given by hand weighs so much that others make room for it. */
const byHand = 1e7;

type Placing = { kin: Kin; cells: ReadonlyMap<PersonId, Cell> };

/** Everybody's place, in rows from the oldest on, each from left to right. The parents of the focus children stand
 *  around 0, whatever is added elsewhere, so that places given by hand stay true (GEN-9). */
export function spotsOf(
  { kin, cells }: Placing,
  { rows, parts }: Generations,
): readonly (readonly Spot[])[] {
  const placing = { kin, cells };
  const spots = new Map<PersonId, Spot>();
  let edge = 0;
  for (const part of withLodgers(parts, kin, rows)) {
    const generations = { rows, parts };
    const ordered = lodged(orderOf(part.people, kin, generations), part.lodgers, kin);
    const x = spread(ordered, kin, cells);
    const shift = spots.size === 0 ? -anchor(x, kin) : edge - leftEdge(x, cells);
    for (const [row, people] of ordered.rows)
      for (const person of people)
        spots.set(person, { person, row, x: Math.round((x.get(person) ?? 0) + shift) });
    edge = rightEdge(spots, cells) + pieceGap;
  }
  for (const spot of quietRows(placing, spots)) spots.set(spot.person, spot);
  const numbers = [...new Set([...spots.values()].map(({ row }) => row))].sort((a, b) => a - b);
  return numbers.map((row) =>
    withHands(
      [...spots.values()].filter((spot) => spot.row === row),
      placing,
    ),
  );
}

type PartWithLodgers = { people: readonly PersonId[]; lodgers: readonly PersonId[] };

/** Animals, and people who belong to nobody here but live with somebody, stand with those they live with. */
function withLodgers(
  parts: Generations['parts'],
  kin: Kin,
  rows: Generations['rows'],
): PartWithLodgers[] {
  const lodgers = [...kin.persons.values()]
    .filter(({ id, home }) => home !== undefined && !rows.has(id))
    .sort(madeFirst);
  const found = parts.map((people) => ({ people, lodgers: [] as PersonId[] }));
  for (const { id, home } of lodgers)
    found
      .find(({ people }) => people.some((person) => kin.persons.get(person)?.home === home))
      ?.lodgers.push(id);
  return found;
}

function lodged(part: OrderedPart, lodgers: readonly PersonId[], kin: Kin): OrderedPart {
  const rows = new Map(part.rows);
  for (const lodger of lodgers) {
    const home = kin.persons.get(lodger)?.home;
    const lives = (person: PersonId) => kin.persons.get(person)?.home === home;
    const row = [...rows.keys()].sort((a, b) => b - a).find((each) => rows.get(each)?.some(lives));
    const people = row === undefined ? undefined : rows.get(row);
    if (row === undefined || !people) continue;
    const last = people.findLastIndex(lives) + 1;
    const first = people.findIndex(lives);
    const parts = (index: number) =>
      index > 0 && index < people.length && isTogether(people[index - 1], people[index], part);
    const place = parts(last) && !parts(first) ? first : last;
    rows.set(row, [...people.slice(0, place), lodger, ...people.slice(place)]);
  }
  return { ...part, rows };
}

function isTogether(
  one: PersonId | undefined,
  other: PersonId | undefined,
  { groups }: OrderedPart,
): boolean {
  return one !== undefined && other !== undefined && groups.of(one) === groups.of(other);
}

/** The middle of the picture: the focus children's parents, else the child. */
function anchor(x: ReadonlyMap<PersonId, number>, kin: Kin): number {
  const parents = (kin.centre && kin.homeOf(kin.centre)?.parents) ?? [];
  const places = (parents.length > 0 ? [...parents] : [kin.centre]).map((person) =>
    person ? x.get(person) : undefined,
  );
  const known = places.filter((place) => place !== undefined);
  return known.reduce((sum, place) => sum + place, 0) / Math.max(known.length, 1);
}

function leftEdge(x: ReadonlyMap<PersonId, number>, cells: Placing['cells']): number {
  return Math.min(...[...x].map(([person, at]) => at - (cells.get(person)?.left ?? 0)));
}

function rightEdge(spots: ReadonlyMap<PersonId, Spot>, cells: Placing['cells']): number {
  return Math.max(
    ...[...spots.values()].map(({ person, x }) => x + (cells.get(person)?.right ?? 0)),
  );
}

/** Friends and neighbours, whom nothing ties to the family, stand in rows of their own below it. */
function quietRows({ kin, cells }: Placing, spots: ReadonlyMap<PersonId, Spot>): Spot[] {
  const left = Math.min(0, ...[...spots.values()].map(({ x }) => x));
  const right = Math.max(left + 12 * unit, ...[...spots.values()].map(({ x }) => x));
  const bottom = Math.max(-1, ...[...spots.values()].map(({ row }) => row));
  const quiet = [...kin.persons.values()].filter(({ id }) => !spots.has(id)).sort(madeFirst);
  const out: Spot[] = [];
  let row = bottom + 1;
  let before: Spot | null = null;
  for (const { id } of quiet) {
    const [a, b] = [before && cells.get(before.person), cells.get(id)];
    const next: number = before && a && b ? before.x + distance(a, b, { kin, isNear: true }) : left;
    const isFull: boolean = before !== null && next > right;
    if (isFull) row += 1;
    before = { person: id, row, x: isFull ? left : next };
    out.push(before);
  }
  return out;
}

/** A row in which those stand whom somebody placed, and the others make room. */
function withHands(row: readonly Spot[], { kin, cells }: Placing): readonly Spot[] {
  const hand = (spot: Spot) => kin.persons.get(spot.person)?.x;
  if (row.every((spot) => hand(spot) === undefined)) return row;
  const wished = row
    .map((spot, index) => ({ spot, index, at: hand(spot) ?? spot.x }))
    .sort((a, b) => a.at - b.at || a.index - b.index || compare(a.spot.person, b.spot.person));
  const places = separate(
    wished.map(({ spot, at }, index) => {
      const before = wished[index - 1]?.spot;
      const [a, b] = [before && cells.get(before.person), cells.get(spot.person)];
      return {
        at,
        weight: hand(spot) === undefined ? 1 : byHand,
        apart: a && b ? handDistance(a, b) : 0,
      };
    }),
  );
  return wished.map(({ spot }, index) => ({ ...spot, x: Math.round(places[index] ?? spot.x) }));
}

/** Somebody placed by hand may stand closer to others than the layout would put them, as long as both can be read. */
function handDistance(left: Cell, right: Cell): number {
  return Math.max(left.side + right.side + unit / 4, left.right + right.left + 6);
}
