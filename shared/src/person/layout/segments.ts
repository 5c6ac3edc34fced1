import type { Box, Point } from './geometry.ts';

/** A straight piece of a line. */
export type Segment = { a: Point; b: Point };

/** The straight pieces of a way. */
export function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((b, index) => ({ a: points[index] as Point, b }));
}

/** Whether a straight piece goes through a box; running along its edge does not count. */
export function isThrough({ a, b }: Segment, { x, y, width, height }: Box): boolean {
  let [from, to] = [0, 1];
  const inner = 0.01;
  for (const [start, by, low, high] of [
    [a.x, b.x - a.x, x + inner, x + width - inner],
    [a.y, b.y - a.y, y + inner, y + height - inner],
  ] as const) {
    if (by === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / by, (high - start) / by];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}

/** Where a level piece meets one that is not level, inside both; null when they do not cross. */
export function crossing(level: Segment, other: Segment): Point | null {
  const { y } = level.a;
  if (level.b.y !== y || other.a.y === other.b.y) return null;
  const [top, bottom] = [Math.min(other.a.y, other.b.y), Math.max(other.a.y, other.b.y)];
  if (y <= top + 1 || y >= bottom - 1) return null;
  const share = (y - other.a.y) / (other.b.y - other.a.y);
  const x = other.a.x + share * (other.b.x - other.a.x);
  const [left, right] = [Math.min(level.a.x, level.b.x), Math.max(level.a.x, level.b.x)];
  return x > left + 1 && x < right - 1 ? { x, y } : null;
}
