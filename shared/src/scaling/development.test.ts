import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId, MeetingId, RoundId, SetId } from '../id.ts';
import { type CastName, cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { type Development, development, spanOf } from './development.ts';
import { type Group, groupOf } from './group.ts';
import { type Mark, ordered } from './mark.ts';
import type { NumberRound } from './round.ts';
import type { TimelineEvent } from './timeline-event.ts';
import type { ScaleValue } from './vote.ts';

// biome-ignore lint/style/noRestrictedGlobals: the calendar that the model's own count of days is held against.
const Calendar = Date;

type Numbers = Partial<Record<CastName, ScaleValue>>;

const groupAt = (name: CastName): Group =>
  groupOf({ role: 'member', relation: cast[name].relation.da }, name === 'hanne');
const marksOf = (numbers: Numbers): Mark[] =>
  ordered(
    Object.entries(numbers).map(([name, value]) => ({
      voter: idFor(name),
      name: cast[name as CastName].name,
      group: groupAt(name as CastName),
      channel: 'own' as const,
      value,
    })),
  );
const roundOn = (day: string, numbers: Numbers, version = 1): NumberRound => {
  const at = `${day}T18:00:00.000Z`;
  return {
    id: idFor<RoundId>(day),
    meeting: idFor<MeetingId>(day),
    meetingNumber: 1,
    no: 1,
    state: 'revealed',
    passages: [
      { state: 'prepared', by: idFor('jonas'), at: `${day}T17:00:00.000Z` },
      { state: 'revealed', by: idFor('jonas'), at },
    ],
    ready: 0,
    of: 0,
    asks: 'number',
    set: idFor<SetId>('afternoons'),
    kind: 'safety',
    title: 'Trygge eftermiddage',
    version,
    ten: 'Trygge',
    zero: 'Farligt',
    authorityLast: false,
    marks: marksOf(numbers),
  };
};
const event = (on: string, what: TimelineEvent['what'] = 'drill'): TimelineEvent => ({
  id: idFor<EventId>(on),
  what,
  on,
});
const chart = (rounds: readonly NumberRound[], events: readonly TimelineEvent[] = []) => {
  const span = spanOf(rounds, events);
  if (!span) throw new Error('there is nothing to show');
  return development(rounds, events, span);
};
const lineOf = ({ lines }: Development, name: string) => lines.filter((each) => each.name === name);

// The safety numbers of the worked case (domain.md 6.6).
const people = [
  ...(['line', 'martin', 'birgit', 'katrine', 'inge', 'thomas', 'sanne', 'amina'] as const),
  ...(['rasmus', 'mette', 'lise', 'jonas', 'hanne'] as const),
];
const evening = (numbers: readonly (number | null)[]): Numbers =>
  Object.fromEntries(
    people.flatMap((name, at) => {
      const value = numbers[at];
      return value === null || value === undefined ? [] : [[name, value]];
    }),
  );
const worked = [
  roundOn('2026-01-13', evening([3, 5, 4, 3, 6, 5, 4, 5, 4, 4, 3, 3, 2])),
  roundOn('2026-02-12', evening([6, 6, 6, 5, 7, 6, 6, 6, null, 6, 5, 5, 4])),
  roundOn('2026-05-21', evening([8, 8, 7, 8, 9, 8, 9, 8, 8, 8, 8, 8, 8])),
];

describe('SCALE-6 how a scale has moved', () => {
  test('SCALE-6 three meetings of the worked case: everyone’s dots, how far apart they were, each their own line', () => {
    const { columns, dots, lines } = chart(worked);
    expect(columns.map(({ lowest, highest }) => [lowest, highest])).toEqual([
      [2, 6],
      [4, 7],
      [7, 9],
    ]);
    expect(columns.map(({ x }) => Number(x.toFixed(3)))).toEqual([0.1, 0.287, 0.9]);
    expect(dots).toHaveLength(13 + 12 + 13);
    expect(lines).toHaveLength(13);
    const values = (name: string) =>
      lineOf(chart(worked), name).map(({ points }) => points.map(({ y }) => Math.round(y * 10)));
    expect(values('Hanne')).toEqual([[2, 4, 8]]);
    expect(values('Line')).toEqual([[3, 6, 8]]);
    // He was not there the second time: his line goes from the first to the third.
    expect(values('Rasmus')).toEqual([[4, 8]]);
  });

  test('SCALE-6 lines stand by group and name, whatever the numbers are', () => {
    const names = (rounds: readonly NumberRound[]) => chart(rounds).lines.map(({ name }) => name);
    const turned = worked.map((round) => ({
      ...round,
      marks: round.marks.map((mark) => ({ ...mark, value: 10 - Number(mark.value) })),
    }));
    expect(names(worked)).toEqual(names(turned));
    expect(names(worked).slice(0, 3)).toEqual(['Line', 'Martin', 'Amina']);
    expect(names(worked).at(-1)).toBe('Hanne');
  });

  test('SCALE-6 no line is drawn from one wording of the ends to another', () => {
    const days = ['2026-01-13', '2026-02-12', '2026-05-21'];
    const rounds = days.map((day, at) => roundOn(day, { birgit: 4 + at }, at === 0 ? 1 : 2));
    expect(lineOf(chart(rounds), 'Birgit').map(({ points }) => points.length)).toEqual([1, 2]);
  });

  test('SCALE-6 who gave no number has no dot, and an evening without any number no place', () => {
    const { dots, columns } = chart([
      roundOn('2026-01-13', { birgit: 'unknown', line: 'skip', martin: 5 }),
      roundOn('2026-02-12', { birgit: 'unknown' }),
    ]);
    expect(dots.map(({ mark }) => mark.name)).toEqual(['Martin']);
    expect(columns.map(({ lowest, highest }) => [lowest, highest])).toEqual([[5, 5]]);
  });

  test('SCALE-6 equal numbers stand beside each other around their evening', () => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
    const { columns, dots } = chart(
      days.map((day) => roundOn(day, { line: 5, martin: 5, birgit: 5, inge: 4 })),
    );
    const middle = dots.filter(({ column }) => column === 1);
    const fives = middle.filter(({ y }) => y === 0.5).map(({ x }) => x);
    expect(new Set(fives).size).toBe(3);
    expect((Math.min(...fives) + Math.max(...fives)) / 2).toBeCloseTo(columns[1]?.x ?? 0);
    expect(middle.find(({ y }) => y === 0.4)?.x).toBe(columns[1]?.x);
  });

  test('SCALE-6 two rounds of one evening stand apart, and move no other evening', () => {
    const rounds = [worked[0], worked[1], worked[2], worked[2]].flatMap((each) => each ?? []);
    const xs = chart(rounds).columns.map(({ x }) => x);
    expect((xs[3] ?? 0) - (xs[2] ?? 0)).toBeGreaterThan(0.05);
    // Charts that stand under each other share their evenings.
    expect(xs.slice(0, 2)).toEqual(
      chart(worked)
        .columns.slice(0, 2)
        .map(({ x }) => x),
    );
  });

  test('SCALE-6 there is no middle of the numbers anywhere, under no name (property)', () => {
    const { columns, lines, dots } = chart(worked);
    expect(new Set(columns.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['round', 'x', 'lowest', 'highest']),
    );
    expect(new Set(lines.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['voter', 'name', 'group', 'points']),
    );
    expect(new Set(dots.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['mark', 'x', 'y', 'column']),
    );
    const few = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(few, (values) => {
        const [a = 0, b = 0, c = 0] = values;
        const { columns: told } = chart([roundOn('2026-01-13', { line: a, martin: b, birgit: c })]);
        // Every number that is told is one that somebody gave.
        for (const { lowest, highest } of told) {
          expect(values).toContain(lowest);
          expect(values).toContain(highest);
        }
      }),
      { seed: 58, numRuns: 100 },
    );
  });
});

