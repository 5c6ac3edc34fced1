import type { PersonId } from '../../id.ts';
import type { Family } from '../family.ts';
import { coupleDrafts } from './couple-lines.ts';
import { descentLines } from './descent-lines.ts';
import { cellsOf } from './distances.ts';
import { exceptionsOf } from './exceptions.ts';
import { fallsOf } from './falls.ts';
import { framesOf } from './frame.ts';
import { generationsOf } from './generations.ts';
import { type Box, boxAround, grown, unit } from './geometry.ts';
import { heightsOf } from './heights.ts';
import { type OwnedWay, withHops } from './hops.ts';
import { namedOutlines, outlinesOf } from './households.ts';
import { type Kin, kinOf, type Union } from './kin.ts';
import { type NameLetters, nameLetters, usualLetters } from './label-plan.ts';
import { labelsOf } from './labels.ts';
import type { ChildLine, CoupleLine, GenogramLayout, Label, Place, Trunk, Way } from './layout.ts';
import { spotsOf } from './places.ts';
import { Router } from './routes.ts';
import { segmentsOf } from './segments.ts';
import { reachOf } from './symbol-size.ts';
import { captioned, householdName, type Taken } from './words-in-place.ts';

/** Where everybody of a family stands, and how the lines between them go: docs/spec/genogram.md. Same input, same output;
 *  the order of the input does not matter; any family that readFamily can give. */
export function layOutFamily(family: Family): GenogramLayout {
  const sizes = nameLetters(family.persons.length);
  const layout = layOutWith(family, sizes);
  const isTight = layout.exceptions.some(({ convention }) => tight.has(convention));
  // Large letters are no reason to break a convention.
  return isTight && sizes !== usualLetters ? layOutWith(family, usualLetters) : layout;
}

/** What words that are too large for their room lead to. */
const tight: ReadonlySet<string> = new Set(['tallRow', 'wordsLeftOut', 'splitHousehold']);

function layOutWith(family: Family, sizes: NameLetters): GenogramLayout {
  const kin = kinOf(family);
  const generations = generationsOf(kin);
  const cells = cellsOf(kin, besideLines(kin, generations.rows), sizes);
  const rows = spotsOf({ kin, cells }, generations);
  const frames = framesOf(rows, kin, cells);
  const spots = new Map(rows.flat().map((spot) => [spot.person, spot] as const));
  const falls = fallsOf(frames, kin, spots);
  const router = new Router(frames, falls);
  const couples = coupleDrafts(frames, kin, { spots, router });
  const descents = descentLines(falls, { kin, spots, router });
  const heights = heightsOf(
    frames,
    [...couples, ...descents].flatMap(({ levels }) => levels),
  );
  const places = rows.flat().map((spot): Place => ({ ...spot, y: heights.row(spot.row) }));
  const lines = hopping({
    couples: couples.map(({ union, line }) => ({ union, line: line(heights) })),
    trunks: descents.flatMap(({ owner, trunk }) => {
      const own = trunk(heights);
      return own ? [{ owner, trunk: own }] : [];
    }),
    children: descents.flatMap(({ owner, children }) =>
      children(heights).map((line) => ({ owner, line })),
    ),
  });
  const entering = (person: PersonId) =>
    lines.children.filter(({ child }) => child === person).map(({ points }) => points);
  const labels = labelsOf(frames, { kin, cells, heights, entering });
  const drafts = outlinesOf(family.households, kin, { places, labels });
  const taken = takenBy({ places, labels, ways: waysOf(lines), kin });
  for (const { loops } of drafts)
    for (const loop of loops) taken.segments.push(...segmentsOf([...loop, ...loop.slice(0, 1)]));
  const captionedCouples = lines.couples.map(({ union, line }) =>
    captioned(line, union, { taken, apart: apartOf(union, line, kin) }),
  );
  const households = namedOutlines(drafts, (draft, loop) => householdName(draft, loop, taken));
  const laidOut = {
    places,
    couples: captionedCouples,
    trunks: lines.trunks,
    children: lines.children,
    households,
    labels,
  };
  return {
    ...laidOut,
    extent: extentOf(laidOut, kin),
    exceptions: exceptionsOf({ ...laidOut, kin, rows, drafts, tall: heights.tall }),
  };
}

/** From whose symbol a line goes straight down: single parents, and partners in different rows. */
function besideLines(kin: Kin, rows: ReadonlyMap<PersonId, number>): Set<PersonId> {
  return new Set(
    kin.unions.flatMap(({ parents }) => {
      const [one, other] = parents;
      return other === undefined || rows.get(one) !== rows.get(other) ? [...parents] : [];
    }),
  );
}

