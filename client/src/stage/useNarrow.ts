import { useSyncExternalStore } from 'react';

const query = '(max-width: 48rem)';

/** Whether this screen is too narrow for a wall: one poster at a time reads better there. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, read, read);
}

function read(): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

function watch(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
