import type { Clock } from '../clock.ts';

/** A clock that stands still until it is moved. It begins at the first meeting of the worked case. */
export function fakeClock(startsAt = '2026-01-13T16:30:00.000Z') {
  let nowMs = Date.parse(startsAt);
  return {
    now: () => new Date(nowMs),
    pass(ms: number) {
      nowMs += ms;
    },
  } satisfies Clock & { pass(ms: number): void };
}

export type FakeClock = ReturnType<typeof fakeClock>;
