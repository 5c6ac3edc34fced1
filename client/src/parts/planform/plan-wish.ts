import type { PlanId } from '@rundbord/shared/id';
import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import type { Wish } from '../../connection/intent-queue.ts';

/** A thing of the plan where it is written. What was only begun need not be there yet. */
export type Written<K extends PlanKind = PlanKind> = {
  id: PlanId;
  kind: K;
  values: PlanValues<K>;
};

/** The wish that sets fields of a thing; null empties one. */
export function writeWish(
  { id, kind }: Pick<Written, 'id' | 'kind'>,
  values: Readonly<Record<string, unknown>>,
  before?: Record<string, string>,
): Wish {
  return {
    kind: 'writePlan',
    part: kind,
    entry: id,
    values: { ...values },
    ...(before ? { before } : {}),
  };
}
