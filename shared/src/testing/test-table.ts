import * as Y from 'yjs';
import { type Card, readCards } from '../card/card.ts';
import type { Hand, NewCard } from '../card/card-commands.ts';
import type { Column } from '../card/category.ts';
import { columnView } from '../card/columns-view.ts';
import { openTable } from '../doc/board-doc.ts';
import { origins } from '../doc/origin.ts';
import type { CardId, SeatId } from '../id.ts';
import { cast } from './cast.ts';
import { idFor } from './id-for.ts';

/** When tests happen: the first meeting of the worked case. */
export const meetingTime = '2026-01-13T16:30:00.000Z';

/** The facilitator's hand on a table of its own, or on the one given. */
export function testHand(doc = new Y.Doc(), by = idFor<SeatId>('jonas')): Hand {
  return { table: openTable(doc), by, at: meetingTime, origin: origins.command };
}

/** A card to add, written down by Jonas, with the id of its name. */
export function cardNamed(name: string, change: Partial<NewCard> = {}): NewCard {
  return {
    id: idFor<CardId>(name),
    column: 'worry',
    words: `Kort om ${name}`,
    saidBy: [],
    enteredBy: { seat: idFor<SeatId>('jonas'), name: cast.jonas.name, phone: false },
    lang: 'da',
    meeting: 1,
    ...change,
  };
}

/** A card from Birgit's phone. */
export function phoneCard(name: string, change: Partial<NewCard> = {}): NewCard {
  const seat = idFor<SeatId>('birgit');
  return cardNamed(name, {
    saidBy: [{ seat, name: cast.birgit.name }],
    enteredBy: { seat, name: cast.birgit.name, phone: true },
    ...change,
  });
}

/** The readable card of this name. Throws when there is none. */
export function cardOf({ table }: Hand, name: string): Card {
  const card = readCards(table.cards).find((each) => each.id === idFor<CardId>(name));
  if (!card) throw new Error('the test looks for a card that is not there', { cause: name });
  return card;
}

/** The names of the live cards of a column as the eye meets them, by the names given. */
export function seenIn({ table }: Hand, column: Column, names: readonly string[]): string[] {
  const { groups } = columnView(readCards(table.cards), column);
  const nameOf = new Map(names.map((name) => [idFor<CardId>(name), name]));
  return groups.flatMap((group) => group.cards.map((id) => nameOf.get(id) ?? '?'));
}
