import type * as Y from 'yjs';
import type { PlanId, SeatId } from '../id.ts';
import { type AskKind, readAsks } from './plan-ask.ts';
import { readPlan } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';

/** What one device said of its tasks to the facilitators alone, and is told again: what it wants to talk about, what is too
 *  much, and how it went. */
export type OwnPlan = {
  asks: { agreement: PlanId; what: AskKind }[];
  seen: { id: PlanId; values: PlanValues<'seen'> }[];
};

/** What each seat said, from the facilitators' `plan`. It is read once for all who ask. */
export function ownPlans(plan: Y.Map<unknown>): (seat: SeatId) => OwnPlan {
  const asks = readAsks(plan);
  const seen = readPlan(plan, 'seen').filter((each) => !each.shelved);
  return (seat) => ({
    asks: asks
      .filter((ask) => ask.seat === seat)
      .map(({ agreement, what }) => ({ agreement, what })),
    seen: seen.filter(({ from }) => from === seat).map(({ id, values }) => ({ id, values })),
  });
}
