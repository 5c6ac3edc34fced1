/** A level piece of a line in the gap below a row: how far it goes, and where lines come to it from above and below. */
export type Level = {
  key: string;
  from: number;
  to: number;
  ups: readonly number[];
  downs: readonly number[];
};

/** Lines nearer than this are read as one. */
const clear = 6;

/** In which track of a gap each level piece lies, counted from the top: so that few lines cross, and none lies on another.
 *  Pieces that do not meet share a track. */
export function tracksOf(levels: readonly Level[]): ReadonlyMap<string, number> {
  const order = [...levels].sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1),
  );
  // Two neighbours change places as long as that saves a crossing; each change saves one, so that it ends.
  for (let isBetter = true, rounds = 0; isBetter && rounds < 50; rounds += 1) {
    isBetter = false;
    for (let index = 0; index + 1 < order.length; index += 1) {
      const [upper, lower] = [order[index], order[index + 1]];
      if (!upper || !lower || !(crossings(lower, upper) < crossings(upper, lower))) continue;
      order.splice(index, 2, lower, upper);
      isBetter = true;
    }
  }
  const tracks = new Map<string, number>();
  for (const [index, level] of order.entries()) {
    const above = order.slice(0, index).filter((each) => isMeeting(each, level));
    tracks.set(level.key, Math.max(-1, ...above.map(({ key }) => tracks.get(key) ?? 0)) + 1);
  }
  return tracks;
}

/** How many lines cross when one piece lies above the other; a line that would lie on another counts for ten. */
function crossings(upper: Level, lower: Level): number {
  if (!isMeeting(upper, lower)) return 0;
  const inside = (x: number, { from, to }: Level) => x > from + 1 && x < to - 1;
  const down = upper.downs.filter((x) => inside(x, lower)).length;
  const up = lower.ups.filter((x) => inside(x, upper)).length;
  const merged = upper.downs.filter((x) => lower.ups.some((y) => Math.abs(x - y) < clear)).length;
  return down + up + 10 * merged;
}

function isMeeting(a: Level, b: Level): boolean {
  return a.from < b.to + 2 * clear && b.from < a.to + 2 * clear;
}
