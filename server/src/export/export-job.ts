import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { calendarFile } from '@rundbord/shared/plan/calendar-file';
import type { ExportWish } from '@rundbord/shared/plan/export-wish';
import { partyKey } from '@rundbord/shared/plan/party';
import { readWholePlan } from '@rundbord/shared/plan/read-plan';
import { nextDay } from '@rundbord/shared/plan/record/own-page';
import { planRecord } from '@rundbord/shared/plan/record/plan-record';
import type { Saying } from '@rundbord/shared/plan/record/saying';
import type { Taking } from '@rundbord/shared/plan/record/taking';
import * as Y from 'yjs';
import { sayingIn } from './format-in.ts';
import { cleaned } from './letters.ts';

/** A board as it stood when somebody took something home, and what they asked for. `today` is the day of `at` in
 *  Denmark. */
export type ExportJob = {
  table: Uint8Array;
  staff: Uint8Array | null;
  wish: ExportWish;
  by: string;
  at: string;
  today: string;
};

/** Makes the file. What writes it is loaded when it is needed. */
export async function makeFile(job: ExportJob): Promise<Uint8Array> {
  const { wish, by, at, today } = job;
  const saying = await sayingIn(wish.language);
  const table = openTable(docOf(job.table));
  if (wish.document === 'calendar')
    return new TextEncoder().encode(calendarOf({ table, today, at }, saying, wish.person));
  const taking: Taking = {
    ...{ table, by, at, today },
    ...(job.staff ? { staff: openStaff(docOf(job.staff)) } : {}),
    audience: wish.audience,
  };
  const { person } = wish;
  const record = cleaned(
    planRecord(wish.document, taking, { saying, ...(person === undefined ? {} : { person }) }),
  );
  const print = {
    page: saying.message('export.page', { page: '{page}', pages: '{pages}' }),
    lettersMissing: saying.message('export.lettersMissing'),
    at,
  };
  if (wish.format === 'docx') return (await import('./write-docx.ts')).writeDocx(record, print);
  return (await import('./write-pdf.ts')).writePdf(record, print);
}

function calendarOf(
  { table, today, at }: Pick<Taking, 'table' | 'today' | 'at'>,
  { message }: Saying,
  person: string | undefined,
): string {
  const plan = readWholePlan(table);
  const agreements = plan.agreements.filter(
    ({ values }) =>
      person === undefined || (values.who ?? []).some((party) => partyKey(party) === person),
  );
  const words = {
    task: message('export.calendar.task'),
    meeting: message('export.calendar.meeting'),
  };
  return calendarFile(agreements, { words, meeting: nextDay({ plan, today }), at });
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}
