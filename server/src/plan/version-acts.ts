import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { EventId } from '@rundbord/shared/id';
import { parseNote } from '@rundbord/shared/network/note';
import { approvalOf, openPoints } from '@rundbord/shared/plan/approval';
import {
  isSameText,
  isWaiting,
  type PlanVersion,
  planText,
  readVersions,
  versionKey,
  versionsLimit,
} from '@rundbord/shared/plan/plan-version';
import { readPlanPeople, readWholePlan } from '@rundbord/shared/plan/read-plan';
import { err, ok } from '@rundbord/shared/result';
import { eventKey } from '@rundbord/shared/scaling/timeline-event';
import { parseLine } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';

/** Sending the plan to the authority, and what it answers. Rights have been judged before. */
export const versionActs: Acts<'sendPlan' | 'returnPlan' | 'approvePlan'> = {
  // `number` is the one it will have: sent twice, it is there once.
  sendPlan: (context, { number }) => {
    const { table, actor, at } = context;
    const versions = readVersions(table.record);
    const text = planText(table.plan);
    const last = versions.at(-1);
    if (last?.number === number && isSameText(last.text, text)) return ok([]);
    if (number !== (last?.number ?? 0) + 1) return err({ code: 'version/not-last' });
    if (versions.length >= versionsLimit) return err({ code: 'plan/full', limit: versionsLimit });
    if (!text.some(({ kind }) => kind === 'agreement' || kind === 'rule'))
      return err({ code: 'version/empty' });
    if (last && !last.returned && isSameText(last.text, text)) return err({ code: 'version/same' });
    const today = dayInDenmark(at);
    const plan = readWholePlan(table);
    const open = openPoints(approvalOf(plan, readPlanPeople(table, today), today));
    keep(context, {
      number,
      type: plan.header.type ?? 'plan',
      text: [...text],
      sent: { name: actor.name, at },
      open,
    });
    return ok([]);
  },

  returnPlan: (context, { number, words: raw }) => {
    const found = waiting(context, number);
    if (!found) return err({ code: 'version/unknown' });
    const words = parseNote(raw, 600);
    if (!words.ok) return words;
    if (words.value === '') return err({ code: 'words/empty' });
    const { actor, at } = context;
    keep(context, { ...found, returned: { name: actor.name, at, words: words.value } });
    return ok([]);
  },

  approvePlan: (context, { number, name: rawName, title: rawTitle, on, reservations: raw }) => {
    const found = waiting(context, number);
    if (!found) return err({ code: 'version/unknown' });
    const name = parseLine(rawName, { least: 2, limit: 60 });
    if (!name.ok) return name;
    const title = parseLine(rawTitle, { least: 2, limit: 60 });
    if (!title.ok) return title;
    const reservations = parseNote(raw ?? '', 600);
    if (!reservations.ok) return reservations;
    if (found.open.length > 0 && reservations.value === '')
      return err({ code: 'version/needs-reservations' });
    if (on > dayInDenmark(context.at)) return err({ code: 'check/later' });
    const approved = {
      name: name.value,
      title: title.value,
      on,
      at: context.at,
      by: context.actor.name,
      ...(reservations.value ? { reservations: reservations.value } : {}),
    };
    keep(context, { ...found, approved });
    context.table.record.set(eventKey(`version-${number}`.padEnd(22, '-') as EventId), {
      what: 'planApproved',
      on,
      words: `${number}`,
    });
    return ok([]);
  },
};

/** The last version, when nobody has answered it yet. */
function waiting({ table }: ActContext, number: number): PlanVersion | null {
  const last = readVersions(table.record).at(-1);
  return last?.number === number && isWaiting(last) ? last : null;
}

function keep({ table }: ActContext, version: PlanVersion): void {
  table.record.set(versionKey(version.number), version);
}
