import type { Box, Point } from './geometry.ts';

/** The outlines around boxes that touch or overlap: closed ways of right angles, holes too. */
export function outlinesAround(boxes: readonly Box[]): Point[][] {
  const xs = sortedOnce(boxes.flatMap(({ x, width }) => [x, x + width]));
  const ys = sortedOnce(boxes.flatMap(({ y, height }) => [y, y + height]));
  const isFull = (column: number, row: number): boolean => {
    const [x, y, right, bottom] = [xs[column], ys[row], xs[column + 1], ys[row + 1]];
    if (x === undefined || y === undefined || right === undefined || bottom === undefined)
      return false;
    const middle = { x: (x + right) / 2, y: (y + bottom) / 2 };
    return boxes.some(
      (box) =>
        middle.x > box.x &&
        middle.x < box.x + box.width &&
        middle.y > box.y &&
        middle.y < box.y + box.height,
    );
  };
  // Every edge between full and empty, with the full side to its right.
  const edges = new Map<string, { to: [number, number]; from: [number, number] }[]>();
  const edge = (from: [number, number], to: [number, number]) => {
    const key = from.join(' ');
    edges.set(key, [...(edges.get(key) ?? []), { from, to }]);
  };
  for (let column = 0; column < xs.length; column += 1)
    for (let row = 0; row < ys.length; row += 1) {
      if (!isFull(column, row)) continue;
      if (!isFull(column, row - 1)) edge([column, row], [column + 1, row]);
      if (!isFull(column + 1, row)) edge([column + 1, row], [column + 1, row + 1]);
      if (!isFull(column, row + 1)) edge([column + 1, row + 1], [column, row + 1]);
      if (!isFull(column - 1, row)) edge([column, row + 1], [column, row]);
    }
  const loops: Point[][] = [];
  for (const starts of edges.values())
    while (starts.length > 0) {
      const first = starts[0];
      if (!first) break;
      const corners: [number, number][] = [];
      let at = first.from;
      let came: [number, number] = [0, 0];
      for (;;) {
        const out = edges.get(at.join(' ')) ?? [];
        const next = nextOf(out, at, came);
        if (!next) break;
        out.splice(out.indexOf(next), 1);
        corners.push(at);
        came = [next.to[0] - at[0], next.to[1] - at[1]];
        at = next.to;
      }
      loops.push(withoutStraight(corners.map(([c, r]) => ({ x: xs[c] ?? 0, y: ys[r] ?? 0 }))));
    }
  return loops;
}

type Edge = { from: [number, number]; to: [number, number] };

/** Where two outlines touch in a corner, each keeps to its right: so that they stay two. */
function nextOf(
  out: readonly Edge[],
  at: [number, number],
  came: [number, number],
): Edge | undefined {
  const turn = ({ to }: Edge) => {
    const [x, y] = [to[0] - at[0], to[1] - at[1]];
    return came[0] * y - came[1] * x;
  };
  return [...out].sort((a, b) => turn(b) - turn(a))[0];
}

function withoutStraight(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    return !(
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y)
    );
  });
}

function sortedOnce(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Whether a point lies within closed outlines; a hole is not within. */
export function isWithin({ x, y }: Point, loops: readonly (readonly Point[])[]): boolean {
  let isIn = false;
  for (const corners of loops)
    for (const [index, a] of corners.entries()) {
      const b = corners[(index + 1) % corners.length] ?? a;
      if (a.y > y === b.y > y) continue;
      if (x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) isIn = !isIn;
    }
  return isIn;
}
