import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesOf } from '../calendar/clock-time.ts';
import { type Day, weekdays } from '../calendar/day.ts';
import {
  anyAgreement,
  anyAgreements,
  anyHardDay,
  anyWindow,
  countsHere,
  entryNamed,
  planParties,
} from '../testing/any-agreements.ts';
import { happensPlainly } from '../testing/plain-calendar.ts';
import type { Agreement } from './agreement.ts';
import { isSameParty } from './party.ts';
import { type Cell, type Cover, cellOf, covers, type RiskWindow, weekGrid } from './week-grid.ts';

const rows = { seed: 20_260_113, numRuns: 10_000 };
const [birgit, katrine, solveig] = planParties as [(typeof planParties)[number], ...never[]] &
  (typeof planParties)[number][];

const anyRow = fc.record({ window: anyWindow, agreements: anyAgreements(), day: anyHardDay });
const cell = (window: RiskWindow, agreements: readonly Agreement[], day: Day) =>
  cellOf({ window, agreements, day }, countsHere);
const rank = (found: Cell | null) => (found ? covers.indexOf(found.cover) : -1);

describe('GRID-1 what a cell says, in ten thousand invented plans', () => {
  test('GRID-1 is what somebody would say who went through the day minute by minute', () => {
    const met = new Set<Cover | null>();
    fc.assert(
      fc.property(anyRow, ({ window, agreements, day }) => {
        const said = plainly(window, agreements, day);
        met.add(said);
        expect(cell(window, agreements, day)?.cover ?? null).toBe(said);
      }),
      rows,
    );
    expect([...met].sort()).toEqual(['backed', 'covered', null, 'open', 'unclear']);
  });

  test('GRID-2 no cell gets worse by one more agreement', () => {
    fc.assert(
      fc.property(anyRow, anyAgreement(99), ({ window, agreements, day }, more) => {
        const before = rank(cell(window, agreements, day));
        expect(rank(cell(window, [...agreements, more], day))).toBeGreaterThanOrEqual(before);
      }),
      rows,
    );
  });

  test('GRID-2 no cell gets better when a backup leaves', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(4), ({ window, agreements, day }, at) => {
        const left = agreements.map((each, place) =>
          place === at
            ? { ...each, values: { ...each.values, backup: each.values.backup?.slice(1) ?? [] } }
            : each,
        );
        const before = rank(cell(window, agreements, day));
        expect(rank(cell(window, left, day))).toBeLessThanOrEqual(before);
      }),
      rows,
    );
  });

  test('GRID-3 in whatever order they were made, and however often it is asked, the week is the same', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), ({ window, agreements, day }, turn) => {
        const at = agreements.length ? turn % agreements.length : 0;
        const turned = [...agreements.slice(at), ...agreements.slice(0, at)].reverse();
        const told = (of: readonly Agreement[]) =>
          weekGrid({ windows: [window], agreements: of }, day, countsHere).map(({ cells }) =>
            cells.map((each) => each && { cover: each.cover, gaps: each.gaps }),
          );
        expect(told(turned)).toEqual(told(agreements));
        expect(told(agreements)).toEqual(told(JSON.parse(JSON.stringify(agreements))));
      }),
      // Seven days each.
      { ...rows, numRuns: 2_000 },
    );
  });

  test('GRID-4 open only when nobody touches it; covered when every minute is; backed when no minute hangs on one alone', () => {
    fc.assert(
      fc.property(anyRow, ({ window, agreements, day }) => {
        const found = cell(window, agreements, day);
        if (!found) return;
        expect(found.cover === 'open').toBe(found.pieces.length === 0);
        expect(found.gaps.length === 0).toBe(found.cover === 'covered' || found.cover === 'backed');
        for (const gap of found.gaps) expect(gap.to).toBeGreaterThan(gap.from);
      }),
      rows,
    );
  });
});

const afternoon = entryNamed('window', 'window', {
  days: [...weekdays],
  from: '15:00',
  to: '17:00',
});
const staying = (name: string, from: string, to: string, more: Agreement['values'] = {}) =>
  entryNamed('agreement', name, {
    who: [birgit],
    backup: [katrine ?? birgit],
    when: { kind: 'weekly', days: [...weekdays], rhythm: 'every', from, to, except: [] },
    ...more,
  });
const monday = '2026-01-12';
const coverOf = (...agreements: Agreement[]) => cell(afternoon, agreements, monday)?.cover;

