import type { PersonId } from '../../id.ts';
import type { Descent, DescentKind } from '../bond.ts';
import type { Fall } from './falls.ts';
import type { Point } from './geometry.ts';
import type { Kin } from './kin.ts';
import type { ChildLine, Trunk } from './layout.ts';
import type { Spot } from './places.ts';
import {
  childEnd,
  type End,
  entriesOf,
  type GapLevel,
  type Heights,
  type Router,
} from './routes.ts';

/** Lines of one pair of parents, before heights are known. `owner` is the same for lines that may touch each other. */
export type Lines = {
  owner: string;
  levels: readonly GapLevel[];
  trunk: (heights: Heights) => Trunk | null;
  children: (heights: Heights) => ChildLine[];
};

type Leg = { descent: Descent; end: End; junction: number; mates: readonly Descent[] };

type Drawing = { kin: Kin; spots: ReadonlyMap<PersonId, Spot>; router: Router };

/** The lines from parents to children: a trunk to those one row below, a way of its own to each of the others. */
export function descentLines(falls: readonly Fall[], drawing: Drawing): Lines[] {
  const entries = entriesOf(falls, drawing.spots);
  return falls.flatMap((fall) => {
    const legs = legsOf(fall, entries, drawing);
    const near = legs.filter(({ end }) => end.gap === fall.row);
    const far = legs.filter(({ end }) => end.gap !== fall.row);
    return [
      ...(near.length > 0 ? [nearLines(fall, near)] : []),
      ...farBundles(far).map((legs) => farLines(fall, legs, drawing)),
    ];
  });
}

function legsOf(
  { descents }: Fall,
  entries: ReadonlyMap<Descent, number>,
  { kin, spots }: Drawing,
): Leg[] {
  const found = descents.flatMap((descent) => {
    const spot = spots.get(descent.child);
    const beside = entries.get(descent) ?? 0;
    return spot ? [{ descent, end: childEnd(descent, spot, { beside, kin }) }] : [];
  });
  return found.map(({ descent, end }) => {
    const mates = found.filter(
      (each) =>
        each.end.gap === end.gap &&
        (each.descent === descent ||
          (descent.twins !== undefined && each.descent.twins === descent.twins)),
    );
    const places = mates.map((mate) => mate.end.x);
    const junction = (Math.min(...places) + Math.max(...places)) / 2;
    return { descent, end, junction, mates: mates.map((mate) => mate.descent) };
  });
}

function nearLines(fall: Fall, legs: readonly Leg[]): Lines {
  const { key, x, union } = fall;
  const places = [x, ...legs.map(({ junction }) => junction)];
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const isStraight = to - from < 1 && legs.length === 1;
  const start = (heights: Heights): Point => ({ x, y: heights.row(fall.row) + fall.below });
  const level = {
    key,
    gap: fall.row,
    from,
    to,
    ups: [x],
    downs: legs.flatMap(({ junction, end }) => [junction, end.x]),
  };
  return {
    owner: union.key,
    levels: isStraight ? [] : [level],
    trunk: (heights) => {
      if (isStraight) return null;
      const y = heights.level(key);
      return {
        parents: union.parents,
        kind: sharedKind(legs),
        drop: { points: [start(heights), { x, y }], hops: [] },
        bar:
          to - from < 1
            ? null
            : {
                points: [
                  { x: from, y },
                  { x: to, y },
                ],
                hops: [],
              },
      };
    },
    children: (heights) =>
      legs.map((leg) => {
        const y = isStraight ? start(heights).y : heights.level(key);
        const end = { x: leg.end.x, y: leg.end.y(heights) };
        const junction = { x: isStraight ? end.x : leg.junction, y };
        const points = isStraight ? [junction, end] : [junction, ...tail(leg, end), end];
        return { ...lineOf(fall, leg.descent, points), bar: twinBar(leg, legs, { y, heights }) };
      }),
  };
}

/** Lines of twins slant, and go straight down at last, past what is written above the symbol. */
const tailLength = 20;

function tail({ junction }: Leg, end: Point): Point[] {
  return junction === end.x ? [] : [{ x: end.x, y: end.y - tailLength }];
}

function sharedKind(legs: readonly Leg[]): DescentKind {
  const kinds = new Set(legs.map(({ descent }) => descent.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'birth';
}

/** Between the lines of identical twins at half height, told of by the first of them. */
function twinBar(
  leg: Leg,
  legs: readonly Leg[],
  { y, heights }: { y: number; heights: Heights },
): readonly [Point, Point] | null {
  const { mates, junction, descent } = leg;
  const isIdentical = mates.length > 1 && mates.some(({ identical }) => identical);
  if (!isIdentical || mates[0] !== descent) return null;
  const ends = legs.filter(({ descent }) => mates.includes(descent)).map(({ end }) => end);
  const half = (end: End): Point => ({
    x: (junction + end.x) / 2,
    y: (y + end.y(heights) - tailLength) / 2,
  });
  const points = ends.map(half).sort((a, b) => a.x - b.x);
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? [first, last] : null;
}

/** Brothers and sisters who stand in one row are reached by one line. */
function farBundles(legs: readonly Leg[]): Leg[][] {
  const gaps = [...new Set(legs.map(({ end }) => end.gap))];
  return gaps.map((gap) => legs.filter(({ end }) => end.gap === gap));
}

function farLines(fall: Fall, legs: readonly Leg[], { router }: Drawing): Lines {
  const key = `${fall.key}/${legs[0]?.descent.id ?? ''}`;
  const start: End = {
    x: fall.x,
    gap: fall.row,
    y: ({ row }) => row(fall.row) + fall.below,
  };
  const ends = legs.map(({ end }) => end);
  const route = router.between(key, start, ends);
  const [only] = legs;
  if (only && legs.length === 1)
    return {
      owner: fall.union.key,
      levels: route.levels,
      trunk: () => null,
      children: (heights) => [lineOf(fall, only.descent, route.points(heights))],
    };
  const places = [route.channel, ...ends.map(({ x }) => x)];
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return {
    owner: fall.union.key,
    levels: route.levels,
    trunk: (heights) => {
      const y = heights.level(`${key}/end`);
      return {
        parents: fall.union.parents,
        kind: sharedKind(legs),
        drop: { points: route.trunk(heights), hops: [] },
        bar: {
          points: [
            { x: from, y },
            { x: to, y },
          ],
          hops: [],
        },
      };
    },
    children: (heights) =>
      legs.map(({ descent, end }) => {
        const y = heights.level(`${key}/end`);
        return lineOf(fall, descent, [
          { x: end.x, y },
          { x: end.x, y: end.y(heights) },
        ]);
      }),
  };
}

function lineOf({ union }: Fall, descent: Descent, points: readonly Point[]): ChildLine {
  return {
    descent: descent.id,
    child: descent.child,
    parents: union.parents,
    kind: descent.kind,
    points,
    hops: [],
    bar: null,
  };
}
