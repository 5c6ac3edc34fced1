import type { Speaker } from '@rundbord/shared/card/card';
import type { Category, Column } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import { createContext, useContext } from 'react';
import type * as Y from 'yjs';

/** One step of a card: within its column, or to the column beside in the direction of reading. */
export type Step = 'up' | 'down' | 'back' | 'on';

/** What can be done to the columns where they may be written. Each is one step of one's own undo. */
export type ColumnActs = {
  /** A new card, empty where nothing is written on it yet. */
  add(
    column: Column,
    written?: { words: string; saidBy: Speaker[]; category?: Category | undefined },
  ): CardId;
  /** A card that never got any words goes as quietly as it came. */
  discard(id: CardId): void;
  move(
    id: CardId,
    place: { column: Column; before: CardId | null; category?: Category | null },
  ): void;
  /** Answers whether there was somewhere to go. */
  step(id: CardId, step: Step): boolean;
  sort(id: CardId, category: Category | null): void;
  nameSpeakers(id: CardId, saidBy: Speaker[]): void;
  shelve(id: CardId): void;
  restore(id: CardId): void;
  words(id: CardId): Y.Text | null;
  /** A phone's card that is written in is the board's from then on. */
  takeUp(id: CardId): void;
  typingOrigin: unknown;
  setComposing(isComposing: boolean): void;
  undo(): void;
  redo(): void;
};

/** Null where the columns are only read: on the wall and on phones. */
export const ColumnActsContext = createContext<ColumnActs | null>(null);

/** The acts of the surface around this component, which must be one that writes. */
export function useColumnActs(): ColumnActs {
  const acts = useContext(ColumnActsContext);
  if (!acts) throw new Error('nothing can be written here');
  return acts;
}
