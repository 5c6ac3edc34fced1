import type { Clock } from '../clock.ts';
import { type TokenBucket, tokenBucket } from './token-bucket.ts';

/** Most that are remembered; then all begin full again. */
const mostKept = 10_000;

/** A bucket for each seat, full at first. Answers whether this one may go on now. */
export function tokenBuckets(
  rate: { perSecond: number; burst: number },
  clock: Clock,
): (seat: string) => boolean {
  const buckets = new Map<string, TokenBucket>();
  return (seat) => {
    if (buckets.size > mostKept) buckets.clear();
    const nowMs = clock.now().getTime();
    const bucket = buckets.get(seat) ?? tokenBucket(rate, nowMs);
    buckets.set(seat, bucket);
    return bucket.take(nowMs);
  };
}
