import * as Y from 'yjs';
import type { TableDoc } from '../doc/board-doc.ts';
import type { Origin } from '../doc/origin.ts';
import type { CardId, SeatId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { replaceText } from '../text/replace-text.ts';
import { type Card, cardsLimit, findCard, readCards, type Speaker } from './card.ts';
import { type Slot, slotBefore } from './card-order.ts';
import { type Category, type Column, isCategoryOf } from './category.ts';

/** Who acts, when, on which table. One command is one transaction under `origin`. */
export type Hand = { table: TableDoc; by: SeatId; at: string; origin: Origin };

export type CardRefusal = { code: 'card/unknown' } | { code: 'board/full'; limit: number };

export type NewCard = Pick<
  Card,
  'id' | 'column' | 'words' | 'saidBy' | 'enteredBy' | 'lang' | 'meeting'
> & {
  category?: Category | undefined;
  /** The card it goes before; last in the column when left out. */
  before?: CardId | null;
  /** Set when a facilitator has already said yes to it. */
  takenUp?: boolean;
};

/** Puts a new card on the board. A card that is already there stays as it is: a repeat does no harm. */
export function addCard(hand: Hand, card: NewCard): Result<void, CardRefusal> {
  const { cards } = hand.table;
  if (cards.has(card.id)) return ok();
  if (cards.size >= cardsLimit) return err({ code: 'board/full', limit: cardsLimit });
  const record = new Y.Map<unknown>();
  record.set('words', new Y.Text(card.words));
  record.set('column', card.column);
  if (card.category) record.set('category', card.category);
  const slot = slotBefore(inColumn(hand, card.column, card.id), card.before ?? null);
  record.set('order', slot.order);
  record.set('saidBy', card.saidBy);
  record.set('enteredBy', card.enteredBy);
  record.set('lang', card.lang);
  record.set('createdAt', hand.at);
  record.set('meeting', card.meeting);
  if (card.takenUp) record.set('takenUp', { by: hand.by, at: hand.at });
  hand.table.doc.transact(() => {
    part(hand, slot);
    cards.set(card.id, record);
  }, hand.origin);
  return ok();
}

/** Makes a card say exactly these words, changing as little of the text as possible. */
export function editWords(hand: Hand, id: CardId, words: string): Result<void, CardRefusal> {
  return change(hand, id, (record) => {
    const text = record.get('words');
    if (text instanceof Y.Text) replaceText(text, words);
  });
}

/** Moves a card to a place: before another card, or last in the column. */
export function moveCard(
  hand: Hand,
  id: CardId,
  to: { column: Column; before: CardId | null; category?: Category | null },
): Result<void, CardRefusal> {
  return change(hand, id, (record) => {
    const slot = slotBefore(inColumn(hand, to.column, id), to.before);
    part(hand, slot);
    record.set('order', slot.order);
    if (record.get('column') !== to.column) record.set('column', to.column);
    const category = to.category === undefined ? (record.get('category') as Category) : to.category;
    setCategory(record, category && isCategoryOf(to.column, category) ? category : null);
  });
}

/** Sorts a card into a category of its column, or out of all of them. */
export function sortCard(
  hand: Hand,
  id: CardId,
  category: Category | null,
): Result<void, CardRefusal> {
  return change(hand, id, (record) => setCategory(record, category));
}

/** Says who said it. */
export function nameSpeakers(hand: Hand, id: CardId, saidBy: Speaker[]): Result<void, CardRefusal> {
  return change(hand, id, (record) => record.set('saidBy', saidBy));
}

/** *Lagt på plads*: acknowledged and folded away, still countable, never deleted. */
export function shelveCard(hand: Hand, id: CardId): Result<void, CardRefusal> {
  return change(hand, id, (record) => record.set('shelved', { by: hand.by, at: hand.at }));
}

/** Brings a shelved card back to where it stood. */
export function restoreCard(hand: Hand, id: CardId): Result<void, CardRefusal> {
  return change(hand, id, (record) => record.delete('shelved'));
}

/** Makes a phone's card the board's, before a facilitator writes in its words letter by letter. */
export function takeUpCard(hand: Hand, id: CardId): Result<void, CardRefusal> {
  return change(hand, id, () => {});
}

/** Takes a card off the table altogether. For a card nothing was written on, and for its sender's withdrawal. */
export function withdrawCard(hand: Hand, id: CardId): Result<void, CardRefusal> {
  const found = findCard(hand.table.cards, id);
  if (!found.ok) return found;
  hand.table.doc.transact(() => hand.table.cards.delete(id), hand.origin);
  return ok();
}

/** Marks a phone's card as the board's from now on. Every command of a facilitator does this by itself. */
function takeUp(record: Y.Map<unknown>, by: SeatId, at: string): void {
  const entered = record.get('enteredBy') as Card['enteredBy'] | undefined;
  if (entered?.phone && entered.seat !== by && !record.get('takenUp'))
    record.set('takenUp', { by, at });
}

function change(
  hand: Hand,
  id: CardId,
  act: (record: Y.Map<unknown>) => void,
): Result<void, CardRefusal> {
  const found = findCard(hand.table.cards, id);
  if (!found.ok) return found;
  hand.table.doc.transact(() => {
    act(found.value);
    takeUp(found.value, hand.by, hand.at);
  }, hand.origin);
  return ok();
}

function part({ table }: Hand, { parted }: Slot): void {
  for (const [id, order] of parted) table.cards.get(id)?.set('order', order);
}

function setCategory(record: Y.Map<unknown>, category: Category | null): void {
  if (category) record.set('category', category);
  else if (record.has('category')) record.delete('category');
}

function inColumn(hand: Hand, column: Column, except: CardId): Card[] {
  return readCards(hand.table.cards).filter((card) => card.column === column && card.id !== except);
}
