import { useSyncExternalStore } from 'react';
import type { ValueStore } from './value-store.ts';

/** A watched value; the component renders again when it changes. */
export function useValue<T>(store: ValueStore<T>): T {
  return useSyncExternalStore(store.watch, store.get, store.get);
}
