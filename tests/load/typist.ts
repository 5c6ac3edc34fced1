import { randomBytes } from 'node:crypto';
import { syncFrame } from '@rundbord/server/room/encode-frames';
import { readFrame } from '@rundbord/server/room/frame-reader';
import { addCard } from '@rundbord/shared/card/card-commands';
import { columns } from '@rundbord/shared/card/category';
import { openTable, type TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import { type CardId, idBytes, makeId, type SeatId } from '@rundbord/shared/id';
import { castCards } from '@rundbord/shared/testing/cast';
import * as Y from 'yjs';
import type { Screen } from './screen.ts';
import { seededChance } from './stats.ts';

/** Typing that shares one frame, as in client/src/connection/bundling-socket.ts. */
const bundleMs = 60;
/** Of so many keys one is the key that takes a letter back. */
const keysPerCorrection = 20;

/** A frame as it was sent. `clock`: how far its writer had come; null when it only takes away. `count`: its number
 *  among the sync messages of this connection. */
export type SentFrame = { atMs: number; clock: number | null; count: number; bytes: number };

/** A console at which somebody types: its own copy of the board, and frames bundled as the client bundles them. */
export class Typist {
  readonly screen: Screen;
  readonly doc = new Y.Doc();
  readonly sent: SentFrame[] = [];
  readonly #table: TableDoc = openTable(this.doc);
  readonly #seat: SeatId;
  readonly #chance: () => number;
  #count = 0;
  #clock = 0;
  #held: Uint8Array[] = [];
  #flushing: NodeJS.Timeout | undefined;
  #typing: NodeJS.Timeout | undefined;
  #card: { text: Y.Text; left: string } | null = null;

  constructor(screen: Screen, seat: SeatId, seed: number) {
    this.screen = screen;
    this.#seat = seat;
    this.#chance = seededChance(seed);
    // The house speaks first, and may have done so already.
    for (const { bytes } of screen.arrivals) this.#hear(bytes);
    screen.hear = (bytes) => this.#hear(bytes);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#held.push(update);
      this.#flushing ??= setTimeout(() => this.#flush(), bundleMs);
    });
  }

  /** Fills the board with cards in one frame: a meeting that has been going on for a while. */
  putCards(count: number): void {
    this.doc.transact(() => {
      for (let n = 0; n < count; n += 1) this.#addCard(this.#words());
    });
    this.#flush();
  }

  begin(keysPerSecond: number): void {
    const keyMs = 1000 / keysPerSecond;
    const press = () => {
      this.#press();
      this.#typing = setTimeout(press, keyMs * (0.5 + this.#chance()));
    };
    this.#typing = setTimeout(press, keyMs * this.#chance());
  }

  /** Ends with a letter, so that the last frame can be told from the one before it. */
  stop(): void {
    clearTimeout(this.#typing);
    this.#card?.text.insert(0, '.');
    this.#flush();
  }

  #press(): void {
    if (!this.#card || this.#card.left === '') {
      const left = this.#words();
      this.#card = { text: this.#addCard(''), left };
      return;
    }
    const { text, left } = this.#card;
    if (text.length > 0 && this.#chance() < 1 / keysPerCorrection) {
      text.delete(text.length - 1, 1);
      return;
    }
    text.insert(text.length, left.slice(0, 1));
    this.#card.left = left.slice(1);
  }

  #addCard(words: string): Y.Text {
    const id = makeId<CardId>(randomBytes(idBytes));
    const hand = {
      table: this.#table,
      by: this.#seat,
      at: new Date().toISOString(),
      origin: origins.command,
    };
    const column = columns[Math.floor(this.#chance() * columns.length)] ?? 'worry';
    const added = addCard(hand, {
      id,
      column,
      words,
      saidBy: [{ name: 'Birgit', relation: { kind: 'grandparent', words: 'Mormor' } }],
      enteredBy: { seat: this.#seat, name: 'Jonas', phone: false },
      lang: 'da',
      meeting: 1,
    });
    const text = this.#table.cards.get(id)?.get('words');
    if (!added.ok || !(text instanceof Y.Text)) throw new Error('a card could not be written');
    return text;
  }

  #words(): string {
    return castCards[Math.floor(this.#chance() * castCards.length)]?.da ?? '';
  }

  #hear(bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    if (frame?.kind === 'step1') {
      this.#held = [];
      this.#send(syncFrame('step2', Y.encodeStateAsUpdate(this.doc, frame.stateVector)));
    } else if (frame?.kind === 'step2' || frame?.kind === 'update')
      Y.applyUpdate(this.doc, frame.update, this);
  }

  #flush(): void {
    clearTimeout(this.#flushing);
    this.#flushing = undefined;
    if (this.#held.length === 0) return;
    const update = Y.mergeUpdates(this.#held);
    this.#held = [];
    this.#send(syncFrame('update', update));
  }

  #send(frame: Uint8Array): void {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    this.#count += 1;
    const isForward = clock > this.#clock;
    this.#clock = clock;
    this.sent.push({
      atMs: performance.now(),
      clock: isForward ? clock : null,
      count: this.#count,
      bytes: frame.length,
    });
    this.screen.send(frame);
  }
}
