import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';

/** Chance that comes out the same each time. */
export function seededRandom(seed: string): Random {
  let drawn = 0;
  return {
    bytes(count) {
      drawn += 1;
      return new Uint8Array(
        createHash('shake256', { outputLength: count }).update(`${seed} ${drawn}`).digest(),
      );
    },
  };
}
