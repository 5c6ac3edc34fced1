import type { BoardFile } from '@rundbord/shared/board-file/board-file';
import { fileMegabytes } from '@rundbord/shared/board-file/file-size';
import { readBoardFile } from '@rundbord/shared/board-file/read-board-file';
import { documentsOf } from '@rundbord/shared/board-file/take-in';
import { documentNames, openTable } from '@rundbord/shared/doc/board-doc';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { documentBytes } from '@rundbord/shared/protocol/frames';
import { err, ok, type Result } from '@rundbord/shared/result';
import * as Y from 'yjs';
import { keepBoard } from '../board/boards.ts';
import type { House } from '../house.ts';
import { newId } from '../random.ts';

/** Makes a new board of a file, for who brings it and nobody else: all of it in one commit, or nothing and why. */
export async function takeIn(
  house: House,
  bytes: Uint8Array,
  by: SeatId,
): Promise<Result<{ board: BoardId }, Refusal>> {
  const file = readBytes(bytes);
  if (!file.ok) return file;
  const docs = documentsOf(file.value, by);
  const updates = {
    table: Y.encodeStateAsUpdate(docs.table),
    staff: Y.encodeStateAsUpdate(docs.staff),
  };
  if (documentNames.some((name) => updates[name].length > documentBytes))
    return err({ code: 'file/too-large', megabytes: fileMegabytes });
  const board = newId<BoardId>(house.random);
  await keepBoard(house, { board, updates, record: openTable(docs.table).record, by });
  house.log('board/in', { board });
  return ok({ board });
}

function readBytes(bytes: Uint8Array): Result<BoardFile, Refusal> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err({ code: 'file/unreadable' });
  }
  return readBoardFile(text);
}
