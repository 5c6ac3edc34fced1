import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { BoardId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import {
  type ExportFact,
  type ExportFormat,
  type ExportWish,
  exportsLimit,
  exportWishSchema,
} from '@rundbord/shared/plan/export-wish';
import { whosePage } from '@rundbord/shared/plan/page-people';
import { readVersions } from '@rundbord/shared/plan/plan-version';
import { readPlanPeople, readWholePlan } from '@rundbord/shared/plan/read-plan';
import { err, ok, type Result } from '@rundbord/shared/result';
import { type Context, Hono } from 'hono';
import * as Y from 'yjs';
import { callingBoard } from '../board/calling-board.ts';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { newId } from '../random.ts';
import type { Room } from '../room/room.ts';
import { serialQueue } from '../room/serial-queue.ts';
import { sayingIn } from './format-in.ts';
import { makeExport } from './make-export.ts';
import { noteExport } from './note-export.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
};

/** What staff take home: made when they ask, noted for the facilitators, and kept nowhere. */
export function exportRoutes(house: House): Hono {
  const routes = new Hono();
  const busy = new Set<BoardId>();
  // Setting pages takes a whole core: one house makes one file at a time, and a board asks for no second meanwhile.
  const press = serialQueue(() => {});

  routes.post('/:board/exports', async (context) => {
    const called = await callingBoard(house, context);
    if (!called.ok) return refuse(context, called.refusal);
    const wish = await readBody(context, exportWishSchema);
    if (!wish.ok) return refuse(context, wish.refusal);
    const { board, staff } = called.value;
    if (busy.has(board)) return refuse(context, { code: 'request/too-many' });
    busy.add(board);
    try {
      const by = { name: staff.name, at: nowText(house.clock) };
      const made = await press.run(() => taken(house, board, { wish: wish.value, by }));
      return made.ok ? await fileAnswer(context, made.value) : refuse(context, made.refusal);
    } finally {
      busy.delete(board);
    }
  });

  return routes;
}

type Taken = { file: Uint8Array; wish: ExportWish; day: string };

/** Makes the file, and notes it before anyone has it. */
async function taken(
  house: House,
  board: BoardId,
  { wish, by }: { wish: ExportWish; by: { name: string; at: string } },
): Promise<Result<Taken, Refusal>> {
  const room = await house.rooms.of(board);
  if (!room) return err({ code: 'request/unknown' });
  const { table, staff } = room;
  const today = dayInDenmark(by.at);
  if (staff.exports.size >= exportsLimit) return err({ code: 'plan/full', limit: exportsLimit });
  const whom = nameOf(room, wish, today);
  if (wish.person !== undefined && whom === undefined) return err({ code: 'request/unknown' });
  const { person: _person, ...asked } = wish;
  const fact: ExportFact = {
    ...asked,
    ...(whom === undefined ? {} : { whom }),
    version: readVersions(table.record).at(-1)?.number ?? 0,
    by: by.name,
    at: by.at,
  };
  const file = await makeExport({
    table: Y.encodeStateAsUpdate(table.doc),
    staff: wish.audience === 'authority' ? Y.encodeStateAsUpdate(staff.doc) : null,
    wish,
    by: by.name,
    at: by.at,
    today,
  });
  // The room may have been put away while the pages were set.
  const noted = await (await house.rooms.of(board))?.act((documents) =>
    noteExport(documents, newId(house.random), fact),
  );
  if (!noted) return err({ code: 'request/unknown' });
  return noted.ok ? ok({ file, wish, day: today }) : noted;
}

/** Who a page is for, or undefined where it is for everyone, or for nobody we know. */
function nameOf({ table }: Room, { person }: ExportWish, today: string): string | undefined {
  if (person === undefined) return undefined;
  const people = readPlanPeople(table, today);
  const party = whosePage({ agreements: readWholePlan(table).agreements, people }, person);
  return party && people.nameOf(party);
}

/** The name of the file says what it is and from when, and nobody's name. */
async function fileAnswer(context: Context, { file, wish, day }: Taken): Promise<Response> {
  const { message } = await sayingIn(wish.language);
  const name = `${message(`export.fileName.${wish.document}`)}-${day}.${wish.format}`;
  return context.body(new Uint8Array(file), 200, {
    'Content-Type': types[wish.format],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
}
