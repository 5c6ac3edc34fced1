import { createContext, useContext } from 'react';

/** What one stroke, move or erasing changed: records to keep whole, and ids to let go of. */
export type InkChange = { put: ReadonlyMap<string, unknown>; remove: readonly string[] };

/** What can be drawn where the wall may be written. Each change is one step of one's own undo; typing with short pauses
 *  is one step together. */
export type InkActs = {
  write(change: InkChange, how: 'stroke' | 'typing' | 'quiet'): void;
  /** Says whether something on the screen is not written yet. */
  setDrawing(isDrawing: boolean): void;
  undo(): void;
  redo(): void;
  /** Runs before an undo, so that what is still under way is part of the order. Answers how to stop. */
  beforeUndo(finish: () => void): () => void;
};

/** Null where the wall is only looked at. */
export const InkActsContext = createContext<InkActs | null>(null);

export function useInkActs(): InkActs | null {
  return useContext(InkActsContext);
}
