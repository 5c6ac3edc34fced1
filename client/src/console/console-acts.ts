import { readOpenMeeting } from '@rundbord/shared/board/record';
import { type Card, readCards } from '@rundbord/shared/card/card';
import {
  addCard,
  type Hand,
  moveCard,
  nameSpeakers,
  restoreCard,
  shelveCard,
  sortCard,
  takeUpCard,
  withdrawCard,
} from '@rundbord/shared/card/card-commands';
import { stepAcross, stepWithin } from '@rundbord/shared/card/columns-view';
import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId, SeatId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import { newId, nowText } from '../connection/new-id.ts';
import type { ColumnActs } from '../parts/columns/acts-context.ts';

type Facilitator = { seat: SeatId; name: string };

/** What a facilitator does to the columns, on their own copy. Every act is one step of their undo. */
export function consoleActs(
  table: TableDoc,
  me: Facilitator,
  {
    undo,
    stopCapturing,
    setComposing,
    language,
  }: {
    undo: { undo(): void; redo(): void };
    stopCapturing: () => void;
    setComposing: (is: boolean) => void;
    language: () => string;
  },
): ColumnActs {
  const hand = (): Hand => ({ table, by: me.seat, at: nowText(), origin: origins.command });
  const act = (command: (hand: Hand) => unknown): void => {
    stopCapturing();
    command(hand());
    stopCapturing();
  };
  const cards = (): Card[] => readCards(table.cards);

  return {
    add: (column, { words, saidBy, category } = { words: '', saidBy: [] }) => {
      const id = newId<CardId>();
      act((mine) =>
        addCard(mine, {
          id,
          column,
          words,
          saidBy,
          category,
          enteredBy: { seat: me.seat, name: me.name, phone: false },
          lang: language(),
          meeting: readOpenMeeting(table.record)?.number ?? 0,
        }),
      );
      return id;
    },
    discard: (id) => {
      withdrawCard({ ...hand(), origin: origins.quiet }, id);
    },
    move: (id, place) => act((mine) => moveCard(mine, id, place)),
    step: (id, step) => {
      const card = cards().find((each) => each.id === id);
      if (!card) return false;
      const place =
        step === 'up' || step === 'down' ? stepWithin(cards(), id, step) : stepAcross(card, step);
      if (place) act((mine) => moveCard(mine, id, place));
      return place !== null;
    },
    sort: (id, category) => act((mine) => sortCard(mine, id, category)),
    nameSpeakers: (id, saidBy) => act((mine) => nameSpeakers(mine, id, saidBy)),
    shelve: (id) => act((mine) => shelveCard(mine, id)),
    restore: (id) => act((mine) => restoreCard(mine, id)),
    words: (id) => {
      const words = table.cards.get(id)?.get('words');
      return words instanceof Y.Text ? words : null;
    },
    takeUp: (id) => {
      takeUpCard({ ...hand(), origin: origins.quiet }, id);
    },
    typingOrigin: origins.typing,
    setComposing,
    undo: undo.undo,
    redo: undo.redo,
  };
}
