import type { DocumentName } from '@rundbord/shared/doc/board-doc';
import type { BoardId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import { faultFacts, type Log } from '../log.ts';
import type { Random } from '../random.ts';
import { openSealed } from '../scaling/sealed.ts';
import type { Committer } from '../store/committer.ts';
import { readRows } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { LiveDocument } from './live-document.ts';
import { Room } from './room.ts';
import { serialQueue } from './serial-queue.ts';

/** How long a room nobody uses stays open. */
const idleMs = 30_000;
/** How often sockets get a sign of life and idle rooms are looked for. */
const beatMs = 10_000;

export type RoomsParts = {
  store: Store;
  committer: Committer;
  clock: Clock;
  random: Random;
  log: Log;
};

/** The open boards. A board is opened once however many ask at the same time: two copies would be two truths. */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #open = new Map<BoardId, Promise<Room | null>>();
  readonly #shutting = new Map<BoardId, Promise<void>>();
  readonly #beat: NodeJS.Timeout;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    this.#beat = setInterval(() => this.beat(), beatMs);
    this.#beat.unref();
  }

  /** The room of a board, opened if need be; null when there is no such board. Throws when it cannot be read. */
  async of(board: BoardId): Promise<Room | null> {
    let room = this.#open.get(board);
    if (!room) {
      room = this.#load(board);
      this.#open.set(board, room);
      // A load that failed is tried again at the next call; it never becomes an empty board.
      room.then(
        (loaded) => loaded ?? this.#open.delete(board),
        () => this.#open.delete(board),
      );
    }
    const loaded = await room;
    // It may have been closed for idleness in this very moment.
    if (loaded && this.#open.get(board) !== room) return this.of(board);
    loaded?.touch();
    return loaded;
  }

  beat(): void {
    const nowMs = this.#parts.clock.now().getTime();
    for (const [board, opening] of this.#open)
      opening.then(
        (room) => {
          room?.beat();
          if (room?.isIdle() && nowMs - room.lastUsedMs > idleMs) this.#shut(board, room);
        },
        () => {},
      );
  }

  /** Closes the sockets of a sign-in that has ended, on whatever board they are. */
  async endSession(session: string): Promise<void> {
    const rooms = await Promise.allSettled(this.#open.values());
    for (const opened of rooms)
      if (opened.status === 'fulfilled') opened.value?.endSession(session);
  }

  /** Closes everything, with all that was received on disk. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    const rooms = await Promise.allSettled(this.#open.values());
    for (const opened of rooms)
      if (opened.status === 'fulfilled') await opened.value?.empty(closeCodes.goingDown);
    await this.#parts.committer.settled();
  }

  #shut(board: BoardId, room: Room): void {
    this.#open.delete(board);
    // The next opening waits for this.
    const closed = this.#compact(board, room).finally(() => {
      this.#shutting.delete(board);
      this.#parts.log('room/closed', { board });
    });
    this.#shutting.set(board, closed);
  }

  async #compact(board: BoardId, room: Room): Promise<void> {
    try {
      await this.#parts.committer.add(await room.close());
    } catch (fault) {
      // The log stays as it is: longer to read, and nothing is lost.
      this.#parts.log('room/not-compacted', { board, ...faultFacts(fault) });
    }
  }

  async #load(board: BoardId): Promise<Room | null> {
    await this.#shutting.get(board);
    const queue = serialQueue((fault) =>
      this.#parts.log('room/fault', { board, ...faultFacts(fault) }),
    );
    const table = await this.#loadDocument(board, 'table', () => room);
    const staff = await this.#loadDocument(board, 'staff', () => room);
    if (!table || !staff) return null;
    const { committer, clock, random, log } = this.#parts;
    const access = await readRows(this.#parts.store, 'access', `${board}/`);
    const facilitators = new Set(access.map((row) => row.value.staff));
    const sealed = await openSealed(this.#parts.store, board);
    const documents = { table, staff };
    const room: Room = new Room({
      board,
      documents,
      committer,
      clock,
      random,
      log,
      queue,
      facilitators,
      sealed,
    });
    return room;
  }

  async #loadDocument(
    board: BoardId,
    name: DocumentName,
    room: () => Room,
  ): Promise<LiveDocument | null> {
    const { store, committer, log } = this.#parts;
    const stored = await store.document(board, name);
    if (!stored) return null;
    const doc = new Y.Doc();
    for (const update of stored.updates) Y.applyUpdate(doc, update);
    const send = (update: Uint8Array, from: unknown) => room().spread(name, update, from);
    const [snapshot = 0, ...tail] = stored.updates.map((update) => update.length);
    const kept = { snapshot, tail: tail.reduce((sum, bytes) => sum + bytes, 0) };
    const { epoch } = stored;
    return new LiveDocument({ board, name, epoch, doc, kept, store, committer, log, send });
  }
}
