import type { PlanId } from '../id.ts';
import type { AskKind } from './plan-ask.ts';
import type { PlanValues } from './plan-fields.ts';

/** What one device said of its tasks to the facilitators alone, and is told again: what it wants to talk about, what is too
 *  much, and how it went. */
export type OwnPlan = {
  asks: { agreement: PlanId; what: AskKind }[];
  seen: { id: PlanId; values: PlanValues<'seen'> }[];
};
