import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenBucket } from './token-bucket.ts';

test('SYNC-4 so many at once, and then so many a second', () => {
  const bucket = tokenBucket({ perSecond: 20, burst: 100 }, 0);
  const taken = (nowMs: number, tries: number) =>
    Array.from({ length: tries }, () => bucket.take(nowMs)).filter(Boolean).length;
  expect(taken(0, 150)).toBe(100);
  expect(taken(49, 5)).toBe(0);
  expect(taken(50, 5)).toBe(1);
  expect(taken(1_050, 50)).toBe(20);
  expect(taken(3_600_000, 500)).toBe(100);
});

test('SYNC-4 a clock that goes back gives nothing and takes nothing', () => {
  const bucket = tokenBucket({ perSecond: 1, burst: 2 }, 10_000);
  expect([bucket.take(5_000), bucket.take(5_000), bucket.take(5_000)]).toEqual([true, true, false]);
});

test('SYNC-4 nobody gets more than the burst and the rate together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 200 }), (steps) => {
      const bucket = tokenBucket({ perSecond: 5, burst: 10 }, 0);
      let [nowMs, taken] = [0, 0];
      for (const stepMs of steps) {
        nowMs += stepMs;
        if (bucket.take(nowMs)) taken += 1;
      }
      expect(taken).toBeLessThanOrEqual(10 + (nowMs * 5) / 1_000);
    }),
    { seed: 22 },
  );
});
