import { makeFile } from '@rundbord/server/export/export-job';
import { newId } from '@rundbord/server/random';
import { seededRandom } from '@rundbord/server/testing/seeded-random';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { SeatId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import { parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import { carryOut } from '@rundbord/shared/person/steps/carry-out';
import type { ExportWish } from '@rundbord/shared/plan/export-wish';
import { castFamilyLines } from '@rundbord/shared/testing/cast-family';
import { approveGuardedPlan, layGuardedPlan } from '@rundbord/shared/testing/guarded-plan';
import { idFor } from '@rundbord/shared/testing/id-for';
import { layCastMeetings } from '@rundbord/shared/testing/lay-cast-meetings';
import * as Y from 'yjs';

/** The board of the worked case with its family, its numbers and its plan. */
export function wholeBoard() {
  const table = openTable(new Y.Doc());
  const staff = openStaff(new Y.Doc());
  const random = seededRandom('paper');
  const by = idFor<SeatId>('jonas');
  table.record.set('board', {
    children: ['Peter', 'Simon'],
    language: 'da',
    createdAt: '2026-01-13T16:00:00.000Z',
  });
  const typed = parseFamilyLines(castFamilyLines.da, {
    family: readFamily(table),
    language: 'da',
    year: 2026,
  });
  carryOut(
    {
      ...{ doc: table.doc, roots: table, by, at: '2026-01-13T16:30:00.000Z' },
      ...{ origin: origins.server, newId: () => newId(random) },
    },
    typed.flatMap((line) => line.steps),
  );
  layCastMeetings({
    ...{ table, by, language: 'da', newId: () => newId(random) },
    later: (at, minutes) => new Date(Date.parse(at) + minutes * 60_000).toISOString(),
  });
  layGuardedPlan({ table, staff });
  approveGuardedPlan(table);
  return { table, staff };
}

/** A file as the house makes it of this board. */
export function takenHome(
  { table, staff }: ReturnType<typeof wholeBoard>,
  wish: Partial<ExportWish>,
): Promise<Uint8Array> {
  return makeFile({
    table: Y.encodeStateAsUpdate(table.doc),
    staff: Y.encodeStateAsUpdate(staff.doc),
    wish: { document: 'plan', format: 'pdf', audience: 'network', language: 'da', ...wish },
    by: 'Jonas',
    at: '2026-01-14T10:00:00.000Z',
    today: '2026-01-14',
  });
}
