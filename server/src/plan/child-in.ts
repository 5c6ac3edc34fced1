import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import type { PlanRefusal } from '@rundbord/shared/plan/plan-refusal';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import type { ActContext } from '../intent/act-context.ts';

/** That a child would do it or step in, and who; null where it is grown-ups alone. */
export function childIn(
  { table, at }: Pick<ActContext, 'table' | 'at'>,
  { who = [], backup = [] }: PlanValues<'agreement'>,
): PlanRefusal | null {
  const people = readPlanPeople(table, dayInDenmark(at));
  const child = [...who, ...backup].find((party) => people.standingOf(party) === 'child');
  return child ? { code: 'agreement/child', name: people.nameOf(child) } : null;
}
