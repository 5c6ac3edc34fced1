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
