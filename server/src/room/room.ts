import { ownCardsBySeat } from '@rundbord/shared/card/inbox';
import {
  type DocumentName,
  openStaff,
  openTable,
  type StaffDoc,
  type TableDoc,
} from '@rundbord/shared/doc/board-doc';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { isStaff } from '@rundbord/shared/meeting/role';
import { mayWriteTable } from '@rundbord/shared/permission/may';
import {
  closeCodes,
  encodeOwnFrame,
  frameBytes,
  type Notice,
} from '@rundbord/shared/protocol/frames';
import { ok, type Result } from '@rundbord/shared/result';
import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Committer } from '../store/committer.ts';
import type { Write } from '../store/store.ts';
import { syncFrame } from './encode-frames.ts';
import { type Frame, readFrame } from './frame-reader.ts';
import type { LiveDocument } from './live-document.ts';
import type { Peer, Sitter } from './peer.ts';
import { PresenceBook } from './presence.ts';
import type { SerialQueue } from './serial-queue.ts';

export type RoomParts = {
  board: BoardId;
  documents: Record<DocumentName, LiveDocument>;
  committer: Committer;
  clock: Clock;
  log: Log;
  queue: SerialQueue;
  /** Staff who have access to the board. */
  facilitators: Set<SeatId>;
};

/** What the server does to a board in one act: a refusal before anything is written, or rows of its own to keep. */
export type BoardAct = (documents: {
  table: TableDoc;
  staff: StaffDoc;
}) => Result<Write[], Refusal>;

/** Everyone's presence is said again at every second beat. */
const presenceBeats = 2;

/** One open board: its documents, its sockets, and a queue so that everything is handled in order. */
export class Room {
  readonly board: BoardId;
  readonly peers = new Set<Peer>();
  readonly #parts: RoomParts;
  readonly #presence: PresenceBook;
  readonly #watchers = new Set<() => void>();
  readonly #landing = new Set<Promise<void>>();
  readonly #stopWatchingStore: () => void;
  #beats = 0;
  lastUsedMs: number;

