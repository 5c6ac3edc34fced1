import { fileMegabytes } from '@rundbord/shared/board-file/file-size';
import { boardFileText, writeBoardFile } from '@rundbord/shared/board-file/write-board-file';
import { readVersions } from '@rundbord/shared/plan/plan-version';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { callingBoard } from '../board/calling-board.ts';
import { nowText } from '../clock.ts';
import { noteExport } from '../export/note-export.ts';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { callingStaff } from '../http/caller.ts';
import type { Staff } from '../meeting/who.ts';
import { newId } from '../random.ts';
import { tokenBuckets } from '../room/token-buckets.ts';
import { takeIn } from './take-in.ts';

/** Where a file is taken in, and where the schema of files lies. */
export const importPath = '/api/boards/import';
export const schemaPath = '/board-file.schema.json';

/** Files somebody may bring: some at once, and three a minute in the long run. A full one takes the house a second. */
const importRate = { perSecond: 1 / 20, burst: 20 } as const;

/** A board taken out as a file, and a file taken in as a new board; staff alone. */
export function boardFileRoutes(house: House): Hono {
  const routes = new Hono();
  const mayBring = tokenBuckets(importRate, house.clock);

  const mayCome = createMiddleware<{ Variables: { staff: Staff } }>(async (context, next) => {
    const staff = await callingStaff(house, context);
    if (!staff) return refuse(context, { code: 'sign-in/needed' });
    if (!mayBring(staff.id)) return refuse(context, { code: 'request/too-many' });
    context.set('staff', staff);
    return next();
  });
  const wholeBoard = bodyLimit({
    maxSize: fileMegabytes * 1024 * 1024,
    onError: (context) => refuse(context, { code: 'file/too-large', megabytes: fileMegabytes }),
  });

  routes.post('/import', mayCome, wholeBoard, async (context) => {
    // What is packed is small here and large when it is opened.
    const packed = context.req.header('content-encoding') ?? 'identity';
    if (packed !== 'identity') return refuse(context, { code: 'file/unreadable' });
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return answer(context, await takeIn(house, bytes, context.get('staff').id));
  });

  routes.get('/:board/file', async (context) => {
    // To take a board out is noted: a link on another page does not do it in somebody's name.
    if (isSentHere(context.req.header('sec-fetch-site')))
      return refuse(context, { code: 'request/elsewhere' });
    const called = await callingBoard(house, context);
    if (!called.ok) return refuse(context, called.refusal);
    const { board, staff } = called.value;
    const room = await house.rooms.of(board);
    const at = nowText(house.clock);
    const file = room && writeBoardFile(room, { at, by: staff.name });
    if (!room || !file) return refuse(context, { code: 'request/unknown' });
    // Who took it is noted before anyone has it.
    const noted = await room.act((documents) =>
      noteExport(documents, newId(house.random), {
        document: 'board',
        format: 'json',
        audience: 'authority',
        language: file.board.language,
        version: readVersions(room.table.record).at(-1)?.number ?? 0,
        by: staff.name,
        at,
      }),
    );
    if (!noted.ok) return refuse(context, noted.refusal);
    house.log('board/out', { board });
    // A name that says nothing of whose board it is: it stays behind in lists of downloads.
    const name = `rundbord-${at.slice(0, 10)}.json`;
    return context.body(boardFileText(file), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });

  return routes;
}

/** Whether a browser says that another site's page sent it here. */
function isSentHere(site = 'none'): boolean {
  return site !== 'none' && site !== 'same-origin';
}
