import type { When } from '@rundbord/shared/calendar/when';
import { occurrences } from '@rundbord/shared/calendar/when';
import type { PlanId } from '@rundbord/shared/id';
import type { Agreement } from '@rundbord/shared/plan/agreement';
import { calendarFile } from '@rundbord/shared/plan/calendar-file';
import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { takenHome, wholeBoard } from './taken-home.ts';

const words = { task: 'Aftale', meeting: 'Møde' };
const at = '2026-01-13T16:30:00.000Z';

function agreement(
  when: When,
  trial?: { from: string; to: string },
  state?: 'proposal',
): Agreement {
  return {
    id: 'agreement-------------' as PlanId,
    kind: 'agreement',
    order: 'a0',
    made: { name: 'Jonas', at },
    wordsAt: at,
    state: state ?? 'agreed',
    values: { what: 'Moster henter Peter', when, ...(trial ? { trial } : {}) },
  };
}

/** Every time that another program finds in the file: when it begins and ends, in UTC. */
function timesIn(file: string): { start: string; end: string }[] {
  const events = Object.values(ical.sync.parseICS(file)).filter((each) => each?.type === 'VEVENT');
  const range = { from: new Date('2000-01-01'), to: new Date('2100-01-01') };
  return events
    .flatMap((event) => (event?.type === 'VEVENT' ? ical.expandRecurringEvent(event, range) : []))
    .map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }))
    .sort((a, b) => a.start.localeCompare(b.start));
}

const daysIn = (file: string) => timesIn(file).map(({ start }) => start.slice(0, 10));
const weekly = (more: Partial<Extract<When, { kind: 'weekly' }>>): When => ({
  ...{ kind: 'weekly', days: [5], rhythm: 'every', from: '15:00', to: '17:00', except: [] },
  ...more,
});

describe('EXPORT-30 another calendar finds the same days as the plan', () => {
  const trials: [string, When, { from: string; to: string }][] = [
    ['every week', weekly({ days: [1, 2] }), { from: '2026-01-14', to: '2026-02-13' }],
    [
      'every day',
      weekly({ days: [1, 2, 3, 4, 5, 6, 7] }),
      { from: '2026-03-20', to: '2026-04-10' },
    ],
    ['even weeks', weekly({ rhythm: 'even' }), { from: '2026-05-22', to: '2026-06-25' }],
    [
      'even weeks over a year of 53',
      weekly({ rhythm: 'even' }),
      { from: '2026-12-01', to: '2027-02-01' },
    ],
    [
      'odd weeks over a year of 53',
      weekly({ rhythm: 'odd' }),
      { from: '2026-12-01', to: '2027-02-01' },
    ],
    ['each second week', weekly({ rhythm: 'second' }), { from: '2026-12-01', to: '2027-02-01' }],
    [
      'each fourth week',
      weekly({ rhythm: 'fourth', days: [1, 7] }),
      { from: '2026-01-07', to: '2026-06-25' },
    ],
    [
      'with exceptions',
      weekly({ days: [3, 5], except: ['2026-01-30', '2026-02-04'] }),
      { from: '2026-01-14', to: '2026-02-13' },
    ],
    [
      'its first day excepted',
      weekly({ except: ['2026-01-16'] }),
      { from: '2026-01-14', to: '2026-02-13' },
    ],
    ['over a leap day', weekly({ days: [2] }), { from: '2028-02-15', to: '2028-03-14' }],
  ];
  test.each(trials)('%s', (_, when, trial) => {
    const expected = occurrences(when, trial.from, trial.to, trial);
    expect(expected.length).toBeGreaterThan(1);
    const file = calendarFile([agreement(when, trial)], { words, meeting: null, at });
    expect(daysIn(file)).toEqual(expected);
  });
});

test('EXPORT-31 three in the afternoon stays three when the clock is changed', () => {
  const trial = { from: '2026-03-23', to: '2026-04-05' };
  const file = calendarFile([agreement(weekly({}), trial)], { words, meeting: null, at });
  expect(timesIn(file)).toEqual([
    { start: '2026-03-27T14:00:00.000Z', end: '2026-03-27T16:00:00.000Z' },
    { start: '2026-04-03T13:00:00.000Z', end: '2026-04-03T15:00:00.000Z' },
  ]);
});

test('EXPORT-32 what has no end takes a quarter of an hour, what has no time a whole day, and a day ends at midnight', () => {
  const trial = { from: '2026-01-16', to: '2026-01-16' };
  const { from: _from, to: _to, ...allDay } = weekly({}) as Extract<When, { kind: 'weekly' }>;
  const { to: _end, ...open } = weekly({}) as Extract<When, { kind: 'weekly' }>;
  const made = (when: When) =>
    timesIn(calendarFile([agreement(when, trial)], { words, meeting: null, at }));
  expect(made(open)).toEqual([
    { start: '2026-01-16T14:00:00.000Z', end: '2026-01-16T14:15:00.000Z' },
  ]);
  expect(calendarFile([agreement(allDay, trial)], { words, meeting: null, at })).toContain(
    'DTSTART;VALUE=DATE:20260116',
  );
  expect(made(weekly({ from: '22:00', to: '24:00' }))).toEqual([
    { start: '2026-01-16T21:00:00.000Z', end: '2026-01-16T23:00:00.000Z' },
  ]);
});

describe('EXPORT-33 only what is agreed, and only in its trial', () => {
  const trial = { from: '2026-01-14', to: '2026-02-13' };
  test.each([
    ['a proposal', agreement(weekly({}), trial, 'proposal')],
    ['what has no trial', agreement(weekly({}))],
    ['what happens when something occurs', agreement({ kind: 'trigger', words: 'når' }, trial)],
    ['a day outside of the trial', agreement({ kind: 'once', on: '2026-03-01' }, trial)],
  ])('%s is in no calendar', (_, each) => {
    expect(timesIn(calendarFile([each], { words, meeting: null, at }))).toEqual([]);
  });
});

test('EXPORT-34 the same task has the same name for calendars however often it is taken home', () => {
  const trial = { from: '2026-01-14', to: '2026-02-13' };
  const made = (when: string) =>
    calendarFile([agreement(weekly({}), trial)], { words, meeting: '2026-02-12', at: when });
  const uids = (file: string) => file.match(/^UID:.*$/gm);
  expect(uids(made(at))).toEqual(uids(made('2026-05-01T10:00:00.000Z')));
  expect(new Set(uids(made(at))).size).toBe(2);
});

test.each(['da', 'en'] as const)(
  'EXPORT-35 a calendar in %s says nothing of the plan and names nobody',
  async (language) => {
    const board = wholeBoard();
    const file = Buffer.from(
      await takenHome(board, { document: 'calendar', format: 'ics', language }),
    ).toString();
    const titles = new Set(file.match(/^SUMMARY:.*$/gm)?.map((line) => line.trim()));
    expect(titles).toEqual(
      new Set(
        language === 'da'
          ? ['SUMMARY:Aftale', 'SUMMARY:Møde']
          : ['SUMMARY:Appointment', 'SUMMARY:Meeting'],
      ),
    );
    for (const said of ['Moster', 'Peter', 'Birgit', 'DESCRIPTION', 'LOCATION'])
      expect(file).not.toContain(said);
  },
);

test('EXPORT-36 one person’s calendar has their tasks alone', async () => {
  const board = wholeBoard();
  const wish = { document: 'calendar', format: 'ics', person: 'name:birgit' } as const;
  const file = Buffer.from(await takenHome(board, wish)).toString();
  const days = daysIn(file).filter((day) => day !== '2026-02-12');
  expect(days[0]).toBe('2026-01-14');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});
