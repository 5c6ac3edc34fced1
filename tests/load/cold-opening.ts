import { accessRows } from '@rundbord/server/board/access';
import { systemClock } from '@rundbord/server/clock';
import { systemRandom } from '@rundbord/server/random';
import { makeSignInLink } from '@rundbord/server/staff/sign-in';
import { put } from '@rundbord/server/store/rows';
import { sqliteStore } from '@rundbord/server/store/sqlite-store';
import type { Store } from '@rundbord/server/store/store';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import { bytesWithoutHistory, documentOf, historyOf } from './old-board.ts';
import { freshDataFolder, freshId, RundbordHouse } from './rundbord-house.ts';
import { updateIn } from './screen.ts';

/** Each copy of the board can be opened cold once. */
const copies = 5;

/** How old boards opened that nobody had open: milliseconds from a socket's opening to its step 2, one for each copy. */
export type ColdOpening = {
  edits: number;
  /** Kept as one compact state, as after every meeting that has ended in peace. */
  compactMs: number[];
  /** Kept as the updates that came, as after a power cut at the end of one long meeting. */
  logMs: number[];
  bytes: number;
  /** The same history in a document that was built anew. */
  compactedBytes: number;
  /** The same words without a history. */
  plainBytes: number;
};

export async function openOldBoards(edits: number): Promise<ColdOpening> {
  const folder = freshDataFolder();
  const updates = historyOf(edits);
  const doc = documentOf(updates);
  const compacted = Y.encodeStateAsUpdate(doc);
  const { token, compact, log } = await keep(folder, [compacted], updates);
  const house = await RundbordHouse.open(folder);
  const cookie = await house.signIn(token);
  let bytes = 0;
  const open = async (board: BoardId): Promise<number> => {
    const screen = await house.comeIn(cookie, board, 'console');
    const given = await screen.askForBoard();
    screen.leave();
    bytes = updateIn(given.bytes)?.length ?? 0;
    return given.atMs - screen.openedAtMs;
  };
  const compactMs: number[] = [];
  for (const board of compact) compactMs.push(await open(board));
  const logMs: number[] = [];
  for (const board of log) logMs.push(await open(board));
  await house.end();
  const plainBytes = bytesWithoutHistory(doc);
  return { edits, compactMs, logMs, bytes, compactedBytes: compacted.length, plainBytes };
}

/** Writes the boards straight to a store, as if the meetings had been. Answers a facilitator's sign-in. */
async function keep(
  folder: string,
  ...kept: [compact: Uint8Array[], log: Uint8Array[]]
): Promise<{ token: string; compact: BoardId[]; log: BoardId[] }> {
  const store = sqliteStore(folder);
  const staff = freshId<SeatId>();
  await store.commit([put('staff', staff, { name: 'Jonas', since: new Date().toISOString() })]);
  const [compact, log] = kept;
  const boards = {
    compact: await keepCopies(store, staff, compact),
    log: await keepCopies(store, staff, log),
  };
  const origin = () => 'http://localhost';
  const keys = { store, origin, random: systemRandom, clock: systemClock };
  const link = await makeSignInLink(keys, { staff });
  await store.close();
  return { ...boards, token: new URL(link).hash.slice(1) };
}

async function keepCopies(
  store: Store,
  staff: SeatId,
  updates: readonly Uint8Array[],
): Promise<BoardId[]> {
  const boards = Array.from({ length: copies }, () => freshId<BoardId>());
  for (const board of boards)
    await store.commit([
      { op: 'begin', board, document: 'table', epoch: freshId() },
      { op: 'begin', board, document: 'staff', epoch: freshId() },
      ...updates.map((update) => ({ op: 'append', board, document: 'table', update }) as const),
      ...accessRows(board, staff, new Date().toISOString()),
    ]);
  return boards;
}
