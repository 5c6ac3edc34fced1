import type { SeatId } from '@rundbord/shared/id';
import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { readAsks } from '@rundbord/shared/plan/plan-ask';
import { livePlan } from '@rundbord/shared/plan/plan-entry';
import type * as Y from 'yjs';

type OwnPlans = (seat: SeatId) => OwnPlan;

/** What was read of a plan that has not changed since: every word on the board asks for it, and few of them change it. */
const read = new WeakMap<Y.Map<unknown>, OwnPlans>();

/** What each seat said of its tasks, from the facilitators' `plan`. */
export function ownPlans(plan: Y.Map<unknown>): OwnPlans {
  const known = read.get(plan);
  if (known) return known;
  const asks = readAsks(plan);
  const seen = livePlan(plan, 'seen');
  const fresh: OwnPlans = (seat) => ({
    asks: asks
      .filter((ask) => ask.seat === seat)
      .map(({ agreement, what }) => ({ agreement, what })),
    seen: seen.filter(({ from }) => from === seat).map(({ id, values }) => ({ id, values })),
  });
  const forget = () => {
    read.delete(plan);
    plan.unobserve(forget);
  };
  read.set(plan, fresh);
  plan.observe(forget);
  return fresh;
}
