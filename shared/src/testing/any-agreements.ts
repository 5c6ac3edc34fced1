import fc from 'fast-check';
import { type ClockTime, clockTime } from '../calendar/clock-time.ts';
import { addDays, type Day, type Weekday, weekdays } from '../calendar/day.ts';
import { type Period, rhythms, type When } from '../calendar/when.ts';
import type { PlanId } from '../id.ts';
import { type Agreement, trialDays } from '../plan/agreement.ts';
import { agreementStates } from '../plan/agreement-states.ts';
import { isSameParty, type Party } from '../plan/party.ts';
import type { PlanValues } from '../plan/plan-fields.ts';
import type { RiskWindow } from '../plan/week-grid.ts';
import { idFor } from './id-for.ts';
import { meetingTime } from './test-table.ts';

// Plans as they may stand on a board, on days where a calendar is hard: years of 53 weeks, leap days, the nights when the
// clock is changed.

/** Mondays before such days. */
const hardMondays: readonly Day[] = [
  '2026-01-12',
  '2026-03-23',
  '2026-10-19',
  '2026-12-21',
  '2027-01-04',
  '2028-02-21',
  '2028-03-20',
];

/** A day close to one on which something about the calendar changes. */
export const anyHardDay: fc.Arbitrary<Day> = fc
  .tuple(fc.constantFrom(...hardMondays), fc.nat(27))
  .map(([monday, later]) => addDays(monday, later));

const anyMinute = fc.oneof(
  fc.constantFrom(0, 15 * 60, 15 * 60 + 15, 16 * 60, 17 * 60, 1439, 1440),
  fc.integer({ min: 0, max: 1440 }),
);

/** Two times of a day, the first before the second. */
const anyHours: fc.Arbitrary<{ from: ClockTime; to: ClockTime }> = fc
  .tuple(anyMinute, anyMinute)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({
    from: clockTime(Math.min(one, other)),
    to: clockTime(Math.max(one, other)),
  }));

const anyDays: fc.Arbitrary<Weekday[]> = fc.subarray([...weekdays], { minLength: 1 });

/** When something happens, also at times that are none. */
export const anyWhen: fc.Arbitrary<When> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        days: anyDays,
        rhythm: fc.constantFrom(...rhythms),
        hours: fc.oneof(
          { weight: 6, arbitrary: anyHours },
          fc.constant({}),
          anyMinute.map((at) => ({ from: clockTime(at) })),
          anyHours.map(({ from, to }) => ({ from: to, to: from })),
        ),
        except: fc.array(anyHardDay, { maxLength: 4 }),
      })
      .map(({ hours, ...others }) => ({ kind: 'weekly' as const, ...others, ...hours })),
  },
  fc
    .record({ on: anyHardDay, hours: anyHours })
    .map(({ on, hours }) => ({ kind: 'once' as const, on, ...hours })),
  fc.constantFrom('når Line ringer', '').map((words) => ({ kind: 'trigger' as const, words })),
);

/** A time in which something is tried. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyHardDay, fc.integer({ min: -3, max: trialDays * 2 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

/** Who can be in an invented plan; the last two never count. */
export const planParties: readonly Party[] = [
  { key: idFor('Birgit'), name: 'Birgit' },
  { key: idFor('Katrine'), name: 'Katrine' },
  { name: 'Solveig' },
  { key: idFor('Lise'), name: 'Lise', isProfessional: true },
  { key: idFor('Peter'), name: 'Peter' },
  { name: 'Ole' },
];

/** Whether somebody of them counts. */
export function countsHere(party: Party): boolean {
  return planParties.findIndex((each) => isSameParty(each, party)) < 4;
}

const anyParties = (most: number) =>
  fc.subarray([...planParties], { maxLength: most }) as fc.Arbitrary<Party[]>;

/** An agreement, the so-manyeth. */
export function anyAgreement(at: number): fc.Arbitrary<Agreement> {
  return fc
    .record({
      when: fc.option(anyWhen, { nil: undefined, freq: 12 }),
      who: anyParties(2),
      backup: anyParties(2),
      trial: fc.option(anyPeriod, { nil: undefined, freq: 4 }),
      isThere: fc.constantFrom(undefined, true, true, true, false),
      state: fc.constantFrom(undefined, 'active' as const, ...agreementStates),
      isShelved: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    })
    .map(({ state, isShelved, ...values }) => ({
      ...entryNamed('agreement', `agreement ${at}`, values as PlanValues<'agreement'>),
      ...(state ? { state } : {}),
      ...(isShelved ? { shelved: { name: 'Jonas', at: meetingTime } } : {}),
    }));
}

/** Up to `most` agreements. */
export function anyAgreements(most = 5): fc.Arbitrary<Agreement[]> {
  return fc
    .nat(most)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyAgreement(at))));
}

/** A risk window; its hours make sense or do not. */
export const anyWindow: fc.Arbitrary<RiskWindow> = fc
  .record({
    days: anyDays,
    hours: fc.oneof(
      { weight: 8, arbitrary: anyHours },
      anyHours.map(({ from, to }) => ({ from: to, to: from })),
    ),
    notCounting: anyParties(1),
    except: fc.array(anyHardDay, { maxLength: 2 }),
  })
  .map(({ hours, ...values }) => entryNamed('window', 'window', { ...values, ...hours }));

/** A thing of a plan with the id of its name. */
export function entryNamed<K extends 'agreement' | 'window'>(
  kind: K,
  name: string,
  values: PlanValues<K>,
) {
  return {
    id: idFor<PlanId>(name),
    kind,
    order: 'a0',
    made: { name: 'Jonas', at: meetingTime },
    wordsAt: meetingTime,
    values,
  };
}
