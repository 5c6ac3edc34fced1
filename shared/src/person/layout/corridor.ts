import { type Box, boxAround, grown, isOverlapping, type Point } from './geometry.ts';

/** How fine a way is looked for, and how wide it is. */
const step = 12;
const wide = 20;

/** So far within a piece a way begins and ends; what a corner costs, in steps; how near an edge is drawn to another. */
const inside = 4;
const corner = 8;
const snap = 16;

/** More places than this are not looked at: then there is no way. */
const mostPlaces = 60_000;

/** A way of boxes from one piece to another that touches no obstacle, short and with few corners; null when there is none. */
export function corridor(
  one: readonly Box[],
  other: readonly Box[],
  obstacles: readonly Box[],
): Box[] | null {
  const around = boxAround([...one, ...other]);
  if (!around) return null;
  const field = grown(around, 12 * step);
  const grid = {
    field,
    columns: Math.ceil(field.width / step),
    rows: Math.ceil(field.height / step),
  };
  if (grid.columns * grid.rows > mostPlaces) return null;
  const near = obstacles.filter((box) => isOverlapping(grown(box, wide), field));
  const path = shortest(grid, {
    blocked: marked(
      near.map((box) => grown(box, wide / 2)),
      grid,
    ),
    starts: marked(
      one.map((box) => grown(box, -inside)),
      grid,
    ),
    goals: marked(
      other.map((box) => grown(box, -inside)),
      grid,
    ),
  });
  if (!path) return null;
  const at = (place: number): Point => ({
    x: field.x + (place % grid.columns) * step,
    y: field.y + Math.floor(place / grid.columns) * step,
  });
  const boxes = boxesAlong(corners(path, grid).map(at));
  return boxes.map((box) => snapped(box, [...one, ...other], near));
}

type Search = { blocked: Uint8Array; starts: Uint8Array; goals: Uint8Array };

/** The places of a cheap way: a step costs one, a corner as much as eight. Places are looked at in order of cost. */
function shortest({ columns, rows }: Grid, { blocked, starts, goals }: Search): number[] | null {
  const size = columns * rows;
  const ways = [1, -1, columns, -columns];
  const cost = new Int32Array(size * ways.length).fill(-1);
  const from = new Int32Array(size * ways.length).fill(-1);
  const buckets: number[][] = [[]];
  const reach = (state: number, at: number, before: number) => {
    const was = cost[state] ?? -1;
    if (was >= 0 && was <= at) return;
    cost[state] = at;
    from[state] = before;
    const bucket = buckets[at] ?? [];
    buckets[at] = bucket;
    bucket.push(state);
  };
  for (let place = 0; place < size; place += 1)
    if (starts[place] && !blocked[place])
      for (const way of ways.keys()) reach(place * ways.length + way, 0, -1);
  for (let at = 0; at < buckets.length; at += 1)
    for (const state of buckets[at] ?? []) {
      if (cost[state] !== at) continue;
      const [place, way] = [Math.floor(state / ways.length), state % ways.length];
      if (goals[place]) return pathTo(state, from, ways.length);
      const column = place % columns;
      for (const [next, by] of ways.entries()) {
        const to = place + by;
        if (to < 0 || to >= size || blocked[to]) continue;
        if ((by === 1 && column === columns - 1) || (by === -1 && column === 0)) continue;
        reach(to * ways.length + next, at + (next === way ? 1 : 1 + corner), state);
      }
    }
  return null;
}

function pathTo(state: number, from: Int32Array, ways: number): number[] {
  const path: number[] = [];
  for (let at = state; at >= 0; at = from[at] ?? -1) path.push(Math.floor(at / ways));
  return path.reverse();
}

/** Only the places where a way begins, turns and ends. */
function corners(path: readonly number[], { columns }: Grid): number[] {
  const isLevel = (a: number, b: number) => Math.floor(a / columns) === Math.floor(b / columns);
  return path.filter((place, index) => {
    const [before, after] = [path[index - 1], path[index + 1]];
    return (
      before === undefined ||
      after === undefined ||
      isLevel(before, place) !== isLevel(place, after)
    );
  });
}

/** A box whose edges lie on those of the pieces it joins, where they nearly do: an outline has no small steps. */
function snapped(box: Box, pieces: readonly Box[], obstacles: readonly Box[]): Box {
  let { x, y } = box;
  let right = x + box.width;
  let bottom = y + box.height;
  const tries = (set: () => void, undo: () => void) => {
    set();
    const now = { x, y, width: right - x, height: bottom - y };
    if (obstacles.some((each) => isOverlapping(now, each))) undo();
  };
  for (const piece of pieces)
    for (const [edgeX, edgeY] of [
      [piece.x, piece.y],
      [piece.x + piece.width, piece.y + piece.height],
    ] as const) {
      const [wasX, wasY, wasRight, wasBottom] = [x, y, right, bottom];
      if (x > edgeX && x - edgeX < snap)
        tries(
          () => {
            x = edgeX;
          },
          () => {
            x = wasX;
          },
        );
      if (y > edgeY && y - edgeY < snap)
        tries(
          () => {
            y = edgeY;
          },
          () => {
            y = wasY;
          },
        );
      if (right < edgeX && edgeX - right < snap)
        tries(
          () => {
            right = edgeX;
          },
          () => {
            right = wasRight;
          },
        );
      if (bottom < edgeY && edgeY - bottom < snap)
        tries(
          () => {
            bottom = edgeY;
          },
          () => {
            bottom = wasBottom;
          },
        );
    }
  return { x, y, width: right - x, height: bottom - y };
}

type Grid = { field: Box; columns: number; rows: number };

function marked(boxes: readonly Box[], { field, columns, rows }: Grid): Uint8Array {
  const marks = new Uint8Array(columns * rows);
  for (const box of boxes) {
    const first = Math.max(0, Math.floor((box.x - field.x) / step) + 1);
    const last = Math.min(columns - 1, Math.ceil((box.x + box.width - field.x) / step) - 1);
    const top = Math.max(0, Math.floor((box.y - field.y) / step) + 1);
    const bottom = Math.min(rows - 1, Math.ceil((box.y + box.height - field.y) / step) - 1);
    for (let row = top; row <= bottom; row += 1)
      for (let column = first; column <= last; column += 1) marks[row * columns + column] = 1;
  }
  return marks;
}

function boxesAlong(points: readonly Point[]): Box[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] ?? b;
    const half = wide / 2;
    return {
      x: Math.min(a.x, b.x) - half,
      y: Math.min(a.y, b.y) - half,
      width: Math.abs(a.x - b.x) + wide,
      height: Math.abs(a.y - b.y) + wide,
    };
  });
}