type Lines = {
  couples: readonly { union: Union; line: CoupleLine }[];
  trunks: readonly { owner: string; trunk: Trunk }[];
  children: readonly { owner: string; line: ChildLine }[];
};

type HoppingLines = {
  couples: readonly { union: Union; line: CoupleLine }[];
  trunks: readonly Trunk[];
  children: readonly ChildLine[];
};

/** The lines with their hops. */
function hopping({ couples, trunks, children }: Lines): HoppingLines {
  const ways: OwnedWay[] = [
    ...couples.map(({ union, line }) => ({ owner: union.key, way: line })),
    ...trunks.map(({ owner, trunk }) => ({ owner, way: trunk.drop })),
    ...trunks.map(({ owner, trunk }) => ({ owner, way: trunk.bar ?? { points: [], hops: [] } })),
    ...children.map(({ owner, line }) => ({ owner, way: line })),
  ];
  const done = withHops(ways);
  const hopsAt = (index: number) => done[index]?.hops ?? [];
  const [drops, bars] = [couples.length, couples.length + trunks.length];
  return {
    couples: couples.map(({ union, line }, index) => ({
      union,
      line: { ...line, hops: hopsAt(index) },
    })),
    trunks: trunks.map(({ trunk }, index) => ({
      ...trunk,
      drop: { ...trunk.drop, hops: hopsAt(drops + index) },
      bar: trunk.bar && { ...trunk.bar, hops: hopsAt(bars + index) },
    })),
    children: children.map(({ line }, index) => ({
      ...line,
      hops: hopsAt(bars + trunks.length + index),
    })),
  };
}

function waysOf({ couples, trunks, children }: HoppingLines): Way[] {
  return [
    ...couples.map(({ line }) => line),
    ...trunks.flatMap(({ drop, bar }) => (bar ? [drop, bar] : [drop])),
    ...children,
  ];
}

function takenBy({
  places,
  labels,
  ways,
  kin,
}: {
  places: readonly Place[];
  labels: readonly Label[];
  ways: readonly Way[];
  kin: Kin;
}): Taken {
  return {
    boxes: [
      ...places.map((place) => symbolBox(place, kin)),
      ...labels.flatMap(({ lines }) => lines.map(({ box }) => box)),
    ],
    segments: ways.flatMap(({ points }) => segmentsOf(points)),
  };
}

function symbolBox({ person, x, y }: Place, kin: Kin): Box {
  const self = kin.persons.get(person);
  const { side, top, bottom } = self ? reachOf(self) : { side: 0, top: 0, bottom: 0 };
  return { x: x - side, y: y - top, width: 2 * side, height: top + bottom };
}

/** On which side of a couple's line the parent stands whom the children do not live with; right when nobody knows. */
function apartOf(union: Union, line: CoupleLine, kin: Kin): 'left' | 'right' {
  const homes = union.children.map(({ child }) => kin.persons.get(child)?.home);
  const isLeft = (of: PersonId) => {
    const [first, last] = [line.points[0], line.points.at(-1)];
    const isFirst = of === line.one;
    return first && last ? first.x < last.x === isFirst : isFirst;
  };
  const apart = union.parents.find((parent) => {
    const home = kin.persons.get(parent)?.home;
    return homes.some((each) => each !== undefined && each !== home);
  });
  return apart !== undefined && isLeft(apart) ? 'left' : 'right';
}

function extentOf(
  laidOut: Pick<
    GenogramLayout,
    'places' | 'labels' | 'couples' | 'trunks' | 'children' | 'households'
  >,
  kin: Kin,
): Box {
  const { places, labels, couples, trunks, children, households } = laidOut;
  const points = [
    ...couples.flatMap((line) => line.points),
    ...trunks.flatMap(({ drop, bar }) => [...drop.points, ...(bar?.points ?? [])]),
    ...children.flatMap((line) => line.points),
    ...households.flatMap(({ corners }) => corners),
  ];
  const boxes = [
    ...places.map((place) => symbolBox(place, kin)),
    ...labels.map(({ box }) => box),
    ...couples.flatMap(({ caption }) => (caption ? [caption] : [])),
    ...households.flatMap(({ label }) => (label ? [label.box] : [])),
    ...points.map((point) => ({ ...point, width: 0, height: 0 })),
  ];
  const all = boxAround(boxes) ?? { x: 0, y: 0, width: unit, height: unit };
  return grown(all, unit / 4);
}
