import { describe, expect, test } from 'vitest';
import type { PlanId, SeatId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import type { Agreement } from './agreement.ts';
import { daysToTell, isTold, tasksOf } from './own-tasks.ts';
import type { PlanValues } from './plan-fields.ts';

const [line, katrine, sanne] = ['line', 'katrine', 'sanne'].map((name) => ({
  key: idFor<string>(name),
  name,
})) as [
  { key: string; name: string },
  { key: string; name: string },
  { key: string; name: string },
];
const seatOf = (name: string) => ({ id: idFor<SeatId>(name), name });

function agreed(values: PlanValues<'agreement'>, more: Partial<Agreement> = {}): Agreement {
  return {
    id: idFor<PlanId>('fetches'),
    kind: 'agreement',
    order: 'a',
    made: { name: 'Jonas', at: meetingTime },
    wordsAt: meetingTime,
    values,
    ...more,
  };
}
const said = (key: string, at = meetingTime) => ({ [key]: { name: key, at } });
const taskFor = (name: string, agreement: Agreement) =>
  tasksOf([agreement], seatOf(name), [line])[0];

describe('TASK-1 an agreement as one person reads it', () => {
  const values = { who: [katrine], backup: [sanne], checker: [{ name: ' mette ' }] };

  test.each([
    ['katrine', 'owner', 'open'],
    ['sanne', 'reserve', 'open'],
    ['Mette', 'checker', 'notAsked'],
    ['line', 'parent', 'open'],
    ['birgit', 'other', 'notAsked'],
  ])('TASK-1 %s is its %s, and their yes is %s', (name, part, yes) => {
    expect(taskFor(name, agreed(values))).toMatchObject({ part, yes });
  });

  test('TASK-1 a parent who does it herself does it', () => {
    expect(taskFor('line', agreed({ who: [line], backup: [line] }))).toMatchObject({
      part: 'owner',
    });
  });

  test.each(['stopped', 'notNeeded'] as const)('TASK-1 what is %s is nobody’s task', (state) => {
    expect(taskFor('katrine', agreed(values, { state }))).toBeUndefined();
  });

  test('TASK-1 what was laid aside is nobody’s task', () => {
    const shelved = { name: 'Jonas', at: meetingTime };
    expect(taskFor('katrine', agreed(values, { shelved }))).toBeUndefined();
  });
});

describe('TASK-3 a yes', () => {
  test('TASK-3 to the words as they stand is one, and another’s is none of mine', () => {
    const agreement = agreed({ who: [katrine] }, { yes: said(katrine.key) });
    expect(taskFor('katrine', agreement)?.yes).toBe('said');
    expect(taskFor('line', agreement)?.yes).toBe('open');
  });

  test('TASK-3 to words before these is asked for again', () => {
    const yes = said(katrine.key, '2026-01-12T16:30:00.000Z');
    expect(taskFor('katrine', agreed({ who: [katrine] }, { yes }))?.yes).toBe('newWords');
  });
});

describe('TASK-6 telling how it went', () => {
  const weekly = {
    kind: 'weekly',
    days: [1, 2],
    rhythm: 'every',
    from: '15:00',
    except: [],
  } as const;
  const when = { ...weekly, days: [...weekly.days], except: [] };

  test.each([
    ['proposal', false],
    ['agreed', false],
    ['active', true],
    ['holds', true],
    ['adjusting', true],
  ] as const)('TASK-6 of what is %s: %s', (state, is) => {
    const task = taskFor('katrine', agreed({ who: [katrine] }, { state }));
    expect(task && isTold(task)).toBe(is);
  });

  test('TASK-6 the last day on which it happened comes first, and today is there too', () => {
    expect(daysToTell({ values: { when } }, '2026-01-15')).toEqual([
      '2026-01-13',
      '2026-01-12',
      '2026-01-06',
      '2026-01-15',
    ]);
  });

  test('TASK-6 today comes first where it happens today', () => {
    expect(daysToTell({ values: { when } }, '2026-01-13')[0]).toBe('2026-01-13');
  });

  test('TASK-6 no day before the trial is offered, and none that has not been', () => {
    const trial = { from: '2026-01-13', to: '2026-02-13' };
    expect(daysToTell({ values: { when, trial } }, '2026-01-14')).toEqual([
      '2026-01-13',
      '2026-01-14',
    ]);
    expect(daysToTell({ values: { when, trial } }, '2026-01-10')).toEqual(['2026-01-10']);
  });

  test('TASK-6 what happens when something occurs is told of today and the days before', () => {
    const trigger = { kind: 'trigger', words: 'når Line siger pause' } as const;
    expect(daysToTell({ values: { when: trigger } }, '2026-03-01')).toEqual([
      '2026-03-01',
      '2026-02-28',
      '2026-02-27',
    ]);
  });
});
