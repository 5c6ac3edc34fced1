import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { EventId, PlanId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { type PlanEntry, planKey, readPlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind, PlanValues, ShareableKind } from '@rundbord/shared/plan/plan-fields';
import { sharedPart, whyNotShown } from '@rundbord/shared/plan/showable';
import { err, ok, type Result } from '@rundbord/shared/result';
import { type EventKind, eventKey } from '@rundbord/shared/scaling/timeline-event';
import type { ActContext } from '../intent/act-context.ts';
import { isAside, keep } from './plan-kept.ts';

/** Shows the part of something that everyone may read. */
export function share(context: ActContext, entry: PlanEntry): Result<[], Refusal> {
  const why = whyNotShown(entry, dayInDenmark(context.at));
  if (why) return err(why);
  const { table } = context;
  keep(table.plan, sharedPart(entry as PlanEntry<ShareableKind>));
  if (!hasEvents(entry.kind)) return ok([]);
  const what = eventOf(entry);
  const key = eventKey(entry.id as string as EventId);
  const { on } = entry.values as PlanValues<'check'>;
  if (what && on) table.record.set(key, { what, on });
  else table.record.delete(key);
  return ok([]);
}

/** What was shown is shown as it is now; what may no longer be shown is taken back. */
export function shareAgain(context: ActContext, entry: PlanEntry): void {
  const { id, kind } = entry;
  if (!isAside(kind) || !readPlanEntry(context.table.plan, kind, id)) return;
  if (!share(context, entry).ok) unshare(context, kind, id);
}

/** Takes back what was shown. */
export function unshare({ table }: ActContext, kind: PlanKind, id: PlanId): Result<[], Refusal> {
  table.plan.delete(planKey(kind, id));
  if (hasEvents(kind)) table.record.delete(eventKey(id as string as EventId));
  return ok([]);
}

/** Whether things of this kind stand on the time axis, under their own id. Of what members send the id is theirs to choose,
 *  and may be that of something else there. */
function hasEvents(kind: PlanKind): boolean {
  return kind === 'check' || kind === 'incident';
}

/** What of it stands on the time axis beside the numbers. */
function eventOf({ kind, values }: PlanEntry): EventKind | null {
  const { type, severity } = values as PlanValues<'check'> & PlanValues<'incident'>;
  if (kind === 'check' && type === 'drill') return 'drill';
  const isGrave = severity === 'breach' || severity === 'graveBreach';
  return kind === 'incident' && isGrave ? 'breach' : null;
}
