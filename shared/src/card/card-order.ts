import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { CardId } from '../id.ts';
import type { Card } from './card.ts';

type Placed = Pick<Card, 'id' | 'order'>;

/** Cards in the order they stand: by key, and by id where two people made the same key at once. */
export function inOrder<C extends Placed>(cards: readonly C[]): C[] {
  return cards.toSorted((a, b) => compareKeys(a.order, b.order) || compareKeys(a.id, b.id));
}

/** A place among other cards: the key for it, and fresh keys for cards that shared one with their neighbour. */
export type Slot = { order: string; parted: readonly [CardId, string][] };

/** The place before `before`, or last when that is null or gone. Two people can make the same key at once, and nothing
 *  fits between equal keys: those from `before` on then get keys of their own. */
export function slotBefore(cards: readonly Placed[], before: CardId | null): Slot {
  const placed = inOrder(cards);
  const found = placed.findIndex((card) => card.id === before);
  if (found < 0) return { order: keyBetween(placed.at(-1)?.order ?? null, null), parted: [] };
  const previous = placed[found - 1]?.order ?? null;
  const next = placed[found]?.order ?? null;
  if (previous === null || previous !== next)
    return { order: keyBetween(previous, next), parted: [] };
  const tied = placed.slice(found).filter((card) => card.order === next);
  const beyond = placed[found + tied.length]?.order ?? null;
  const [order = next, ...keys] = keysBetween(previous, beyond, tied.length + 1);
  return { order, parted: tied.map((card, at) => [card.id, keys[at] ?? card.order]) };
}

function keysBetween(previous: string | null, next: string | null, count: number): string[] {
  try {
    return generateNKeysBetween(previous, next, count);
  } catch {
    return [];
  }
}

function keyBetween(previous: string | null, next: string | null): string {
  try {
    return generateKeyBetween(previous, next);
  } catch {
    // A key that another program wrote and this library cannot part. A longer key still sorts after `previous`.
    return `${previous ?? 'a0'}V`;
  }
}

/** Order of two keys. Plain comparison, not by language: keys are ASCII. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
