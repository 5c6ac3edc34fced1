import { readBoardFacts } from '../../board/record.ts';
import type { Day } from '../../calendar/day.ts';
import type { StaffDoc, TableDoc } from '../../doc/board-doc.ts';
import type { SetId } from '../../id.ts';
import { readSets, type StatementSet } from '../../scaling/statement-set.ts';
import type { WholePlan } from '../approval.ts';
import type { ExportAudience } from '../export-wish.ts';
import type { PlanPeople } from '../plan-people.ts';
import {
  type PlanStanding,
  type PlanVersion,
  planText,
  readVersions,
  standingOfPlan,
  versionInForce,
} from '../plan-version.ts';
import { readPlanPeople, readWholePlan } from '../read-plan.ts';
import type { Saying } from './saying.ts';

/** Who takes what home. `staff` is read for the authority alone, and may be left out for everyone else; `at` is ISO and
 *  `today` its day in Denmark. */
export type Taking = {
  table: TableDoc;
  staff?: StaffDoc;
  audience: ExportAudience;
  today: Day;
  by: string;
  at: string;
};

/** What a record is made of. */
export type Reading = Taking & {
  saying: Saying;
  plan: WholePlan;
  people: PlanPeople;
  sets: readonly StatementSet[];
  /** Where the plan stands, the last version that was sent, and the one in force. */
  standing: PlanStanding;
  last: PlanVersion | null;
  force: PlanVersion | null;
};

/** Everything that a record asks of a board, read once. */
export function readingOf(taking: Taking, saying: Saying): Reading {
  const { table, today } = taking;
  const versions = readVersions(table.record);
  return {
    ...taking,
    saying,
    plan: readWholePlan(table),
    people: readPlanPeople(table, today),
    sets: readSets(table.sets).filter((set) => !set.shelved),
    standing: standingOfPlan(versions, planText(table.plan)),
    last: versions.at(-1) ?? null,
    force: versionInForce(versions),
  };
}

/** Whose board it is. */
export function boardTitle({ table, saying }: Reading): string {
  return saying.format.list(readBoardFacts(table.record)?.children ?? []);
}

/** A set of the board that everyone has, or undefined. */
export function setOf({ sets }: Reading, id: SetId | undefined): StatementSet | undefined {
  return sets.find((set) => set.id === id);
}

/** Where the plan stands in few words, for the foot of each page. */
function shortStanding({ standing, last, force, saying: { message } }: Reading): string {
  if (standing === 'sent') return message('export.short.sent', { number: last?.number ?? 0 });
  if (standing === 'inForce')
    return message('export.short.inForce', { number: force?.number ?? 0 });
  if (standing === 'changed')
    return message('export.short.changed', { number: force?.number ?? 0 });
  return message('export.short.draft');
}

/** Where the plan stands, said so that nobody takes a draft for what was approved. */
export function wholeStanding({ standing, last, force, saying }: Reading): string {
  const { message, format } = saying;
  const number = force?.number ?? 0;
  const approved = force?.approved;
  const day = format.day(approved?.on ?? '');
  switch (standing) {
    case 'sent':
      return message('export.standing.sent', {
        number: last?.number ?? 0,
        when: format.moment(last?.sent.at ?? ''),
      });
    case 'inForce':
      return message('export.standing.inForce', {
        number,
        day,
        name: approved?.name ?? '',
        title: approved?.title ?? '',
      });
    case 'changed':
      return message('export.standing.changed', { number, day });
    case 'draft':
      return message('export.standing.draft');
  }
}

/** What stands on every page. `whom`: who it is for, where it is one person's. */
export function footOf(reading: Reading, whom?: string): string {
  const { by, at, audience, saying } = reading;
  return saying.message('export.foot', {
    board: boardTitle(reading),
    version: shortStanding(reading),
    name: by,
    when: saying.format.moment(at),
    whom: whom ?? saying.message(`export.whom.${audience}`),
  });
}
