import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHardDay, anyPeriod, anyWhen } from '../testing/any-agreements.ts';
import { dayCount, happensPlainly, plainWeek, plainWeekday } from '../testing/plain-calendar.ts';
import { clockTime, clockTimeSchema, gapsIn, joined, minutesOf, overlap } from './clock-time.ts';
import { dayInDenmark, minutesPassing } from './copenhagen.ts';
import {
  addDays,
  daySchema,
  daysBetween,
  daysFrom,
  daysOfWeek,
  isDay,
  mondayOf,
  weekdayOf,
  weekOf,
} from './day.ts';
import { happensOn, occurrences, type When, whenSchema, whyNoTime } from './when.ts';

const weekly = (more: object = {}): When => ({
  kind: 'weekly',
  days: [5],
  rhythm: 'every',
  except: [],
  ...more,
});

describe('GRID-6 days and weeks', () => {
  test('GRID-6 each day of two hundred years has the weekday, week and number that counting gives it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_481 }), fc.nat(800), (start, more) => {
        const day = addDays('1970-01-01', start);
        expect(dayCount(day)).toBe(start);
        expect(weekdayOf(day)).toBe(plainWeekday(day));
        expect(weekOf(day)).toBe(plainWeek(day));
        expect(daysBetween(day, addDays(day, more))).toBe(more);
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });

  test('GRID-6 2026 has a week 53, and the week after it is the first of 2027', () => {
    expect(['2026-12-28', '2027-01-03', '2027-01-04'].map(weekOf)).toEqual([53, 53, 1]);
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(daysOfWeek('2027-01-01').at(-1)).toBe('2027-01-03');
  });

  test('GRID-6 there is a 29th of February in 2028 and none in 2026, 2027 and 2100', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const day of ['2026-02-29', '2027-02-29', '2100-02-29', '2026-04-31', '2026-13-01'])
      expect(daySchema.safeParse(day).success, day).toBe(false);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysFrom('2028-02-28', '2028-03-01')).toHaveLength(3);
    expect(daysFrom('2028-03-01', '2028-02-28')).toEqual([]);
  });

  test.each([
    '',
    '2026-1-5',
    '2026-01-13T00:00',
    '26-01-13',
    '１０26-01-13',
    '2026-00-10',
    '2026-01-00',
  ])('GRID-6 “%s” is no day', (text) => {
    expect(daySchema.safeParse(text).success).toBe(false);
  });
});

