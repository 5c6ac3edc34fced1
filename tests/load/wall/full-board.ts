import { setTimeout as pause } from 'node:timers/promises';
import { readCards } from '@rundbord/shared/card/card';
import { type Hand, moveCard } from '@rundbord/shared/card/card-commands';
import { columnView } from '@rundbord/shared/card/columns-view';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId, CardId, SeatId, SheetId } from '@rundbord/shared/id';
import { addSheet } from '@rundbord/shared/wall/sheet-commands';
import * as Y from 'yjs';
import { type Cookie, freshId, type RundbordHouse } from '../rundbord-house.ts';
import { Typist } from '../typist.ts';
import { contents, stroke, wallInk } from './contents.ts';

const stillnessMs = 50;
const patienceMs = 30_000;

/** A colleague at a console of their own, who has filled the wall and now changes things on it while others look on. */
export class Colleague {
  readonly #typist: Typist;
  readonly #hand: () => Hand;

  private constructor(typist: Typist, seat: SeatId) {
    this.#typist = typist;
    const table = openTable(typist.doc);
    this.#hand = () => ({
      ...{ table, by: seat, origin: origins.command },
      at: new Date().toISOString(),
    });
  }

  /** Sits down and fills the wall; waits until all of it is on disk. */
  static async fill(house: RundbordHouse, cookie: Cookie, board: BoardId): Promise<Colleague> {
    const seat = await house.seatOf(cookie, board);
    const typist = new Typist(await house.comeIn(cookie, board, 'console'), seat, 1);
    await typist.screen.askForBoard();
    const colleague = new Colleague(typist, seat);
    typist.putCards(contents.cards);
    const sheets = Array.from({ length: contents.sheets }, () => freshId<SheetId>());
    typist.doc.transact(() => {
      const hand = colleague.#hand();
      for (const [n, id] of sheets.entries()) addSheet(hand, id, `Familien ${n + 1}`);
      for (const shape of wallInk(colleague.#cardsAlong(), sheets))
        hand.table.ink.set(shape.id, shape);
    });
    await colleague.#untilKept();
    return colleague;
  }

  /** The first card of the worries: it is in view where the columns begin. */
  get firstCard(): CardId {
    const [first] = this.#cardsAlong();
    if (!first) throw new Error('there is no card on the board');
    return first;
  }

  /** One letter more in the first card. */
  typeLetter(): void {
    const words = this.#hand().table.cards.get(this.firstCard)?.get('words');
    if (words instanceof Y.Text) words.insert(words.length, 'a');
  }

  /** The last worry is moved before the first. */
  moveLastCardUp(): void {
    const column = this.#worries();
    const last = column.at(-1);
    if (last) moveCard(this.#hand(), last, { column: 'worry', before: column[0] ?? null });
  }

  /** A stroke is written anew, a little farther to the side. Stroke 0 stands on the first card. */
  redrawStroke(n: number): void {
    const { ink, doc } = this.#hand().table;
    const before = ink.get('shape:stroke-0') as ReturnType<typeof stroke>;
    const fresh = { ...before, props: stroke(n + 1, before.meta.on).props, x: before.x + 1 };
    doc.transact(() => ink.set(before.id, fresh), origins.command);
  }

  leave(): void {
    this.#typist.screen.assertOpen();
    this.#typist.screen.leave();
  }

  #worries(): CardId[] {
    const view = columnView(readCards(this.#hand().table.cards), 'worry');
    return view.groups.flatMap((group) => group.cards);
  }

  #cardsAlong(): CardId[] {
    const { cards } = this.#hand().table;
    const first = this.#worries();
    const others = [...cards.keys()].filter((id) => !first.includes(id as CardId)) as CardId[];
    return [...first, ...others];
  }

  async #untilKept(): Promise<void> {
    const { screen, sent } = this.#typist;
    const endMs = performance.now() + patienceMs;
    const hasAll = () => openTable(this.#typist.doc).ink.size > 0 && sent.length > 1;
    for (;;) {
      screen.assertOpen();
      screen.read();
      if (hasAll() && screen.savedAt(sent.at(-1)?.count ?? 0) !== undefined) return;
      if (performance.now() > endMs) throw new Error('the wall was not kept');
      await pause(stillnessMs);
    }
  }
}