describe('SCALE-7 the time axis', () => {
  test('SCALE-7 it reaches from the first to the last of numbers and events', () => {
    const dayOf = (text: string) => Calendar.parse(text) / 86_400_000;
    const span = spanOf(worked, [event('2025-12-16'), event('2026-06-25', 'stepDown')]);
    expect((span?.to ?? 0) - (span?.from ?? 0)).toBe(dayOf('2026-06-25') - dayOf('2025-12-16'));
    expect(spanOf([], [])).toBe(null);
    expect(spanOf([], [event('2026-01-22')])?.from).toBe(spanOf([], [event('2026-01-22')])?.to);
  });

  test('SCALE-7 days are counted as calendars count them, over leap years and centuries (property)', () => {
    const day = fc
      .integer({ min: Calendar.parse('1896-01-01'), max: Calendar.parse('2104-12-31') })
      .map((ms) => new Calendar(ms).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const span = spanOf([], [event(one), event(other)]);
        const daysApart = Math.abs(Calendar.parse(one) - Calendar.parse(other)) / 86_400_000;
        expect((span?.to ?? 0) - (span?.from ?? 0)).toBe(daysApart);
      }),
      { seed: 59, numRuns: 1_000 },
    );
  });

  test('SCALE-7 an event stands on its day; one outside the axis stands nowhere', () => {
    const span = spanOf(worked, []);
    if (!span) throw new Error('there is nothing to show');
    const { events } = development(worked, [event('2026-02-12'), event('2025-12-16')], span);
    const [, second] = development(worked, [], span).columns;
    expect(events.map(({ x }) => x)).toEqual([second?.x]);
  });
});

test('SCALE-6 evenings stand apart in their order, and everything stands inside the chart (property)', () => {
  const dayText = (day: number) =>
    new Calendar(Calendar.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  const rounds = fc
    .array(
      fc.record({
        day: fc.oneof(fc.constant(0), fc.constant(200), fc.nat(200)),
        values: fc.array(fc.integer({ min: 0, max: 10 }), {
          minLength: people.length,
          maxLength: people.length,
        }),
        version: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 24 },
    )
    .map((all) =>
      all
        .toSorted((a, b) => a.day - b.day)
        .map(({ day, values, version }) => roundOn(dayText(day), evening(values), version)),
    );
  fc.assert(
    fc.property(rounds, fc.array(fc.nat(200).map((day) => event(dayText(day)))), (all, events) => {
      const { columns, dots, lines, events: told } = chart(all, events);
      const xs = columns.map(({ x }) => x);
      const least = Math.min(0.06, 1 / Math.max(1, xs.length - 1));
      for (const [at, x] of xs.entries())
        if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThan(least - 1e-9);
      const points = [...dots, ...lines.flatMap((line) => line.points)];
      expect(dots).toHaveLength(all.length * people.length);
      for (const { x, y } of points) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(1);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
      }
      for (const { x } of [...columns, ...told]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
      }
      expect(told).toHaveLength(events.length);
    }),
    { seed: 60, numRuns: 200 },
  );
});