  constructor(parts: RoomParts) {
    this.board = parts.board;
    this.#parts = parts;
    this.lastUsedMs = parts.clock.now().getTime();
    this.#presence = new PresenceBook(this.lastUsedMs);
    this.#stopWatchingStore = parts.committer.watch((down) => {
      this.#tellAll(down ? 'store-down' : 'store-back');
    });
  }

  /** The board as it stands, for reading. */
  get table(): TableDoc {
    return openTable(this.#parts.documents.table.doc);
  }

  get staff(): StaffDoc {
    return openStaff(this.#parts.documents.staff.doc);
  }

  /** Carries out an act of the server: all its writes and rows in one commit, and only then does anyone see it. */
  async act(act: BoardAct): Promise<Result<void, Refusal>> {
    const written = await this.#parts.queue.run(() => this.#write(act));
    if (!written.ok) return written;
    const landed = this.#parts.committer.add(written.value.writes);
    this.#landing.add(landed);
    await landed;
    this.#landing.delete(landed);
    written.value.release();
    this.#wake();
    return ok();
  }

  /** Runs when the board has changed by an act of the server. Answers how to stop. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** Lets a socket in. It hears the epoch first, then the server's first sync step where it may write. */
  join(peer: Peer): void {
    this.peers.add(peer);
    this.touch();
    if (isStaff(peer.sitter.role)) this.#parts.facilitators.add(peer.sitter.seat);
    const document = this.#documentOf(peer);
    peer.send(encodeOwnFrame({ kind: 'hello', epoch: document.epoch }));
    if (this.#parts.committer.isDown()) this.#tell(peer, 'store-down');
    if (this.#mayWrite(peer)) peer.send(syncFrame('step1', Y.encodeStateVector(document.doc)));
    if (peer.sitter.document === 'table') {
      peer.sendPresence(this.#presence.othersOf(peer));
      this.#spreadPresence(peer, this.#presence.enter(peer));
    }
    if (peer.sitter.role === 'member') this.#sendOwnToMembers();
  }

  leave(peer: Peer): void {
    this.peers.delete(peer);
    peer.isClosed = true;
    this.touch();
    this.#spreadPresence(peer, this.#presence.forget(peer));
  }

  /** Takes a frame. Too large, too many and unreadable ones close this socket and touch nobody else. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (peer.isClosed) return;
    const limit = isStaff(peer.sitter.role) ? frameBytes.staff : frameBytes.reader;
    if (bytes.length > limit) return this.#turnOut(peer, 'tooLarge', 'frame/too-large');
    const frame = readFrame(bytes);
    if (frame === null) return this.#turnOut(peer, 'malformed', 'frame/malformed');
    const isPresence = frame.kind === 'presence' || frame.kind === 'others-presence';
    if (isPresence && peer.presences.take(this.#nowMs())) return this.#hear(peer, frame);
    // Presence beyond its own measure is passed over, and counts as any frame.
    if (!peer.frames.take(this.#nowMs())) return this.#turnOut(peer, 'tooMany', 'frame/too-many');
    if (!isPresence) this.#parts.queue.hand(() => this.#answer(peer, frame));
  }

  /** The facilitators whose consoles are open. */
  facilitators(): Sitter[] {
    return [...this.peers]
      .map((peer) => peer.sitter)
      .filter((sitter) => isStaff(sitter.role) && sitter.document === 'table');
  }

  /** Closes the sockets of a seat, or of everyone who is not staff, at once. */
  dismiss(who: SeatId | 'everyone', code: number): void {
    for (const peer of [...this.peers])
      if (
        who === peer.sitter.seat ||
        (who === 'everyone' && !isStaff(peer.sitter.role) && peer.sitter.role !== 'wall')
      )
        peer.close(code, who === 'everyone' ? 'the meeting is over' : 'no longer at the table');
  }

  /** Closes the sockets that came by a sign-in which has ended. */
  endSession(session: string): void {
    for (const peer of [...this.peers])
      if (peer.sitter.session === session) peer.close(closeCodes.signedOut, 'signed out');
  }

  /** A sign of life to every socket, and the whole state to those who were too slow and have caught up. */
  beat(): void {
    const ping = encodeOwnFrame({ kind: 'ping' });
    for (const peer of [...this.peers]) {
      if (!peer.isAlive()) peer.close(closeCodes.tooSlow, 'gone silent');
      peer.send(ping);
      if (peer.isStale && peer.hasCaughtUp()) this.#parts.queue.hand(() => this.#sendWhole(peer));
    }
    this.#beats += 1;
    if (this.#beats % presenceBeats === 0) this.#renewPresence();
  }

  /** Sends one document's update to everyone who receives that document. */
  spread(document: DocumentName, update: Uint8Array, from: unknown): void {
    const frame = syncFrame('update', update);
    for (const peer of this.peers)
      if (peer.sitter.document === document && peer !== from && peer.hasSynced)
        peer.sendUpdate(frame);
    this.#sendOwnToMembers();
  }

  touch(): void {
    this.lastUsedMs = this.#nowMs();
  }

  /** Closes every socket, with all that was received from them on its way to the disk. */
  async empty(code: number): Promise<void> {
    for (const peer of [...this.peers]) peer.close(code, 'closing');
    await this.#parts.queue.run(() => {
      for (const live of Object.values(this.#parts.documents)) live.endTurn();
    });
  }

  /** Closes an idle room, and answers what to keep of the board: one compact state per document. */
  close(): Promise<Write[]> {
    this.#stopWatchingStore();
    return Promise.all(Object.values(this.#parts.documents).map((live) => live.compacted()));
  }

  isIdle(): boolean {
    return this.peers.size === 0 && this.#watchers.size === 0 && this.#parts.queue.isIdle();
  }

  async #answer(
    peer: Peer,
    frame: Exclude<Frame, { kind: 'presence' | 'others-presence' }>,
  ): Promise<void> {
    if (peer.isClosed) return;
    if (frame.kind === 'asks-presence') {
      if (peer.sitter.document === 'table') peer.sendPresence(this.#presence.othersOf(peer));
    } else if (frame.kind === 'step1') await this.#answerStep1(peer, frame.stateVector);
    else await this.#takeUpdate(peer, frame);
  }

  async #answerStep1(peer: Peer, stateVector: Uint8Array): Promise<void> {
    await this.#actsLanded();
    const { doc } = this.#documentOf(peer);
    try {
      peer.send(syncFrame('step2', Y.encodeStateAsUpdate(doc, stateVector)));
      peer.hasSynced = true;
    } catch {
      this.#turnOut(peer, 'malformed', 'frame/malformed');
    }
  }

  async #sendWhole(peer: Peer): Promise<void> {
    await this.#actsLanded();
    peer.isStale = false;
    peer.sendUpdate(syncFrame('update', Y.encodeStateAsUpdate(this.#documentOf(peer).doc)));
  }

  /** What the server wrote is shown to nobody before it is on disk: after a crash it could not be taken back.
   *  With the store down the room goes on all the same. */
  async #actsLanded(): Promise<void> {
    if (this.#landing.size === 0 || this.#parts.committer.isDown()) return;
    const down = Promise.withResolvers<void>();
    const stop = this.#parts.committer.watch(() => down.resolve());
    await Promise.race([Promise.all(this.#landing), down.promise]);
    stop();
  }

  async #takeUpdate(
    peer: Peer,
    frame: { kind: 'step2' | 'update'; update: Uint8Array },
  ): Promise<void> {
    if (!this.#mayWrite(peer)) return this.#tell(peer, 'read-only');
    peer.received += 1;
    const { received } = peer;
    if (frame.kind === 'step2') peer.caughtUp = true;
    // Before its step 2 a device's updates hang on things we may not have; the step 2 holds them all again.
    else if (!peer.caughtUp) return;
    const live = this.#documentOf(peer);
    const passed = live.receive(frame.update, {
      from: peer,
      facts: { isFacilitator: (seat) => this.#parts.facilitators.has(seat) },
    });
    if (passed.breach) {
      this.#parts.log('gate/refused', { board: this.board, breach: passed.breach });
      peer.close(
        passed.breach === 'full' ? closeCodes.tooLarge : closeCodes.refused,
        passed.breach,
      );
      await live.rebuild();
      return;
    }
    void passed.saved.then(() => {
      peer.saved = Math.max(peer.saved, received);
      peer.send(encodeOwnFrame({ kind: 'saved', count: peer.saved }));
    });
  }

  async #write(act: BoardAct): Promise<Result<{ writes: Write[]; release(): void }, Refusal>> {
    const { table, staff } = this.#parts.documents;
    let answer: Result<Write[], Refusal> = ok([]);
    let onTable: Uint8Array[] = [];
    try {
      const forStaff = staff.write(() => {
        onTable = table.write(() => {
          answer = act({ table: this.table, staff: this.staff });
        });
      });
      const said = answer as Result<Write[], Refusal>;
      if (!said.ok && onTable.length + forStaff.length > 0)
        throw new Error('an act refused after it had written');
      if (!said.ok) return said;
      const writes = [...table.toKeep(onTable), ...staff.toKeep(forStaff), ...said.value];
      return ok({
        writes,
        release: () => {
          staff.release(forStaff);
          table.release(onTable);
        },
      });
    } catch (fault) {
      // Half an act must not stay in memory when none of it will be on disk.
      await Promise.all([table.rebuild(), staff.rebuild()]);
      throw fault;
    }
  }

  #hear(peer: Peer, frame: Extract<Frame, { kind: 'presence' | 'others-presence' }>): void {
    if (frame.kind === 'others-presence' || peer.sitter.document !== 'table') return;
    this.#spreadPresence(peer, this.#presence.hear(peer, frame.state));
  }

  #renewPresence(): void {
    this.#presence.renew();
    for (const peer of this.peers)
      if (peer.sitter.document === 'table') peer.sendPresence(this.#presence.othersOf(peer));
  }

  #spreadPresence(from: Peer, frame: Uint8Array | null): void {
    if (!frame) return;
    for (const peer of this.peers)
      if (peer !== from && peer.sitter.document === 'table') peer.sendPresence(frame);
  }

  #sendOwnToMembers(): void {
    const members = [...this.peers].filter((peer) => peer.sitter.role === 'member');
    // What an act of the server changed is told when it has landed.
    if (members.length === 0 || (this.#landing.size > 0 && !this.#parts.committer.isDown())) return;
    const own = ownCardsBySeat(this.table, this.staff);
    for (const peer of members) {
      const json = JSON.stringify(own.get(peer.sitter.seat) ?? []);
      if (json === peer.lastOwn) continue;
      peer.lastOwn = json;
      peer.send(encodeOwnFrame({ kind: 'own', json }));
    }
  }

  #mayWrite(peer: Peer): boolean {
    return peer.sitter.document === 'table' && mayWriteTable(peer.sitter.role);
  }

  #turnOut(peer: Peer, code: 'tooLarge' | 'malformed' | 'tooMany', reason: string): void {
    this.#parts.log('frame/refused', { board: this.board, reason });
    peer.close(closeCodes[code], reason);
  }

  #tell(peer: Peer, notice: Notice): void {
    peer.send(encodeOwnFrame({ kind: 'notice', notice }));
  }

  #tellAll(notice: Notice): void {
    for (const peer of this.peers) this.#tell(peer, notice);
  }

  #wake(): void {
    this.#sendOwnToMembers();
    for (const changed of [...this.#watchers]) changed();
  }

  #documentOf(peer: Peer): LiveDocument {
    return this.#parts.documents[peer.sitter.document];
  }

  #nowMs(): number {
    return this.#parts.clock.now().getTime();
  }
}
