import { approvalOf, type WeekLack, weekLack } from '@rundbord/shared/plan/approval';
import {
  type ApprovalPoint,
  isWaiting,
  type PlanStanding,
  type PlanVersion,
  standingOfPlan,
  versionInForce,
} from '@rundbord/shared/plan/plan-version';
import {
  usePlan,
  usePlanPeople,
  usePlanSingle,
  usePlanText,
  usePlanVersions,
  useToday,
} from '../../source/usePlan.ts';
import { useSets } from '../../source/useScaling.ts';

/** Where the plan stands, the version in force, and the one that waits for an answer. */
export function useStanding(): {
  standing: PlanStanding;
  versions: readonly PlanVersion[];
  inForce: PlanVersion | null;
  waiting: PlanVersion | null;
} {
  const versions = usePlanVersions();
  const now = usePlanText();
  const last = versions.at(-1);
  return {
    standing: standingOfPlan(versions, now),
    versions,
    inForce: versionInForce(versions),
    waiting: last && isWaiting(last) ? last : null,
  };
}

/** Which points the plan meets as it stands now, and what its week lacks. */
export function useApprovalPoints(): {
  points: Record<ApprovalPoint, boolean>;
  lack: WeekLack | null;
} {
  const people = usePlanPeople();
  const today = useToday();
  const plan = {
    header: usePlanSingle('header'),
    rules: usePlan('rule'),
    windows: usePlan('window'),
    agreements: usePlan('agreement'),
    emergency: usePlanSingle('emergency'),
    steps: usePlan('step'),
    calls: usePlan('call'),
    sets: useSets(),
  };
  return { points: approvalOf(plan, people, today), lack: weekLack(plan, people, today) };
}
