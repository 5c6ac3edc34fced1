import { minutesOf } from '@rundbord/shared/calendar/clock-time';
import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import { addDays } from '@rundbord/shared/calendar/day';
import type { PlanId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { type Agreement, isFollowUpIn, trialDays } from '@rundbord/shared/plan/agreement';
import { mayCheck } from '@rundbord/shared/plan/consent';
import {
  isSingle,
  orderLimit,
  type PlanEntry,
  planKey,
  readPlan,
  readPlanEntry,
  singleId,
} from '@rundbord/shared/plan/plan-entry';
import {
  entriesLimit,
  type PlanKind,
  type PlanValues,
  type ShareableKind,
  shareable,
} from '@rundbord/shared/plan/plan-fields';
import { planOrderBetween } from '@rundbord/shared/plan/plan-order';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import { err, ok, type Result } from '@rundbord/shared/result';
import { eventKey } from '@rundbord/shared/scaling/timeline-event';
import { parseLine } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { findKept, isAside, keep, lastOrder } from './plan-kept.ts';
import { changedValues } from './plan-values.ts';
import { renewed, settled } from './promise.ts';

/** What is written in a plan. Rights have been judged before. */
export const planActs: Acts<'writePlan' | 'movePlan' | 'shelvePlan' | 'showPlan' | 'turnBack'> = {
  writePlan: (context, { part, entry, values, before = {}, held }) => {
    const { table, staff, actor, at } = context;
    const found = findKept(context, part, entry);
    if (isSingle(part) && entry !== singleId(part)) return err({ code: 'plan/unknown' });
    const count = readPlan(table.plan, part).length + readPlan(staff.plan, part).length;
    if (!found && count >= entriesLimit[part])
      return err({ code: 'plan/full', limit: entriesLimit[part] });
    const root = found?.root ?? (held || isAside(part) ? staff.plan : table.plan);
    const current: PlanEntry = found?.entry ?? {
      id: entry,
      kind: part,
      order: lastOrder(context, part),
      made: { name: actor.name, at },
      wordsAt: at,
      values: found ? {} : valuesAtFirst(part, at),
    };
    const changed = changedValues(part, { ...current.values }, { values, before });
    if (!changed.ok) return changed;
    const said = part === 'agreement' ? withFollowUp(changed.value, values) : changed.value;
    const judged = judge(context, part, said);
    if (!judged.ok) return judged;
    const next: PlanEntry = { ...current, values: said };
    const kept =
      part === 'agreement' ? settled(context, renewed(current as Agreement, next, at)) : next;
    keep(root, kept);
    shareAgain(context, part, kept);
    return ok([]);
  },

  movePlan: (context, { part, entry, way }) => {
    const found = findKept(context, part, entry);
    if (!found) return err({ code: 'plan/unknown' });
    const row = readPlan(found.root, part).filter((each) => !each.shelved || each.id === entry);
    const from = row.findIndex((each) => each.id === entry);
    const [first, second] = way === 'up' ? [from - 2, from - 1] : [from + 1, from + 2];
    if (way === 'up' ? from < 1 : from >= row.length - 1) return ok([]);
    const [low, high] = [row[first]?.order ?? null, row[second]?.order ?? null];
    // Two that were made at once can share a place; then the row keeps its order.
    if (low !== null && high !== null && low >= high) return ok([]);
    const order = planOrderBetween(low, high);
    // A place between two that were changed a thousand times has no name that can be kept.
    if (order.length <= orderLimit) keep(found.root, { ...found.entry, order });
    return ok([]);
  },

  shelvePlan: (context, { part, entry, shelved }) => {
    const found = findKept(context, part, entry);
    if (!found) return err({ code: 'plan/unknown' });
    const { shelved: _, ...others } = found.entry;
    const mark = { name: context.actor.name, at: context.at };
    const next = shelved ? { ...others, shelved: mark } : others;
    keep(found.root, next);
    if (isAside(part) && shelved) unshare(context, part, entry);
    return ok([]);
  },

  showPlan: (context, { part, entry, shown }) => {
    const { table, staff } = context;
    const found = findKept(context, part, entry);
    if (!found) return err({ code: 'plan/unknown' });
    if (isAside(part))
      return shown ? shareFirst(context, part, found.entry) : unshare(context, part, entry);
    if (shown === (found.root === table.plan)) return ok([]);
    found.root.delete(planKey(part, entry));
    keep(shown ? table.plan : staff.plan, found.entry);
    return ok([]);
  },

  turnBack: (context, { entry, words: raw }) => {
    const found = findKept(context, 'road', entry);
    if (!found) return err({ code: 'plan/unknown' });
    const words = parseLine(raw, { least: 1, limit: 240 });
    if (!words.ok) return words;
    const loops = [...(found.entry.loops ?? []), { at: context.at, words: words.value }].slice(-12);
    const values: PlanValues<'road'> = { ...found.entry.values, state: 'now' };
    keep(found.root, { ...found.entry, values, loops });
    return ok([]);
  },
};

/** What stands in a thing before anybody has said it: a trial is never without an end. */
function valuesAtFirst(kind: PlanKind, at: string): object {
  if (kind !== 'agreement') return {};
  const today = dayInDenmark(at);
  const end = addDays(today, trialDays);
  return { trial: { from: today, to: end }, followUp: end };
}

/** A trial that is moved takes the day with it on which it is looked at again, unless that fits or was said too. */
function withFollowUp(
  values: PlanValues<'agreement'>,
  wish: Readonly<Record<string, unknown>>,
): PlanValues<'agreement'> {
  const { trial, followUp } = values;
  if (!wish.trial || 'followUp' in wish || !trial) return values;
  return isFollowUpIn(trial, followUp) ? values : { ...values, followUp: trial.to };
}

/** What the fields of a thing must be to each other. */
function judge(
  context: ActContext,
  kind: PlanKind,
  values: Readonly<Record<string, unknown>>,
): Result<void, Refusal> {
  if (kind === 'agreement') return judgeAgreement(context, values);
  if (kind === 'window' || kind === 'consent') {
    const { from, to } = values as PlanValues<'window'>;
    if (from && to && minutesOf(to) <= minutesOf(from)) return err({ code: 'plan/end-first' });
  }
  if (kind === 'check') {
    const consents = readPlan(context.staff.plan, 'consent');
    const people = readPlanPeople(context.table, dayInDenmark(context.at));
    return mayCheck(values, consents, people.parents);
  }
  if (kind === 'incident' && !(values as PlanValues<'incident'>).safeNow)
    return err({ code: 'incident/safe-first' });
  return ok();
}

function judgeAgreement(
  context: ActContext,
  values: PlanValues<'agreement'>,
): Result<void, Refusal> {
  const people = readPlanPeople(context.table, dayInDenmark(context.at));
  for (const party of [...(values.who ?? []), ...(values.backup ?? [])])
    if (people.standingOf(party) === 'child')
      return err({ code: 'agreement/child', name: people.nameOf(party) });
  if (!values.trial || !values.followUp) return err({ code: 'agreement/trial-needed' });
  if (!isFollowUpIn(values.trial, values.followUp))
    return err({ code: 'agreement/follow-up-late' });
  return ok();
}

function isShareable(kind: PlanKind): kind is ShareableKind {
  return Object.hasOwn(shareable, kind);
}

/** What was shown is shown as it is now; what has become something that is not shown goes. */
function shareAgain(context: ActContext, kind: PlanKind, entry: PlanEntry): void {
  if (!isAside(kind) || !isShareable(kind)) return;
  if (!readPlanEntry(context.table.plan, kind, entry.id)) return;
  unshare(context, kind, entry.id);
  shareFirst(context, kind, entry);
}

/** Shows the part of something that everyone may read. What lies ahead, and how a test turned out, is nobody's. */
function shareFirst(context: ActContext, kind: PlanKind, entry: PlanEntry): Result<[], Refusal> {
  if (!isShareable(kind) || entry.shelved) return err({ code: 'plan/not-shown' });
  const { on, type, severity } = entry.values as PlanValues<'check'> & PlanValues<'incident'>;
  if (type === 'test') return err({ code: 'plan/not-shown' });
  if (!on || on > dayInDenmark(context.at)) return err({ code: 'check/later' });
  keep(context.table.plan, sharedPart(kind, entry));
  const what =
    type === 'drill'
      ? 'drill'
      : kind === 'incident' && severity && severity !== 'deviation'
        ? 'breach'
        : null;
  if (what) context.table.record.set(eventKey(entry.id as never), { what, on });
  return ok([]);
}

function unshare({ table }: ActContext, kind: PlanKind, id: PlanId): Result<[], Refusal> {
  table.plan.delete(planKey(kind, id));
  table.record.delete(eventKey(id as never));
  return ok([]);
}

function sharedPart(kind: ShareableKind, { from: _, ...entry }: PlanEntry): PlanEntry {
  const shown: readonly string[] = shareable[kind];
  const values = Object.entries(entry.values).filter(([name]) => shown.includes(name));
  return { ...entry, values: Object.fromEntries(values) };
}
