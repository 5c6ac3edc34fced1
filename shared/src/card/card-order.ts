import { generateKeyBetween } from 'fractional-indexing';
import type { CardId } from '../id.ts';
import type { Card } from './card.ts';

type Placed = Pick<Card, 'id' | 'order'>;

/** Cards in the order they stand: by key, and by id where two people made the same key at once. */
export function inOrder<C extends Placed>(cards: readonly C[]): C[] {
  return cards.toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

/** A key that puts a card before `before`, or last when that is null or gone. Equal keys cannot be parted:
 *  the card then goes in front of all that share the key. */
export function orderBefore(cards: readonly Placed[], before: CardId | null): string {
  const placed = inOrder(cards);
  const found = placed.findIndex((card) => card.id === before);
  if (found < 0) return keyBetween(placed.at(-1)?.order ?? null, null);
  const next = placed[found]?.order ?? null;
  const previous = placed.findLast((card) => next !== null && card.order < next)?.order ?? null;
  return keyBetween(previous, next);
}

function keyBetween(previous: string | null, next: string | null): string {
  try {
    return generateKeyBetween(previous, next);
  } catch {
    // A key that another program wrote and this library cannot part. A longer key still sorts after `previous`.
    return `${previous ?? 'a0'}V`;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
