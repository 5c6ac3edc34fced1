/** A stretch of a row, from left to right. */
export type Stretch = { from: number; to: number };

/** The place nearest to a wish that lies within a stretch and in none of the blocked ones; null when there is none. */
export function nearestFree(
  wish: number,
  within: Stretch,
  blocked: readonly Stretch[],
): number | null {
  if (within.from > within.to) return null;
  const isFree = (x: number) =>
    x >= within.from && x <= within.to && blocked.every(({ from, to }) => x <= from || x >= to);
  const edges = blocked.flatMap(({ from, to }) => [from, to]);
  const clamped = Math.min(Math.max(wish, within.from), within.to);
  const free = [clamped, within.from, within.to, ...edges].filter(isFree);
  if (free.length === 0) return null;
  return free.reduce((a, b) => (Math.abs(b - wish) < Math.abs(a - wish) ? b : a));
}
