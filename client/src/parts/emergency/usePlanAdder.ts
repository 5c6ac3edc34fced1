import type { PlanId } from '@rundbord/shared/id';
import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { writeWish } from '../planform/plan-wish.ts';

/** Puts one more thing of a kind at the end, and answers whether it was taken. */
export function usePlanAdder<K extends PlanKind>(
  kind: K,
): { add: (values: PlanValues<K>) => Promise<boolean>; refused: string | null } {
  const { ask, refused } = useAsking();
  return { add: (values) => ask(writeWish({ id: newId<PlanId>(), kind }, values)), refused };
}
