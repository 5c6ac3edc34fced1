import type { PlanId } from '@rundbord/shared/id';
import type { AgreementState } from '@rundbord/shared/plan/agreement-states';
import type { Party } from '@rundbord/shared/plan/party';
import {
  isSingle,
  type PlanEntry,
  readPlanEntry,
  singleId,
} from '@rundbord/shared/plan/plan-entry';
import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testEvening } from './test-evening.ts';

/** An agreement that can be agreed at once, of somebody who has only been written down. */
export const wholeAgreement: PlanValues<'agreement'> = {
  what: 'Mormor er i hjemmet, til far kommer',
  worry: 'Eftermiddagene',
  who: [{ name: 'Solveig' }],
  when: { kind: 'weekly', days: [3], rhythm: 'every', from: '15:00', to: '17:00', except: [] },
  trial: { from: '2026-01-14', to: '2026-02-13' },
  followUp: '2026-02-12',
};

/** A meeting of Jonas' at which a plan is written, each thing called by a name. */
export async function testPlanning(names: readonly CastName[] = []) {
  const evening = await testEvening(names);
  const { wants, room } = evening;
  const entryOf = (part: PlanKind, name: string): PlanId =>
    isSingle(part) ? singleId(part) : idFor<PlanId>(name);
  const planning = {
    ...evening,
    entryOf,
    says: <K extends PlanKind>(
      part: K,
      name: string,
      values: { [F in keyof PlanValues<K>]?: PlanValues<K>[F] | null },
      more: { before?: Record<string, string>; held?: boolean } = {},
    ) =>
      wants('jonas', {
        kind: 'writePlan',
        part,
        entry: entryOf(part, name),
        values: { ...values },
        ...more,
      }),
    sets: (name: string, state: AgreementState) =>
      wants('jonas', { kind: 'setAgreement', entry: idFor<PlanId>(name), state }),
    yes: (who: CastName, name: string, yes = true) =>
      wants(who, { kind: 'sayYes', entry: idFor<PlanId>(name), yes }),
    shows: (part: PlanKind, name: string, shown = true) =>
      wants('jonas', { kind: 'showPlan', part, entry: entryOf(part, name), shown }),
    shelves: (part: PlanKind, name: string, shelved = true) =>
      wants('jonas', { kind: 'shelvePlan', part, entry: entryOf(part, name), shelved }),
    /** As everyone may read it. */
    seen: <K extends PlanKind>(part: K, name: string): PlanEntry<K> | null =>
      readPlanEntry(room.table.plan, part, entryOf(part, name)),
    /** As it lies with the facilitators. */
    ofStaff: <K extends PlanKind>(part: K, name: string): PlanEntry<K> | null =>
      readPlanEntry(room.staff.plan, part, entryOf(part, name)),
    /** Somebody at the table, as the plan names them. */
    async party(name: CastName): Promise<Party> {
      const { seat, name: called } = await evening.actorOf(name);
      return { key: seat, name: called };
    },
  };
  return planning;
}

export type TestPlanning = Awaited<ReturnType<typeof testPlanning>>;
