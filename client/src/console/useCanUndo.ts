import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** Whether this person has something to take back, and something to do again. */
export function useCanUndo(undo: Y.UndoManager): { undo: boolean; redo: boolean } {
  const watch = useCallback(
    (changed: () => void) => {
      for (const event of events) undo.on(event, changed);
      return () => {
        for (const event of events) undo.off(event, changed);
      };
    },
    [undo],
  );
  return {
    undo: useSyncExternalStore(watch, () => undo.canUndo()),
    redo: useSyncExternalStore(watch, () => undo.canRedo()),
  };
}
