import { boardLanguages } from '@rundbord/shared/board/language';
import { readBoardFacts, readMeetings } from '@rundbord/shared/board/record';
import { type DocumentName, documentNames, openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import * as z from 'zod';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { newId } from '../random.ts';
import { put, type Row, readRow, readRows } from '../store/rows.ts';
import type { Write } from '../store/store.ts';
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
  const facts = { children, language, createdAt: nowText(house.clock) };
  const { doc, record } = openTable(new Y.Doc());
  doc.transact(() => record.set('board', facts), origins.server);
  const updates = { table: Y.encodeStateAsUpdate(doc) };
  await keepBoard(house, { board, updates, record, by });
  return board;
}

/** Keeps a new board: its documents, its row in the list of boards, and who has access to it, in one commit. */
export async function keepBoard(
  house: House,
  {
    board,
    updates,
    record,
    by,
  }: {
    board: BoardId;
    updates: Partial<Record<DocumentName, Uint8Array>>;
    record: Y.Map<unknown>;
    by: SeatId;
  },
): Promise<void> {
  const row = boardRow(record);
  if (!row) throw new Error('a board has facts of its own');
  await house.committer.add([
    ...documentNames.map(
      (document): Write => ({ op: 'begin', board, document, epoch: newId(house.random) }),
    ),
    ...documentNames.flatMap((document): Write[] => {
      const update = updates[document];
      return update ? [{ op: 'append', board, document, update }] : [];
    }),
    put('board', board, row, board),
    ...accessRows(board, by, nowText(house.clock)),
  ]);
}

/** What the list of boards shows, kept beside the board so that the list opens none of them. */
export function boardRow(record: Y.Map<unknown>): Row<'board'> | null {
  const facts = readBoardFacts(record);
  if (!facts) return null;
  const meetings = readMeetings(record);
  const open = meetings.find((meeting) => !meeting.closedAt);
  return {
    ...facts,
    meetings: meetings.length,
    openSince: open?.openedAt ?? null,
    lastHeld: meetings.at(-1)?.openedAt ?? null,
  };
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
