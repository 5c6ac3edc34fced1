import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import {
  type Agreement,
  missingYes,
  needsOf,
  promiseFields,
} from '@rundbord/shared/plan/agreement';
import { isUnderWay } from '@rundbord/shared/plan/agreement-states';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import type { ActContext } from '../intent/act-context.ts';

/** An agreement after its fields changed. Who said yes said it to what stood there then; what is under way and becomes
 *  something else is to be talked about. */
export function renewed(before: Agreement, next: PlanEntry, at: string): Agreement {
  const now = next as Agreement;
  const isOther = promiseFields.some(
    (field) => JSON.stringify(before.values[field]) !== JSON.stringify(now.values[field]),
  );
  if (!isOther) return now;
  const { yes, ...others } = now;
  // A yes of the same moment was to the words before; a clock that was set back must not make it one to these.
  const older = Object.entries(yes ?? {}).filter(([, said]) => said.at < at);
  return {
    ...others,
    wordsAt: at,
    ...(yes ? { yes: Object.fromEntries(older) } : {}),
    ...(others.state && isUnderWay(others.state) ? { state: 'adjusting' } : {}),
  };
}

/** Nothing is under way without everything in it and everybody's yes, and nothing is agreed that is not whole. */
export function settled({ table, at }: ActContext, agreement: Agreement): Agreement {
  const { state } = agreement;
  const isWhole = needsOf(agreement.values).length === 0;
  if (state === 'agreed' && !isWhole) return { ...agreement, state: 'proposal' };
  if (!state || !isUnderWay(state)) return agreement;
  const { parents } = readPlanPeople(table, dayInDenmark(at));
  const isPromised = isWhole && missingYes(agreement, parents).length === 0;
  return isPromised ? agreement : { ...agreement, state: 'adjusting' };
}
