import type { Day } from '../calendar/day.ts';
import type { StatementSet } from '../scaling/statement-set.ts';
import { type Agreement, isLive, missingYes } from './agreement.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';
import type { PlanPeople } from './plan-people.ts';
import { type ApprovalPoint, approvalPoints } from './plan-version.ts';
import { rehearse, type Weakness } from './rehearsal.ts';
import type { RiskWindow } from './week-grid.ts';

/** Everything that is looked at before the authority says yes. */
export type WholePlan = {
  header: PlanValues<'header'>;
  rules: readonly PlanEntry<'rule'>[];
  windows: readonly RiskWindow[];
  agreements: readonly Agreement[];
  emergency: PlanValues<'emergency'>;
  steps: readonly PlanEntry<'step'>[];
  calls: readonly PlanEntry<'call'>[];
  sets: readonly StatementSet[];
};

/** Fewest steps of an emergency plan. */
export const leastSteps = 3;

/** Which points are met. None of them is a lock: what is open is approved with reservations, in words. */
export function approvalOf(
  plan: WholePlan,
  people: PlanPeople,
  today: Day,
): Record<ApprovalPoint, boolean> {
  const { header, rules, emergency, steps, calls, sets } = plan;
  const agreements = plan.agreements.filter(isLive);
  const answered = new Set([
    ...rules.map(({ values }) => values.set),
    ...agreements.flatMap(({ values }) => [values.worrySet, values.goalSet]),
  ]);
  const worries = sets.filter((set) => set.kind === 'safety' && !set.shelved);
  const hasSigns = Boolean(emergency.parentFeels || emergency.othersSee || emergency.childSees);
  return {
    setsAnswered: worries.length > 0 && worries.every((set) => answered.has(set.id)),
    weekCovered: weekLack(plan, people, today) === null,
    emergencyComplete:
      hasSigns && steps.length >= leastSteps && calls.length > 0 && !!emergency.mayFetch?.length,
    childExplained: header.childExplained === 'begun' || header.childExplained === 'told',
    childOpinion: Boolean(header.childOpinion),
    everyYes:
      agreements.length > 0 &&
      agreements.every((agreement) => missingYes(agreement, people.parents).length === 0),
    consequences: Boolean(header.consequences),
  };
}

/** Why a week is not covered: nobody said when somebody has to be there (`windows`), hours that no agreement fills (`gap`),
 *  hours whose agreement waits for a yes (`yes`), or `both`. */
export type WeekLack = 'windows' | 'gap' | 'yes' | 'both';

/** What a week without gaps still takes; null where it takes nothing. Hours that nobody has promised yet are hours that
 *  nobody covers. */
export function weekLack(
  plan: Pick<WholePlan, 'windows' | 'agreements'>,
  people: PlanPeople,
  today: Day,
): WeekLack | null {
  const { windows } = plan;
  if (windows.length === 0) return 'windows';
  const agreements = plan.agreements.filter(isLive);
  const promised = agreements.filter((each) => missingYes(each, people.parents).length === 0);
  const open = openHours(rehearse({ windows, agreements: promised }, people, today));
  if (open.length === 0) return null;
  const unwritten = new Set(openHours(rehearse({ windows, agreements }, people, today)));
  if (unwritten.size === 0) return 'yes';
  return open.every((hours) => unwritten.has(hours)) ? 'gap' : 'both';
}

/** Each window and day on which nobody is clearly there. */
function openHours(weaknesses: readonly Weakness[]): string[] {
  return weaknesses.flatMap((weakness) =>
    weakness.what === 'open' ? weakness.days.map((day) => `${weakness.window} ${day}`) : [],
  );
}

/** The points that are not met, in the order in which they are asked for. */
export function openPoints(points: Record<ApprovalPoint, boolean>): ApprovalPoint[] {
  return approvalPoints.filter((point) => !points[point]);
}
