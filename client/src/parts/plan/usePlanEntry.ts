import type { PlanId } from '@rundbord/shared/id';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import { useState } from 'react';
import { useHeldPlan, usePlan, useShelvedPlan } from '../../source/usePlan.ts';

/** A thing where it is written, wherever it lies: before everyone, with the facilitators, or laid aside. On its way from one
 *  document to the other it is in neither for a moment: what was seen last stays. */
export function usePlanEntry<K extends PlanKind>(
  kind: K,
  id: PlanId,
): { entry: PlanEntry<K> | undefined; isHeld: boolean } {
  const of = (entries: PlanEntry<K>[]) => entries.find((each) => each.id === id);
  const [live, held, shelved] = [
    of(usePlan(kind)),
    of(useHeldPlan(kind)),
    of(useShelvedPlan(kind)),
  ];
  const entry = live ?? held ?? shelved;
  const isHeld = live === undefined && held !== undefined;
  const [seen, setSeen] = useState({ entry, isHeld });
  if (entry && (entry !== seen.entry || isHeld !== seen.isHeld)) setSeen({ entry, isHeld });
  return seen;
}
