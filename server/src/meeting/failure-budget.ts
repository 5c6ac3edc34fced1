import type { Clock } from '../clock.ts';

/** Wrong codes one address may send in a window, and all addresses together. Joins do not count: thirty phones
 *  come from one address in a minute. */
const limits = { windowMs: 10 * 60_000, perAddress: 15, together: 400 } as const;

/** Counts failures, so that nine digits cannot be tried one after another. */
export function failureBudget(clock: Clock) {
  const failures = new Map<string, { count: number; sinceMs: number }>();
  const everyone = '*';
  const count = (address: string, nowMs: number): number => {
    const known = failures.get(address);
    return known && nowMs - known.sinceMs < limits.windowMs ? known.count : 0;
  };
  const add = (address: string, nowMs: number): void => {
    const before = count(address, nowMs);
    const sinceMs = before > 0 ? (failures.get(address)?.sinceMs ?? nowMs) : nowMs;
    failures.set(address, { count: before + 1, sinceMs });
  };
  return {
    isSpent(address: string): boolean {
      const nowMs = clock.now().getTime();
      return (
        count(address, nowMs) >= limits.perAddress || count(everyone, nowMs) >= limits.together
      );
    },
    fail(address: string): void {
      const nowMs = clock.now().getTime();
      for (const [known, { sinceMs }] of failures)
        if (nowMs - sinceMs >= limits.windowMs) failures.delete(known);
      add(address, nowMs);
      add(everyone, nowMs);
    },
  };
}

export type FailureBudget = ReturnType<typeof failureBudget>;
