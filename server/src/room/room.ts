import {
  type AudienceName,
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
import { Following } from '../follow/following.ts';
import type { Log } from '../log.ts';
import { arePlacesApart, keepPlacesApart } from '../network/places-apart.ts';
import type { Random } from '../random.ts';
import type { Sealed } from '../scaling/sealed.ts';
import type { Committer } from '../store/committer.ts';
import type { Write } from '../store/store.ts';
import { Circle } from './circle.ts';
import { syncFrame } from './encode-frames.ts';
import { type Frame, readFrame } from './frame-reader.ts';
import { Landing } from './landing.ts';
import type { LiveDocument } from './live-document.ts';
import type { Peer, Sitter } from './peer.ts';
import type { SerialQueue } from './serial-queue.ts';
import { beatAll, sendUpdate } from './slow-readers.ts';
import { hasOwn, tellOwn } from './tell-own.ts';
import { lettingPeopleMove } from './tend-ties.ts';
import { type BoardAct, writeAct } from './write-act.ts';

export type RoomParts = {
  board: BoardId;
  documents: Record<DocumentName, LiveDocument>;
  committer: Committer;
  clock: Clock;
  random: Random;
  log: Log;
  queue: SerialQueue;
  /** Staff who have access to the board. */
  facilitators: Set<SeatId>;
  /** What everyone has given and nobody may see yet. */
  sealed: Sealed;
};

/** Everyone's presence is said again at every second beat. */
const presenceBeats = 2;

/** One open board: its documents, its sockets, and a queue so that everything is handled in order. */
export class Room {
  readonly board: BoardId;
  readonly peers = new Set<Peer>();
  readonly #parts: RoomParts;
  readonly #circle: Circle;
  readonly #following: Following;
  readonly #watchers = new Set<() => void>();
  readonly #landing: Landing;
  readonly #stopWatchingStore: () => void;
  #beats = 0;
  lastUsedMs: number;

  constructor(parts: RoomParts) {
    this.board = parts.board;
    this.#parts = parts;
    this.lastUsedMs = parts.clock.now().getTime();
    this.#landing = new Landing(parts.committer);
    this.#following = new Following({
      ...parts,
      peers: this.peers,
      renamed: () => this.#circle.renew(),
      act: (act) => this.act(act),
    });
    this.#circle = new Circle(this.peers, () => this.#following.roles, this.lastUsedMs);
    this.#stopWatchingStore = parts.committer.watch((down) => {
      this.#tellAll(down ? 'store-down' : 'store-back');
    });
  }

  /** The board as it stands, for reading. */
  get table(): TableDoc {
    return openTable(this.#parts.documents.table.doc);
  }

  get sealed(): Sealed {
    return this.#parts.sealed;
  }

  get staff(): StaffDoc {
    return openStaff(this.#parts.documents.staff.doc);
  }

  /** Carries out an act of the server: all its writes and rows in one commit, and only then does anyone see it. */
  async act(act: BoardAct): Promise<Result<void, Refusal>> {
    const written = await this.#parts.queue.run(async () => {
      const done = await writeAct(this.#parts.documents, act);
      if (done.ok) this.sealed.take(done.value.writes);
      return done;
    });
    return this.#land(written);
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
    const { seat, name, role, document } = peer.sitter;
    peer.send(encodeOwnFrame({ kind: 'hello', epoch: this.#epochOf(document) }));
    if (this.#parts.committer.isDown()) this.#tell(peer, 'store-down');
    if (this.#mayWrite(peer)) peer.send(syncFrame('step1', Y.encodeStateVector(this.table.doc)));
    this.#circle.enter(peer);
    if (isStaff(role)) {
      this.#parts.facilitators.add(seat);
      this.#following.know(seat, name);
    }
    if (hasOwn(peer.sitter)) this.#sendOwn();
    // Who people are can be told when the mask is there.
    if (document === 'mask')
      this.#parts.queue.hand(async () => {
        await this.#docOf(document);
        this.#circle.tellOthers(peer);
      });
  }

  leave(peer: Peer): void {
    this.peers.delete(peer);
    peer.isClosed = true;
    this.touch();
    this.#circle.leave(peer);
  }

  /** Takes a frame. Too large, too many and unreadable ones close this socket and touch nobody else. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (peer.isClosed) return;
    const limit = isStaff(peer.sitter.role) ? frameBytes.staff : frameBytes.reader;
    if (bytes.length > limit) return this.#turnOut(peer, 'tooLarge', 'frame/too-large');
    const frame = readFrame(bytes);
    if (frame === null) return this.#turnOut(peer, 'malformed', 'frame/malformed');
    const isPresence = frame.kind === 'presence' || frame.kind === 'others-presence';
    if (isPresence && peer.presences.take(this.#nowMs()))
      return frame.kind === 'presence' ? this.#circle.hear(peer, frame.state) : undefined;
    if (frame.kind === 'glimpse' && peer.glimpses.take(this.#nowMs()))
      if (this.#circle.glimpse(peer, frame.json)) return;
    // What is beyond its own measure, or nobody's to send, is passed over, and counts as any frame.
    if (!peer.frames.take(this.#nowMs())) return this.#turnOut(peer, 'tooMany', 'frame/too-many');
    if (!isPresence && frame.kind !== 'glimpse')
      this.#parts.queue.hand(() => this.#answer(peer, frame));
  }

  /** The facilitators whose consoles are open. */
  facilitators(): Sitter[] {
    return [...this.peers]
      .map((peer) => peer.sitter)
      .filter((sitter) => isStaff(sitter.role) && sitter.document === 'table');
  }

  /** Closes the sockets of a seat, or of everyone who came for the meeting, at once. */
  dismiss(who: SeatId | 'everyone', code: number): void {
    for (const peer of [...this.peers])
      if (who === peer.sitter.seat || (who === 'everyone' && !stays(peer.sitter)))
        peer.close(code, who === 'everyone' ? 'the meeting is over' : 'no longer at the table');
  }

  /** Closes the sockets that came by a sign-in which has ended. */
  endSession(session: string): void {
    for (const peer of [...this.peers])
      if (peer.sitter.session === session) peer.close(closeCodes.signedOut, 'signed out');
  }

  /** A sign of life to every socket, and the whole state to those who were too slow and have caught up. */
  beat(): void {
    for (const peer of beatAll(this.peers)) this.#parts.queue.hand(() => this.#sendWhole(peer));
    this.#beats += 1;
    if (this.#beats % presenceBeats === 0) this.#circle.renew();
    this.#following.beat();
  }

  /** Sends one document's update to everyone who receives that document, and what it means to followers to them. */
  spread(document: DocumentName, update: Uint8Array, from: unknown): void {
    sendUpdate(this.peers, { document, update, from });
    this.#following.take(document, update);
    this.#sendOwn();
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
    frame: Exclude<Frame, { kind: 'presence' | 'others-presence' | 'glimpse' }>,
  ): Promise<void> {
    if (peer.isClosed) return;
    if (frame.kind === 'asks-presence') this.#circle.tellOthers(peer);
    else if (frame.kind === 'step1') await this.#answerStep1(peer, frame.stateVector);
    else await this.#takeUpdate(peer, frame);
  }

  async #answerStep1(peer: Peer, stateVector: Uint8Array): Promise<void> {
    const doc = await this.#docOf(peer.sitter.document);
    try {
      peer.send(syncFrame('step2', Y.encodeStateAsUpdate(doc, stateVector)));
      peer.hasSynced = true;
    } catch {
      this.#turnOut(peer, 'malformed', 'frame/malformed');
    }
  }

  async #sendWhole(peer: Peer): Promise<void> {
    const doc = await this.#docOf(peer.sitter.document);
    peer.isStale = false;
    peer.sendUpdate(syncFrame('update', Y.encodeStateAsUpdate(doc)));
  }

  /** A document as it may be shown: with nothing in it that is on its way to the disk. */
  async #docOf(document: AudienceName): Promise<Y.Doc> {
    await this.#landing.all();
    return document === 'mask' ? this.#following.open() : this.#parts.documents[document].doc;
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
    const live = this.#parts.documents.table;
    const facts = { isFacilitator: (seat: SeatId) => this.#parts.facilitators.has(seat) };
    const passed = lettingPeopleMove(this, () => live.receive(frame.update, { from: peer, facts }));
    if (passed.breach) {
      this.#parts.log('gate/refused', { board: this.board, breach: passed.breach });
      peer.close(
        passed.breach === 'full' ? closeCodes.tooLarge : closeCodes.refused,
        passed.breach,
      );
      await live.rebuild();
      return;
    }
    this.#following.look();
    void passed.saved.then(() => {
      peer.saved = Math.max(peer.saved, received);
      peer.send(encodeOwnFrame({ kind: 'saved', count: peer.saved }));
    });
    await this.#tidyPlaces();
  }

  /** What an act wrote is seen by nobody before it is on disk. */
  async #land(written: Awaited<ReturnType<typeof writeAct>>): Promise<Result<void, Refusal>> {
    if (!written.ok) return written;
    await this.#landing.of(this.#parts.committer.add(written.value.writes));
    written.value.release();
    this.#wake();
    return ok();
  }

  /** Puts right what no single console can see: two who take in and take out the same person at once. */
  async #tidyPlaces(): Promise<void> {
    const documents = { table: this.table, staff: this.staff };
    if (!arePlacesApart(documents)) return;
    const written = await writeAct(this.#parts.documents, (both) => {
      both.staff.doc.transact(() => both.table.doc.transact(() => keepPlacesApart(both)));
      return ok([]);
    });
    void this.#land(written);
  }

  #sendOwn(): void {
    // What an act of the server changed is told when it has landed.
    if (!this.#landing.isWaitedFor)
      tellOwn(this.peers, () => ({ table: this.table, staff: this.staff, sealed: this.sealed }));
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
    this.#sendOwn();
    for (const changed of [...this.#watchers]) changed();
  }

  #epochOf(document: AudienceName): string {
    return document === 'mask' ? this.#following.epoch : this.#parts.documents[document].epoch;
  }

  #nowMs(): number {
    return this.#parts.clock.now().getTime();
  }
}

/** Who stays when a meeting ends: staff, their walls, and those who follow by a link of their own. */
function stays({ role }: Sitter): boolean {
  return isStaff(role) || role === 'wall' || role === 'follower';
}
