import { useCallback, useSyncExternalStore } from 'react';
import { useSources } from './source-context.ts';

/** Whether this screen stands still, and the way to hold it or let it go. */
export function useFreeze(): [isFrozen: boolean, setFrozen: (isFrozen: boolean) => void] {
  const { table } = useSources();
  const isFrozen = useSyncExternalStore(table.frozen.watch, table.frozen.get, table.frozen.get);
  const setFrozen = useCallback(
    (wished: boolean) => (wished ? table.freeze() : table.thaw()),
    [table],
  );
  return [isFrozen, setFrozen];
}
