/** Lets through `perSecond` in the long run and `burst` at once. Time comes from the caller, in milliseconds. */
export function tokenBucket(rate: { perSecond: number; burst: number }, startMs: number) {
  let tokens = rate.burst;
  let lastMs = startMs;
  return {
    take(nowMs: number): boolean {
      tokens = Math.min(rate.burst, tokens + (Math.max(0, nowMs - lastMs) * rate.perSecond) / 1000);
      lastMs = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

export type TokenBucket = ReturnType<typeof tokenBucket>;
