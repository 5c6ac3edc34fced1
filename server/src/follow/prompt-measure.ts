import { promptRate } from '@rundbord/shared/follow/prompt';
import type { Room } from '../room/room.ts';
import { type TokenBucket, tokenBucket } from '../room/token-bucket.ts';

const rate = { perSecond: 1_000 / promptRate.everyMs, burst: promptRate.burst } as const;
const measures = new WeakMap<Room, Map<string, TokenBucket>>();

/** How many prompts a follower may send just now. */
export function promptMeasure(room: Room, follower: string): TokenBucket {
  const ofRoom = measures.get(room) ?? new Map<string, TokenBucket>();
  measures.set(room, ofRoom);
  // It is full at first, whenever that was.
  const measure = ofRoom.get(follower) ?? tokenBucket(rate, 0);
  ofRoom.set(follower, measure);
  return measure;
}
