import type { CardId } from '../id.ts';
import type { Card } from './card.ts';
import { inOrder } from './card-order.ts';
import { type Category, type Column, categoriesOf, columns } from './category.ts';

/** Cards of one category in their order; `category` is null for those not sorted yet. */
export type CardGroup = { category: Category | null; cards: CardId[] };

/** A column as a poster or a list shows it. Unsorted cards come first; empty categories are left out. */
export type ColumnView = { column: Column; groups: CardGroup[]; shelved: CardId[] };

/** One column of the board. Same cards, same view. */
export function columnView(cards: readonly Card[], column: Column): ColumnView {
  const mine = inOrder(cards.filter((card) => card.column === column));
  const live = mine.filter((card) => !card.shelved);
  const groups = [null, ...categoriesOf[column]].map((category) => ({
    category,
    cards: live.filter((card) => (card.category ?? null) === category).map((card) => card.id),
  }));
  return {
    column,
    groups: groups.filter((group) => group.cards.length > 0),
    shelved: mine.filter((card) => card.shelved).map((card) => card.id),
  };
}

/** Where a card would go, as `moveCard` takes it. */
export type Place = { column: Column; before: CardId | null; category: Category | null };

/** One step up or down in what the eye sees: past the neighbour in its group, or to the end of the group beside.
 *  Null at the end of the column. */
export function stepWithin(cards: readonly Card[], id: CardId, step: 'up' | 'down'): Place | null {
  const card = cards.find((each) => each.id === id);
  if (!card) return null;
  const { groups } = columnView(cards, card.column);
  const at = groups.findIndex((group) => group.cards.includes(id));
  const group = groups[at];
  if (!group) return null;
  const index = group.cards.indexOf(id);
  const { column } = card;
  if (step === 'up') {
    const above = group.cards[index - 1];
    if (above) return { column, before: above, category: group.category };
    const upper = groups[at - 1];
    return upper ? { column, before: null, category: upper.category } : null;
  }
  if (index < group.cards.length - 1)
    return { column, before: group.cards[index + 2] ?? null, category: group.category };
  const lower = groups[at + 1];
  return lower ? { column, before: lower.cards[0] ?? null, category: lower.category } : null;
}

/** The column beside, in reading order; null at the edge. The card goes last there, unsorted. */
export function stepAcross(card: Pick<Card, 'column'>, step: 'back' | 'on'): Place | null {
  const column = columns[columns.indexOf(card.column) + (step === 'on' ? 1 : -1)];
  return column ? { column, before: null, category: null } : null;
}
