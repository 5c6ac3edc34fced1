/** One step of a Y.Text event: letters kept, put in, or taken out. */
export type DeltaStep = { retain?: number; insert?: unknown; delete?: number };

/** Where a place in a text is after somebody else's change. Letters put in exactly at the place stand before it
 *  when `sticks` is 'after', else behind. */
export function mapIndex(
  index: number,
  delta: readonly DeltaStep[],
  sticks: 'before' | 'after' = 'after',
): number {
  let seen = 0;
  let moved = index;
  for (const step of delta) {
    if (step.retain !== undefined) seen += step.retain;
    else if (typeof step.insert === 'string') {
      if (seen < moved || (seen === moved && sticks === 'after')) moved += step.insert.length;
      seen += step.insert.length;
    } else if (step.delete !== undefined && seen < moved)
      moved -= Math.min(step.delete, moved - seen);
    if (seen > moved) break;
  }
  return moved;
}

/** What others' changes have left of a stretch of letters, first to last. Letters that they put into it lie between the
 *  pieces. `map` says where a place is now. */
export function piecesLeft(
  index: number,
  length: number,
  map: (index: number, sticks: 'before' | 'after') => number,
): { index: number; removed: number }[] {
  const pieces: { index: number; removed: number }[] = [];
  for (let at = index; at < index + length; at += 1) {
    const start = map(at, 'after');
    const isThere = map(at + 1, 'before') > start;
    const last = pieces.at(-1);
    if (!isThere) continue;
    if (last && last.index + last.removed === start) last.removed += 1;
    else pieces.push({ index: start, removed: 1 });
  }
  return pieces;
}
