import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { party, stays, today, weekend } from '../testing/test-plan.ts';
import { loadsOf } from './load.ts';

describe('GRID-12 how much somebody carries', () => {
  const weekdays = { ...weekend, days: [7 as const], from: '00:00', to: '24:00' };

  test('GRID-12 the nights when the clock is changed have an hour less, and one more', () => {
    const of = (first: string) =>
      loadsOf(
        [stays('night', { when: weekdays, trial: { from: first, to: addDays(first, 6) } })],
        first,
      )[0]?.doingMinutes;
    expect(of('2026-03-23')).toBe((23 * 60) / 4);
    expect(of('2026-10-19')).toBe((25 * 60) / 4);
    expect(of('2026-01-12')).toBe((24 * 60) / 4);
  });

  test('GRID-12 who does it, and who stands by; each of two carries the whole', () => {
    const shared = stays('both', {
      who: [party('Birgit'), party('Katrine')],
      when: { ...weekdays, from: '10:00', to: '12:00' },
      trial: { from: today, to: '2026-03-01' },
    });
    expect(
      loadsOf([shared], today).map(
        ({ party: { name }, doingMinutes, standbyMinutes, agreements }) => [
          name,
          doingMinutes,
          standbyMinutes,
          agreements,
        ],
      ),
    ).toEqual([
      ['Birgit', 120, 0, 1],
      ['Katrine', 120, 0, 1],
      ['Inge', 0, 120, 0],
    ]);
  });

  test('GRID-12 a call is a moment, whenever it may come; what nobody said when takes no time', () => {
    const call = stays('call', {
      isThere: false,
      when: { ...weekdays, from: '12:00', to: '13:00' },
      trial: { from: today, to: '2026-03-01' },
    });
    expect(loadsOf([call], today)[0]?.doingMinutes).toBe(15);
    const { from: _, to: _to, ...someTime } = weekdays;
    expect(loadsOf([stays('some', { when: someTime })], today)[0]).toMatchObject({
      doingMinutes: 0,
      agreements: 1,
    });
    expect(
      loadsOf([stays('back', { when: { ...weekdays, from: '12:00', to: '10:00' } })], today)[0]
        ?.doingMinutes,
    ).toBe(0);
  });
});
