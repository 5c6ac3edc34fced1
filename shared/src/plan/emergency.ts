import type { Day } from '../calendar/day.ts';
import { isSameName } from '../meeting/name.ts';
import { leastSteps } from './approval.ts';
import type { PlanEntry, PlanFacts } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';
import type { PlanVersion } from './plan-version.ts';

/** Most steps that are remembered in a hard hour. */
const mostSteps = 6;

/** What shows that it is getting hard, from three sides, in the order in which they are read. */
export const signFields = ['parentFeels', 'othersSee', 'childSees'] as const;

/** What a facilitator is told of the number of steps. None at all is a plan that has not been begun. */
export function stepsAdvice(count: number): 'few' | 'many' | null {
  if (count === 0) return null;
  if (count > mostSteps) return 'many';
  return count < leastSteps ? 'few' : null;
}

/** Calls in the order in which they are made: the duty service is never before those one knows. */
export function callsInOrder(calls: readonly PlanEntry<'call'>[]): PlanEntry<'call'>[] {
  const isDuty = ({ values }: PlanEntry<'call'>) => values.as === 'duty';
  return [...calls.filter((call) => !isDuty(call)), ...calls.filter(isDuty)];
}

/** Whether somebody has the plan as it is in force. `unsaid`: which version they have was not written. */
export function copyIs(
  { version }: PlanValues<'copy'>,
  inForce: PlanVersion | null,
): 'old' | 'unsaid' | 'fine' {
  if (version === undefined) return 'unsaid';
  return inForce && version < inForce.number ? 'old' : 'fine';
}

/** The day of the last drill among what was seen of the plan and shown; null where there was none. A drill that lies ahead,
 *  or that nobody has shown, is not among what everyone has. */
export function lastDrill(shown: readonly PlanEntry<'check'>[]): Day | null {
  const drills = shown.filter(({ values, shelved }) => values.type === 'drill' && !shelved);
  const days = drills.flatMap(({ values }) => values.on ?? []);
  return days.sort().at(-1) ?? null;
}

/** The cards of the children, the board's own children first and in its order; a child without a card has none here. */
export function cardsInOrder(
  children: readonly string[],
  cards: readonly PlanEntry<'childCard'>[],
): PlanEntry<'childCard'>[] {
  const place = ({ values }: PlanEntry<'childCard'>) => {
    const at = children.findIndex((child) => isSameName(child, values.child ?? ''));
    return at < 0 ? children.length : at;
  };
  return [...cards].sort((a, b) => place(a) - place(b));
}

/** The children of the board for whom there is no card yet. */
export function withoutCard(
  children: readonly string[],
  cards: readonly PlanEntry<'childCard'>[],
): string[] {
  return children.filter(
    (child) => !cards.some(({ values }) => isSameName(child, values.child ?? '')),
  );
}

/** Whether anything at all is said in these. */
export function isSaid(...values: readonly PlanFacts['values'][]): boolean {
  return values.some((each) => Object.values(each).some((value) => value !== undefined));
}
