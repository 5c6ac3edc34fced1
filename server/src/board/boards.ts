import { boardLanguages } from '@rundbord/shared/board/language';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import * as z from 'zod';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { newId } from '../random.ts';
import { put, type Row, readRow, readRows } from '../store/rows.ts';
import { accessRows } from './access.ts';

/** What a new board is made of: the children's first names as they were typed, and the language. */
export const newBoardBody = z.strictObject({
  children: z.string().max(4_000),
  language: z.enum(boardLanguages),
});

export type BoardSummary = Row<'board'> & { id: BoardId };

/** Makes a board with its documents, and gives its maker access: all in one commit. */
export async function makeBoard(
  house: House,
  { children, language, by }: { children: string[]; language: 'da' | 'en'; by: SeatId },
): Promise<BoardId> {
  const board = newId<BoardId>(house.random);
  const createdAt = nowText(house.clock);
  const facts = { children, language, createdAt };
  const { doc, record } = openTable(new Y.Doc());
  doc.transact(() => record.set('board', facts), origins.server);
  await house.committer.add([
    { op: 'begin', board, document: 'table', epoch: newId(house.random) },
    { op: 'begin', board, document: 'staff', epoch: newId(house.random) },
    { op: 'append', board, document: 'table', update: Y.encodeStateAsUpdate(doc) },
    put('board', board, { ...facts, meetings: 0, openSince: null, lastHeld: null }, board),
    ...accessRows(board, by, createdAt),
  ]);
  return board;
}

/** The boards somebody of staff may work on, the latest first. */
export async function boardsOf(house: House, staff: SeatId): Promise<BoardSummary[]> {
  const mine = await readRows(house.store, 'mine', `${staff}/`);
  const boards = await Promise.all(
    mine.map(async ({ value: { board } }) => {
      const row = await readRow(house.store, 'board', board);
      return row && { ...row, id: board };
    }),
  );
  const when = (board: BoardSummary) => board.lastHeld ?? board.createdAt;
  return boards.filter((board) => board !== null).sort((a, b) => when(b).localeCompare(when(a)));
}
