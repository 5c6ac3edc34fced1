import type { CardId } from '@rundbord/shared/id';
import { createContext, useContext } from 'react';

/** What is open on the desk of whoever writes: one card being worded, one card's sheet. Kept above the columns, so
 *  that it stays open when the card is moved meanwhile, by oneself or by another. */
export type Desk = {
  /** The card being worded; `isFresh` when it was made a moment ago. */
  wording: { id: CardId; isFresh: boolean } | null;
  word(id: CardId, isFresh?: boolean): void;
  settle(): void;
  openSheet(id: CardId): void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk around this component');
  return desk;
}
