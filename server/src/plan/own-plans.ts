import type { SeatId } from '@rundbord/shared/id';
import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { readAsks } from '@rundbord/shared/plan/plan-ask';
import { livePlan } from '@rundbord/shared/plan/plan-entry';
import type * as Y from 'yjs';

/** What each seat said of its tasks, from the facilitators' `plan`. It is read once for all who ask. */
export function ownPlans(plan: Y.Map<unknown>): (seat: SeatId) => OwnPlan {
  const asks = readAsks(plan);
  const seen = livePlan(plan, 'seen');
  return (seat) => ({
    asks: asks
      .filter((ask) => ask.seat === seat)
      .map(({ agreement, what }) => ({ agreement, what })),
    seen: seen.filter(({ from }) => from === seat).map(({ id, values }) => ({ id, values })),
  });
}
