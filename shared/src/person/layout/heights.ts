import type { RowFrame } from './frame.ts';
import { rowHeight } from './geometry.ts';
import type { GapLevel, Heights } from './routes.ts';
import { tracksOf } from './tracks.ts';

/** Between two level pieces that lie below each other, and between them and what is written. */
const trackGap = 14;
const edge = 12;

/** How high each row and each level piece lies. Row 0 is at 0. `tall` are rows that needed more than 4 U below them. */
export function heightsOf(
  frames: readonly RowFrame[],
  levels: readonly GapLevel[],
): Heights & { tall: readonly number[] } {
  const numbers = frames.map(({ row }) => row);
  const [first, last] = [Math.min(0, ...numbers) - 1, Math.max(0, ...numbers) + 1];
  const frameOf = new Map(frames.map((frame) => [frame.row, frame] as const));
  const below = new Map<number, number>();
  const levelAt = new Map<string, { row: number; below: number }>();
  const tall: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const own = levels.filter(({ gap }) => gap === row);
    const tracks = tracksOf(own);
    const count = Math.max(0, ...[...tracks.values()].map((track) => track + 1));
    const bottom = frameOf.get(row)?.bottom ?? 0;
    const top = frameOf.get(row + 1)?.top ?? 0;
    const needed = bottom + 2 * edge + Math.max(count - 1, 1) * trackGap - top;
    const height = Math.max(rowHeight, needed);
    if (needed > rowHeight) tall.push(row);
    below.set(row, height);
    const free = height + top - bottom - 2 * edge;
    for (const level of own) {
      const track = tracks.get(level.key) ?? 0;
      const share = count === 1 ? 0.6 : track / Math.max(count - 1, 1);
      levelAt.set(level.key, { row, below: Math.round(bottom + edge + free * share) });
    }
  }
  const row = (number: number): number => {
    let y = 0;
    for (let at = 0; at < number; at += 1) y += below.get(at) ?? rowHeight;
    for (let at = -1; at >= number; at -= 1) y -= below.get(at) ?? rowHeight;
    return y;
  };
  return {
    row,
    level: (key) => {
      const level = levelAt.get(key);
      return level ? row(level.row) + level.below : 0;
    },
    tall,
  };
}
