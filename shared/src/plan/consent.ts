import { minutesOf } from '../calendar/clock-time.ts';
import { type Day, weekdayOf, weekdays } from '../calendar/day.ts';
import type { Weekly } from '../calendar/when.ts';
import { err, ok, type Result } from '../result.ts';
import { isSameParty, type Party } from './party.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';

type CheckType = NonNullable<PlanValues<'check'>['type']>;

/** What nobody does to a family that has not agreed to it. */
const consentBound: readonly CheckType[] = ['unannounced', 'test', 'drill'];

/** Whether every parent had agreed to such a look at the plan on that day, at that time. A yes that was taken back on the
 *  day is none. Of several answers the latest is the answer. A yes for certain hours is none for a day without a time. */
export function mayCheck(
  { type, on, at }: PlanValues<'check'>,
  consents: readonly PlanEntry<'consent'>[],
  parents: readonly Party[],
): Result<
  void,
  | { code: 'check/no-consent'; name: string }
  | { code: 'check/no-parents' }
  | { code: 'check/no-time'; from: string; to: string }
  | { code: 'check/outside-hours'; from: string; to: string }
> {
  if (!type || !consentBound.includes(type)) return ok();
  if (parents.length === 0) return err({ code: 'check/no-parents' });
  for (const parent of parents) {
    const consent = standing(consents, { type, parent, on });
    if (!consent) return err({ code: 'check/no-consent', name: parent.name });
    const { from, to, days } = consent;
    const isOtherDay = on !== undefined && days !== undefined && !days.includes(weekdayOf(on));
    const isOtherHour =
      at !== undefined &&
      ((from !== undefined && minutesOf(at) < minutesOf(from)) ||
        (to !== undefined && minutesOf(at) > minutesOf(to)));
    const hours = { from: from ?? '00:00', to: to ?? '24:00' };
    if (isOtherDay || isOtherHour) return err({ code: 'check/outside-hours', ...hours });
    if (on !== undefined && at === undefined && (from !== undefined || to !== undefined))
      return err({ code: 'check/no-time', ...hours });
  }
  return ok();
}

/** What a parent last said to something, by a day when one is given; null where nothing was said. */
export function lastSaid(
  consents: readonly PlanEntry<'consent'>[],
  { what, parent, on }: { what: CheckType; parent: Party; on?: Day | undefined },
): PlanEntry<'consent'> | null {
  const said = consents.filter(({ shelved, values }) => {
    const isTheirs = (values.parent ?? []).some((each) => isSameParty(each, parent));
    const isThen = on === undefined || values.on === undefined || values.on <= on;
    return !shelved && values.what === what && isTheirs && isThen;
  });
  return said.sort((a, b) => (a.values.on ?? '').localeCompare(b.values.on ?? '')).at(-1) ?? null;
}

/** On which days and in which hours something was said yes to; null where it is at any time. */
export function hoursOf({ days, from, to }: PlanValues<'consent'>): Weekly | null {
  if (!days && !from && !to) return null;
  const hours = from || to ? { from: from ?? '00:00', to: to ?? '24:00' } : {};
  return { kind: 'weekly', days: [...(days ?? weekdays)], rhythm: 'every', except: [], ...hours };
}

/** Their yes on that day; null where it is none, or was taken back. */
function standing(
  consents: readonly PlanEntry<'consent'>[],
  { type, parent, on }: { type: CheckType; parent: Party; on: Day | undefined },
): PlanValues<'consent'> | null {
  const said = lastSaid(consents, { what: type, parent, on })?.values;
  if (said?.answer !== 'yes') return null;
  const isTakenBack = said.withdrawn !== undefined && (on === undefined || said.withdrawn <= on);
  return isTakenBack ? null : said;
}
