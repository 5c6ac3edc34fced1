import { addCard } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId, CardId, SeatId } from '@rundbord/shared/id';
import { decodeOwnFrame, frameKinds } from '@rundbord/shared/protocol/frames';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Caller, freshId } from './caller.ts';

/** Somebody at a console who writes one word after another in a card of their own, whatever happens to the house. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly card = freshId<CardId>();
  /** Words written, and how many of the first of them the house has called saved. */
  written = 0;
  saved = 0;
  readonly #provider: WebsocketProvider;
  readonly #me: { seat: SeatId; name: string };
  /** How many words each sync message of this connection completes. */
  #covers: number[] = [];

  constructor(caller: Caller, board: BoardId, me: { seat: SeatId; name: string }) {
    this.#me = me;
    const counted = (data: Uint8Array) => {
      if (data[0] === frameKinds.sync && data[1] !== 0) this.#covers.push(this.written);
    };
    const begun = () => {
      this.#covers = [];
    };
    const headers = { cookie: caller.cookie, origin: caller.origin };
    class HouseSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        begun();
      }

      override send(data: Uint8Array): void {
        counted(data);
        super.send(data);
      }
    }
    this.#provider = new WebsocketProvider(
      `${caller.origin.replace('http', 'ws')}/sync/${board}`,
      'console',
      this.doc,
      { disableBc: true, maxBackoffTime: 300, WebSocketPolyfill: HouseSocket as never },
    );
    this.#provider.messageHandlers[frameKinds.saved] = (_encoder, decoder) => {
      const frame = decodeOwnFrame(decoder.arr);
      if (frame?.kind !== 'saved') return;
      const covered = this.#covers[frame.count - 1] ?? 0;
      this.saved = Math.max(this.saved, covered);
    };
    for (const kind of [frameKinds.notice, frameKinds.ping, frameKinds.hello, frameKinds.own])
      this.#provider.messageHandlers[kind] = () => {};
  }

  get hasSynced(): boolean {
    return this.#provider.synced;
  }

  begin(): void {
    addCard(
      {
        table: openTable(this.doc),
        by: this.#me.seat,
        at: new Date().toISOString(),
        origin: origins.command,
      },
      {
        id: this.card,
        column: 'worry',
        words: '',
        saidBy: [],
        enteredBy: { ...this.#me, phone: false },
        lang: 'da',
        meeting: 1,
      },
    );
  }

  /** Writes the next word, `w1`, `w2` … */
  write(): void {
    const words = openTable(this.doc).cards.get(this.card)?.get('words');
    if (!(words instanceof Y.Text)) throw new Error('the card is gone from the typist');
    this.written += 1;
    words.insert(words.length, `w${this.written} `);
  }

  close(): void {
    this.#provider.destroy();
  }
}

/** The words `w1 w2 …` that a typist has written so far. */
export function wordsUpTo(count: number): string {
  return Array.from({ length: count }, (_, index) => `w${index + 1} `).join('');
}
