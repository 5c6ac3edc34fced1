import type { PersonId } from '../../id.ts';
import type { Descent } from '../bond.ts';
import { nearestFree } from './columns.ts';
import type { Fall } from './falls.ts';
import type { RowFrame } from './frame.ts';
import type { Point } from './geometry.ts';
import type { Kin } from './kin.ts';
import type { Spot } from './places.ts';
import { topOf } from './symbol-size.ts';
import type { Level } from './tracks.ts';

/** A level piece and the row it lies below. */
export type GapLevel = Level & { gap: number };

/** The heights of rows and of level pieces, once they are known. */
export type Heights = { row: (row: number) => number; level: (key: string) => number };

/** A way before heights are known: the level pieces it needs, and its points when they are. */
export type Route = { levels: readonly GapLevel[]; points: (heights: Heights) => Point[] };

/** A way that passes rows at `channel`; its trunk goes as far as the level piece from which all ends are reached. */
export type FarRoute = Route & { channel: number; trunk: (heights: Heights) => Point[] };

/** One end of a route: where it leaves or meets a symbol or a line, and in the gap below which row it turns. */
export type End = { x: number; gap: number; y: (heights: Heights) => number };

const everywhere = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Finds ways that turn in the gaps between rows, and pass rows where nobody stands. */
export class Router {
  readonly #frames: readonly RowFrame[];
  readonly #channels: { x: number; rows: readonly number[] }[] = [];

  constructor(frames: readonly RowFrame[], falls: readonly Fall[]) {
    this.#frames = frames;
    for (const { x, row } of falls) this.#channels.push({ x, rows: [row] });
  }

  /** A way from one end to another, or to several in one row, through as many rows as lie between their gaps. */
  between(key: string, start: End, to: End | readonly End[]): FarRoute {
    const ends = 'gap' in to ? [to] : to;
    const gap = ends[0]?.gap ?? start.gap;
    const places = ends.map(({ x }) => x);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    const isDown = gap > start.gap;
    const [upper, lower] = isDown ? [start.gap, gap] : [gap, start.gap];
    const x = this.#channel(upper + 1, lower, middle);
    const [first, last] = [`${key}/start`, `${key}/end`];
    const begin = {
      ...stretch([start.x, x]),
      key: first,
      gap: start.gap,
      ups: isDown ? [start.x] : [start.x, x],
      downs: isDown ? [x] : [],
    };
    const finish = {
      ...stretch([x, ...places]),
      key: last,
      gap,
      ups: isDown ? [x] : [],
      downs: isDown ? places : [x, ...places],
    };
    const trunk = (heights: Heights) => [
      { x: start.x, y: start.y(heights) },
      { x: start.x, y: heights.level(first) },
      { x, y: heights.level(first) },
      { x, y: heights.level(last) },
    ];
    return {
      channel: x,
      levels: [begin, finish],
      trunk: (heights) => straightened(trunk(heights)),
      points: (heights) => {
        const [end] = ends;
        if (!end) return [];
        const turn = { x: end.x, y: heights.level(last) };
        return straightened([...trunk(heights), turn, { x: end.x, y: end.y(heights) }]);
      },
    };
  }

  /** Where a line can pass some rows without touching anybody, and not beside another such line. */
  #channel(first: number, last: number, wish: number): number {
    const isPassed = (row: number) => row >= first && row <= last;
    const blocked = [
      ...this.#frames.filter(({ row }) => isPassed(row)).flatMap(({ solid }) => solid),
      ...this.#channels
        .filter(({ rows }) => rows.some(isPassed))
        .map(({ x }) => ({ from: x - 9, to: x + 9 })),
      // In the last gap other lines come down to the symbols below.
      ...this.#frames
        .filter(({ row }) => row === last + 1)
        .flatMap(({ spots }) => spots.map(({ x }) => ({ from: x - 7, to: x + 7 }))),
    ];
    const x = nearestFree(wish, everywhere, blocked) ?? wish;
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    this.#channels.push({ x, rows });
    return x;
  }
}

function stretch(places: readonly number[]): { from: number; to: number } {
  return { from: Math.min(...places), to: Math.max(...places) };
}

/** The end of a line on top of a child's symbol, which comes from the gap above. Lines to further parents come beside. */
export function childEnd(
  { child }: Descent,
  spot: Spot,
  { beside, kin }: { beside: number; kin: Kin },
): End {
  const top = topOf(kin.persons.get(child), beside);
  return { x: spot.x + beside, gap: spot.row - 1, y: ({ row }) => row(spot.row) - top };
}

/** How far beside the middle of a child's symbol each of its lines comes in: that of the parents it stands under in the
 *  middle, others on the side they come from. */
export function entriesOf(
  falls: readonly Fall[],
  spots: ReadonlyMap<PersonId, Spot>,
): ReadonlyMap<Descent, number> {
  const entries = new Map<Descent, number>();
  const used = new Map<PersonId, { left: number; right: number }>();
  for (const { union, x, descents } of falls)
    for (const descent of descents) {
      if (union.children.includes(descent)) {
        entries.set(descent, 0);
        continue;
      }
      const own = used.get(descent.child) ?? { left: 0, right: 0 };
      const isLeft = x < (spots.get(descent.child)?.x ?? 0);
      if (isLeft) own.left += 1;
      else own.right += 1;
      used.set(descent.child, own);
      const count = Math.min(isLeft ? own.left : own.right, 3);
      entries.set(descent, (isLeft ? -1 : 1) * 8 * count);
    }
  return entries;
}

/** Without points that lie on a straight piece between their neighbours. */
export function straightened(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const [before, last] = [out.at(-2), out.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    const isOn =
      before &&
      last &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isOn) out.pop();
    out.push(point);
  }
  return out;
}
