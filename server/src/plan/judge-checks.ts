import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { mayCheck } from '@rundbord/shared/plan/consent';
import { readPlan } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import { err, ok, type Result } from '@rundbord/shared/result';
import type { ActContext } from '../intent/act-context.ts';

type Values = Readonly<Record<string, unknown>>;

/** What parents agreed to, and what was done, seen or went wrong: it has been, or there is a yes to it. What was rightly
 *  done stays writable when a yes is taken back later. */
export function judgeChecks(
  context: ActContext,
  kind: PlanKind,
  { now, next }: { now: Values; next: Values },
): Result<void, Refusal> {
  const today = dayInDenmark(context.at);
  switch (kind) {
    case 'check':
      return judgeCheck(context, today, { now, next });
    case 'consent': {
      const { on, withdrawn } = next as PlanValues<'consent'>;
      if (on && withdrawn && withdrawn < on) return err({ code: 'plan/end-first' });
      return hasBeen([on, withdrawn], today);
    }
    case 'seen':
      return hasBeen([(next as PlanValues<'seen'>).on], today);
    case 'incident': {
      const { safeNow, on } = next as PlanValues<'incident'>;
      return safeNow ? hasBeen([on], today) : err({ code: 'incident/safe-first' });
    }
    default:
      return ok();
  }
}

const planned = ['type', 'on', 'at'] as const;

function judgeCheck(
  context: ActContext,
  today: string,
  { now, next }: { now: Values; next: Values },
): Result<void, Refusal> {
  const check = next as PlanValues<'check'>;
  const isDone = Boolean(check.seen || check.result || check.testResult);
  const been = hasBeen(isDone ? [check.on] : [], today);
  if (!been.ok || planned.every((name) => now[name] === next[name])) return been;
  const consents = readPlan(context.staff.plan, 'consent');
  return mayCheck(check, consents, readPlanPeople(context.table, today).parents);
}

function hasBeen(days: readonly (string | undefined)[], today: string): Result<void, Refusal> {
  return days.some((day) => day !== undefined && day > today) ? err({ code: 'check/later' }) : ok();
}