describe('GRID-7 when something happens', () => {
  test('GRID-7 on the days that counting gives, whether it is asked for one day or for many', () => {
    fc.assert(
      fc.property(
        anyWhen,
        fc.option(anyPeriod, { nil: undefined }),
        anyHardDay,
        fc.nat(40),
        (when, period, first, more) => {
          const last = addDays(first, more);
          const days = daysFrom(first, last);
          const plain = days.filter((day) => happensPlainly(when, day, period));
          expect(days.filter((day) => happensOn(when, day, period))).toEqual(plain);
          if (period || when.kind !== 'weekly')
            expect(occurrences(when, first, last, period)).toEqual(whyNoTime(when) ? [] : plain);
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('GRID-7 even weeks go by the printed number: two odd ones follow each other after week 53', () => {
    const from = '2026-12-14';
    const to = '2027-01-31';
    expect(occurrences(weekly({ rhythm: 'even' }), from, to, undefined)).toEqual([
      '2026-12-25',
      '2027-01-15',
      '2027-01-29',
    ]);
    expect(occurrences(weekly({ rhythm: 'odd' }), from, to, undefined)).toEqual([
      '2026-12-18',
      '2027-01-01',
      '2027-01-08',
      '2027-01-22',
    ]);
  });

  test('GRID-7 every second week goes on from its first, across the turn of the year', () => {
    const period = { from: '2026-12-18', to: '2027-02-01' };
    expect(occurrences(weekly({ rhythm: 'second' }), '2026-01-01', '2027-12-31', period)).toEqual([
      '2026-12-18',
      '2027-01-01',
      '2027-01-15',
      '2027-01-29',
    ]);
  });

  test('GRID-7 on the leap day as on any Tuesday, and not on a day that is taken out', () => {
    const tuesdays = weekly({ days: [2], except: ['2028-03-07'] });
    expect(occurrences(tuesdays, '2028-02-22', '2028-03-14', undefined)).toEqual([
      '2028-02-22',
      '2028-02-29',
      '2028-03-14',
    ]);
  });

  test('GRID-7 an end before its beginning, no day and no words are no time, and say why', () => {
    const codes = [
      weekly({ from: '17:00', to: '15:00' }),
      weekly({ from: '15:00', to: '15:00' }),
      weekly({ to: '17:00' }),
      weekly({ days: [] }),
      { kind: 'once', on: '2026-01-13', from: '24:00', to: '23:00' },
      { kind: 'trigger', words: '  ' },
      weekly({ from: '15:00', to: '24:00' }),
    ].map((when) => whyNoTime(when as When)?.code ?? null);
    expect(codes).toEqual([
      'when/end-first',
      'when/end-first',
      'when/end-first',
      'when/no-days',
      'when/end-first',
      'when/no-words',
      null,
    ]);
  });

  test('GRID-7 a weekday that there is not, and times that no clock shows, are refused', () => {
    for (const more of [
      { days: [0] },
      { days: [8] },
      { from: '25:00' },
      { from: '24:01' },
      { from: '7:00' },
      { rhythm: 'fifth' },
      { except: ['2027-02-29'] },
    ])
      expect(whenSchema.safeParse(weekly(more)).success, JSON.stringify(more)).toBe(false);
  });
});

describe('GRID-8 the clock', () => {
  test('GRID-8 the night the clock goes forward has 23 hours, the night it goes back 25', () => {
    const whole = { from: 0, to: 1440 };
    expect(
      ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map(
        (day) => minutesPassing(day, whole) / 60,
      ),
    ).toEqual([24, 23, 24, 25]);
    expect(minutesPassing('2026-03-29', { from: 60, to: 240 })).toBe(120);
    expect(minutesPassing('2026-10-25', { from: 60, to: 240 })).toBe(240);
    expect(minutesPassing('2026-03-29', { from: 900, to: 1020 })).toBe(120);
  });

  test('GRID-8 no hour is lost or counted twice where a night is cut in two', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2028-02-29'])
      for (let at = 0; at <= 1440; at += 15) {
        const [first, second] = [
          minutesPassing(day, { from: 0, to: at }),
          minutesPassing(day, { from: at, to: 1440 }),
        ];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + second).toBe(minutesPassing(day, { from: 0, to: 1440 }));
      }
  });

  test('GRID-8 it is tomorrow in Denmark an hour before it is in Greenwich, two in summer', () => {
    expect(dayInDenmark('2026-01-12T22:59:59.999Z')).toBe('2026-01-12');
    expect(dayInDenmark('2026-01-12T23:00:00.000Z')).toBe('2026-01-13');
    expect(dayInDenmark('2026-07-12T21:59:00.000Z')).toBe('2026-07-12');
    expect(dayInDenmark('2026-07-12T22:00:00.000Z')).toBe('2026-07-13');
    expect(dayInDenmark('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
    expect(dayInDenmark('2028-02-28T23:30:00.000Z')).toBe('2028-02-29');
  });

  test('GRID-8 every minute of a day is said and read back, to the end of the day', () => {
    for (let minute = 0; minute <= 1440; minute += 1) {
      expect(minutesOf(clockTime(minute))).toBe(minute);
      expect(clockTimeSchema.safeParse(clockTime(minute)).success).toBe(true);
    }
    expect([clockTime(1440), clockTime(1500), clockTime(-5)]).toEqual(['24:00', '24:00', '00:00']);
  });

  test('GRID-8 spans that touch become one, and what they leave is the rest of the whole', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    const has = (at: number) => (each: { from: number; to: number }) =>
      at >= each.from && at < each.to;
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, spans) => {
        const [one, gaps] = [joined(spans), gapsIn(whole, spans)];
        for (let at = 0; at <= 60; at += 1) {
          expect(one.some(has(at))).toBe(spans.some(has(at)));
          expect(gaps.some(has(at))).toBe(has(at)(whole) && !spans.some(has(at)));
        }
        for (const [at, each] of one.entries())
          expect(each.from).toBeGreaterThan(one[at - 1]?.to ?? -1);
        for (const each of spans)
          expect(overlap(each, each)).toEqual(each.to > each.from ? each : null);
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });
});
