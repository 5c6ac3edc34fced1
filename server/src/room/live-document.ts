import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DocumentName } from '@rundbord/shared/doc/board-doc';
import type { BoardId } from '@rundbord/shared/id';
import { documentBytes } from '@rundbord/shared/protocol/frames';
import * as Y from 'yjs';
import { faultFacts, type Log } from '../log.ts';
import type { Committer } from '../store/committer.ts';
import type { Store, StoredDocument, Write } from '../store/store.ts';
import type { Breach, GateFacts } from './court.ts';
import { passGate } from './gate.ts';

const rebuildRetryMs = 250;

/** What came of one staff update: a breach, or the promise that it is on disk. */
export type Passed = { breach: Breach } | { breach: null; saved: Promise<void> };

export type LiveParts = {
  board: BoardId;
  name: DocumentName;
  epoch: string;
  doc: Y.Doc;
  /** Bytes of what is kept: the compact state, and the updates after it. */
  kept: { snapshot: number; tail: number };
  store: Store;
  committer: Committer;
  log: Log;
  /** Called with what others may see now; `from` is the socket it came from, when there was only one. */
  send(update: Uint8Array, from: unknown): void;
};

/** Bytes of updates that are worth a new compact state, however small the document. */
const leastTail = 64 * 1024;

/** One open document: the doc, what waits to be sent, and what is not on disk yet. */
export class LiveDocument {
  readonly name: DocumentName;
  readonly epoch: string;
  doc: Y.Doc;
  readonly #parts: LiveParts;
  readonly #unsaved = new Set<Uint8Array>();
  #turn: { updates: Uint8Array[]; from: Set<unknown>; saved: PromiseWithResolvers<void> } | null =
    null;
  #refusing = false;
  #written: Uint8Array[] | null = null;
  /** Bytes of the document at most: counted as updates come, measured only when that says it might be full. */
  #bytes: number;
  #kept: LiveParts['kept'];

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.epoch = parts.epoch;
    this.doc = parts.doc;
    this.#kept = parts.kept;
    this.#bytes = parts.kept.snapshot + parts.kept.tail;
    this.#attend(parts.doc);
  }

  /** Judges a staff update. What passes is sent to the others at the end of this turn and kept in the next commit. */
  receive(update: Uint8Array, { facts, from }: { facts: GateFacts; from: unknown }): Passed {
    if (this.#isFull(update.length)) return { breach: 'full' };
    const turn = this.#openTurn();
    const breach = passGate(this, update, {
      facts,
      origin: from,
      onBreach: () => {
        this.#refusing = true;
      },
    });
    this.#refusing = false;
    return breach ? { breach } : { breach: null, saved: turn.saved.promise };
  }

  /** Lets the server write. Answers the updates to keep; they are sent to nobody before `release`. */
  write(act: () => void): Uint8Array[] {
    // What came before must stand before it on disk too: a crash between the two would leave a gap.
    this.endTurn();
    this.#written = [];
    try {
      act();
      return this.#written;
    } finally {
      this.#written = null;
    }
  }

  /** As rows for the store, remembered until they are on disk. Once the updates weigh as much as the compact state
   *  before them, a new one takes their place: a board with a long evening behind it opens as fast as a fresh one. */
  toKeep(updates: readonly Uint8Array[]): Write[] {
    const at = { board: this.#parts.board, document: this.name };
    const writes: Write[] = [];
    for (const update of updates) {
      this.#unsaved.add(update);
      this.#kept.tail += update.length;
      writes.push({ op: 'append', ...at, update });
    }
    if (this.#kept.tail <= Math.max(leastTail, this.#kept.snapshot)) return writes;
    const snapshot = Y.encodeStateAsUpdate(this.doc);
    this.#kept = { snapshot: snapshot.length, tail: 0 };
    return [...writes, { op: 'compact', ...at, snapshot }];
  }

  /** Sends what the server wrote, now that it is on disk. */
  release(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      this.#unsaved.delete(update);
      this.#parts.send(update, null);
    }
  }

  /** Builds the document anew from what is kept and what is on its way there: after a refused update. */
  async rebuild(): Promise<void> {
    this.endTurn();
    // Taken before the store is asked: what lands meanwhile is in neither of the two afterwards.
    const onTheirWay = [...this.#unsaved];
    const stored = await this.#stored();
    const doc = new Y.Doc();
    for (const update of [...stored.updates, ...onTheirWay]) Y.applyUpdate(doc, update);
    this.doc.destroy();
    this.doc = doc;
    this.#attend(doc);
  }

  /** One state to keep in the place of the log. It holds all that is kept, even what this copy should have missed. */
  async compacted(): Promise<Write> {
    const { board, store, log } = this.#parts;
    const stored = await store.document(board, this.name);
    const doc = new Y.Doc();
    for (const update of [Y.encodeStateAsUpdate(this.doc), ...(stored?.updates ?? [])])
      Y.applyUpdate(doc, update);
    if (!isDeepStrictEqual(clocksOf(doc), clocksOf(this.doc)))
      log('room/missed', { board, document: this.name });
    const snapshot = Y.encodeStateAsUpdate(doc);
    return { op: 'compact', board, document: this.name, snapshot };
  }

  /** Ends the open turn early, so that what it holds is sent and on its way to the disk. */
  endTurn(): void {
    const turn = this.#turn;
    this.#turn = null;
    if (!turn) return;
    if (turn.updates.length === 0) {
      // Nothing new in it; but what it repeats may still be on its way.
      void this.#parts.committer.add([]).then(turn.saved.resolve);
      return;
    }
    const update = turn.updates.length === 1 ? turn.updates[0] : Y.mergeUpdates(turn.updates);
    if (!update) return;
    this.#parts.send(update, turn.from.size === 1 ? [...turn.from][0] : null);
    void this.#parts.committer.add(this.toKeep([update])).then(() => {
      this.#unsaved.delete(update);
      turn.saved.resolve();
    });
  }

  /** What is kept, asked for until the store answers: nothing can go on with a spoilt document. */
  async #stored(): Promise<StoredDocument> {
    for (;;) {
      try {
        const stored = await this.#parts.store.document(this.#parts.board, this.name);
        if (stored) return stored;
        throw new Error('the document is gone from the store');
      } catch (fault) {
        this.#parts.log('room/rebuild-failed', { board: this.#parts.board, ...faultFacts(fault) });
        await pause(rebuildRetryMs, undefined, { ref: false });
      }
    }
  }

  #openTurn() {
    if (!this.#turn) {
      this.#turn = { updates: [], from: new Set(), saved: Promise.withResolvers<void>() };
      setImmediate(() => this.endTurn());
    }
    return this.#turn;
  }

  #attend(doc: Y.Doc): void {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.#refusing || doc !== this.doc) return;
      this.#bytes += update.length;
      if (this.#written) this.#written.push(update);
      else {
        const turn = this.#openTurn();
        turn.updates.push(update);
        turn.from.add(origin);
      }
    });
  }

  #isFull(more: number): boolean {
    if (this.#bytes + more <= documentBytes) return false;
    this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
    return this.#bytes + more > documentBytes;
  }
}

/** How far each device's writing is known here. */
function clocksOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
