import { minutesOf } from '@rundbord/shared/calendar/clock-time';
import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import { addDays } from '@rundbord/shared/calendar/day';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { type Agreement, isFollowUpIn, trialDays } from '@rundbord/shared/plan/agreement';
import {
  isSingle,
  orderLimit,
  type PlanEntry,
  planKey,
  readPlan,
  singleId,
} from '@rundbord/shared/plan/plan-entry';
import { entriesLimit, type PlanKind, type PlanValues } from '@rundbord/shared/plan/plan-fields';
import { planOrderBetween } from '@rundbord/shared/plan/plan-order';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import { err, ok, type Result } from '@rundbord/shared/result';
import { parseLine } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { childIn } from './child-in.ts';
import { judgeChecks } from './judge-checks.ts';
import { withKnownParties } from './known-parties.ts';
import { findKept, isAside, keep, lastOrder } from './plan-kept.ts';
import { changedValues } from './plan-values.ts';
import { renewed, settled } from './promise.ts';
import { share, shareAgain, unshare } from './shown-part.ts';

/** What is written in a plan. Rights have been judged before. */
export const planActs: Acts<'writePlan' | 'movePlan' | 'shelvePlan' | 'showPlan' | 'turnBack'> = {
  writePlan: (context, { part, entry, values, before = {}, held }) => {
    const { table, staff, actor, at } = context;
    const found = findKept(context, part, entry);
    if (isSingle(part) && entry !== singleId(part)) return err({ code: 'plan/unknown' });
    // What is shown of the facilitators' own is a copy, and no second one.
    const roots = isAside(part) ? [staff.plan] : [table.plan, staff.plan];
    const count = roots.reduce((sum, each) => sum + readPlan(each, part).length, 0);
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
    const people = readPlanPeople(table, dayInDenmark(at));
    const known = withKnownParties(part, changed.value, people);
    const said = part === 'agreement' ? withFollowUp(known, values) : known;
    const judged = judge(context, part, { now: { ...current.values }, next: said });
    if (!judged.ok) return judged;
    const next: PlanEntry = { ...current, values: said };
    const kept =
      part === 'agreement' ? settled(context, renewed(current as Agreement, next, at)) : next;
    keep(root, kept);
    shareAgain(context, kept);
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
    if (isAside(part)) return shown ? share(context, found.entry) : unshare(context, part, entry);
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

type Values = Readonly<Record<string, unknown>>;

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
  { now, next: values }: { now: Values; next: Values },
): Result<void, Refusal> {
  if (kind === 'agreement') return judgeAgreement(context, values);
  if (kind === 'window' || kind === 'consent') {
    const { from, to } = values as PlanValues<'window'>;
    if (from && to && minutesOf(to) <= minutesOf(from)) return err({ code: 'plan/end-first' });
  }
  return judgeChecks(context, kind, { now, next: values });
}

function judgeAgreement(
  context: ActContext,
  values: PlanValues<'agreement'>,
): Result<void, Refusal> {
  const child = childIn(context, values);
  if (child) return err(child);
  if (!values.trial || !values.followUp) return err({ code: 'agreement/trial-needed' });
  if (!isFollowUpIn(values.trial, values.followUp))
    return err({ code: 'agreement/follow-up-late' });
  return ok();
}