describe('GRID-5 what people would stumble over', () => {
  test('GRID-5 two who follow each other to the minute leave no gap, one who comes a minute late does', () => {
    expect(coverOf(staying('one', '15:00', '16:00'), staying('two', '16:00', '17:00'))).toBe(
      'backed',
    );
    const late = [staying('one', '15:00', '16:00'), staying('two', '16:01', '17:00')];
    expect(coverOf(...late)).toBe('unclear');
    expect(cell(afternoon, late, monday)?.gaps).toEqual([{ from: 960, to: 961 }]);
  });

  test('GRID-5 times that overlap, and one within the other, cover what they cover together', () => {
    expect(coverOf(staying('one', '14:00', '16:30'), staying('two', '16:00', '20:00'))).toBe(
      'backed',
    );
    expect(coverOf(staying('one', '14:00', '18:00'), staying('two', '15:30', '16:00'))).toBe(
      'backed',
    );
  });

  test('GRID-5 an agreement whose end lies before its beginning covers nothing', () => {
    expect(coverOf(staying('one', '17:00', '15:00'))).toBe('open');
  });

  test('GRID-5 somebody at some time of the day is not clear', () => {
    const when = { kind: 'weekly', days: [1], rhythm: 'every', except: [] } as const;
    const some = staying('one', '15:00', '17:00', { when: { ...when, days: [1], except: [] } });
    expect(coverOf(some)).toBe('unclear');
  });

  test('GRID-5 nobody steps in for themselves', () => {
    expect(coverOf(staying('one', '15:00', '17:00', { backup: [birgit] }))).toBe('covered');
    expect(coverOf(staying('one', '15:00', '17:00', { backup: [birgit, solveig ?? birgit] }))).toBe(
      'backed',
    );
  });

  test('GRID-5 a window that ends at midnight is covered by who stays until midnight', () => {
    const night = entryNamed('window', 'window', { days: [1], from: '20:00', to: '24:00' });
    expect(cell(night, [staying('one', '20:00', '24:00')], monday)?.cover).toBe('backed');
    expect(cell(night, [staying('one', '20:00', '23:59')], monday)?.gaps).toEqual([
      { from: 1439, to: 1440 },
    ]);
  });

  test('GRID-5 on a day that is taken out, before the trial and after it, nobody comes', () => {
    const trial = { from: '2026-01-13', to: '2026-01-20' };
    const one = staying('one', '15:00', '17:00', { trial });
    const at = (day: Day) => cell(afternoon, [one], day)?.cover;
    expect(['2026-01-12', '2026-01-13', '2026-01-20', '2026-01-21'].map(at)).toEqual([
      'open',
      'backed',
      'backed',
      'open',
    ]);
  });

  test('GRID-5 who is not to count alone does not, and makes nothing worse', () => {
    const notAlone = { ...afternoon, values: { ...afternoon.values, notCounting: [birgit] } };
    expect(cell(notAlone, [staying('one', '15:00', '17:00')], monday)?.cover).toBe('unclear');
    const both = [
      staying('one', '15:00', '17:00'),
      staying('two', '15:00', '17:00', { who: [solveig ?? birgit] }),
    ];
    expect(cell(notAlone, both, monday)?.cover).toBe('backed');
  });

  test('GRID-5 a window with hours that make no sense is in no row', () => {
    const senseless = { ...afternoon, values: { ...afternoon.values, to: '15:00' } };
    expect(weekGrid({ windows: [senseless], agreements: [] }, monday, countsHere)).toEqual([]);
  });
});

/** The same question asked without spans, a minute at a time. */
function plainly(window: RiskWindow, agreements: readonly Agreement[], day: Day): Cover | null {
  const { from = '', to = '', days = [], except = [], notCounting = [] } = window.values;
  const [first, end] = [minutesOf(from), minutesOf(to)];
  const weekly = { kind: 'weekly', days, rhythm: 'every', except } as const;
  const every = { ...weekly, days: [...days], except: [...except] };
  if (end <= first || !happensPlainly(every, day, undefined)) return null;
  const counted = (parties: Agreement['values']['who'] = []) =>
    parties.filter(
      (each) => countsHere(each) && !notCounting.some((one) => isSameParty(one, each)),
    );
  const here = agreements.flatMap(({ values, state, shelved }) => {
    const { when, trial, who = [], backup = [], isThere } = values;
    if (shelved || state === 'stopped' || state === 'notNeeded' || isThere === false) return [];
    if (!when || when.kind === 'trigger' || !happensPlainly(when, day, trial)) return [];
    const start = when.from === undefined ? null : minutesOf(when.from);
    const stop = when.to ? minutesOf(when.to) : (start ?? 0) + 15;
    if (start !== null && stop <= start) return [];
    const others = backup.filter((each) => !who.some((one) => isSameParty(one, each)));
    return [{ start, stop: Math.min(1440, stop), who: counted(who), backup: counted(others) }];
  });
  const minutes = Array.from({ length: end - first }, (_, at) => first + at);
  const at = (minute: number) =>
    here.filter(({ start, stop }) => start !== null && minute >= start && minute < stop);
  const isTouched =
    here.some(({ start }) => start === null) || minutes.some((minute) => at(minute).length > 0);
  if (!isTouched) return 'open';
  if (!minutes.every((minute) => at(minute).some(({ who }) => who.length > 0))) return 'unclear';
  const isBacked = minutes.every((minute) =>
    at(minute).some(({ who, backup }) => who.length > 0 && backup.length > 0),
  );
  return isBacked ? 'backed' : 'covered';
}
