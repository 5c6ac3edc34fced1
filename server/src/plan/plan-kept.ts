import type { PlanId } from '@rundbord/shared/id';
import {
  type PlanEntry,
  type PlanFacts,
  planKey,
  readPlan,
  readPlanEntry,
} from '@rundbord/shared/plan/plan-entry';
import { asideKinds, type PlanKind } from '@rundbord/shared/plan/plan-fields';
import { planOrderBetween } from '@rundbord/shared/plan/plan-order';
import type * as Y from 'yjs';
import type { ActContext } from '../intent/act-context.ts';

/** A thing of the plan, and the root it stands in: the table's, or the facilitators' own. */
export type Kept<K extends PlanKind> = { root: Y.Map<unknown>; entry: PlanEntry<K> };

/** Whether it belongs to the facilitators for good. */
export function isAside(kind: PlanKind): boolean {
  return asideKinds.some((each) => each === kind);
}

/** Where a thing stands, or null. Of what is shown in part it is the whole. */
export function findKept<K extends PlanKind>(
  { table, staff }: ActContext,
  kind: K,
  id: PlanId,
): Kept<K> | null {
  const roots = isAside(kind) ? [staff.plan] : [table.plan, staff.plan];
  for (const root of roots) {
    const entry = readPlanEntry(root, kind, id);
    if (entry) return { root, entry };
  }
  return null;
}

/** Puts a thing where it stands. */
export function keep<K extends PlanKind>(
  root: Y.Map<unknown>,
  { id, kind, ...facts }: Omit<PlanEntry<K>, 'values'> & { values: object },
): void {
  const kept: PlanFacts = { ...facts, values: { ...facts.values } };
  root.set(planKey(kind, id), kept);
}

/** A place behind all others of its kind. */
export function lastOrder({ table, staff }: ActContext, kind: PlanKind): string {
  const orders = [...readPlan(table.plan, kind), ...readPlan(staff.plan, kind)].map(
    ({ order }) => order,
  );
  return planOrderBetween(orders.sort().at(-1) ?? null, null);
}
