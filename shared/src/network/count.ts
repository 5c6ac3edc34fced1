import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntry } from '../doc/read-map.ts';
import type { Family } from '../person/family.ts';
import { circlesOf, inRing, type Places } from './circles.ts';
import { untoldOf } from './place.ts';

/** How many a network needs when nobody has said otherwise, and how many more are well to have ("4 af 6–8"). */
export const usualSize = 6;
const sizeSpan = 2;
/** Largest size a board can ask for. */
export const largestSize = 30;

/** A network against its size. `counted`: private adults in the innermost circle who said yes and were told.
 *  `thinking`: those in the innermost circle who have not made up their minds. `hasOutsider`: somebody from outside both families is
 *  among the counted; null when nobody has said where one of them comes from. It is a count and no judgement. */
export type NetworkCount = {
  counted: number;
  least: number;
  most: number;
  thinking: number;
  hasOutsider: boolean | null;
  hasNear: boolean;
};

/** Counts a network. docs/spec/network.md NET-6. */
export function networkCount(family: Family, places: Places, least: number): NetworkCount {
  const inner = inRing(circlesOf(family, places), 'all').map(({ place }) => place);
  const adults = inner.filter((place) => place.isAdult && untoldOf(place).length === 0);
  const counted = adults.filter((place) => place.choice === 'yes');
  const isOutside = counted.some((place) => place.side === 'friend');
  const isUnknown = counted.some((place) => place.side === undefined);
  return {
    counted: counted.length,
    least,
    most: least + sizeSpan,
    thinking: inner.filter((place) => place.choice === 'thinking').length,
    hasOutsider: !isOutside && isUnknown ? null : isOutside,
    hasNear: counted.some((place) => place.isNear),
  };
}

/** How many a board asks for, as it stands in the root `record` under `network`. */
export const networkSizeSchema = z.object({
  least: z.number().check(z.int(), z.minimum(1), z.maximum(largestSize)),
});

/** How many this board asks for. */
export function readNetworkSize(record: Y.Map<unknown>): number {
  return readEntry(record, 'network', networkSizeSchema)?.least ?? usualSize;
}
