import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 40rem)';

/** Whether the screen is as narrow as a phone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watch, isNarrow);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function isNarrow(): boolean {
  return matchMedia(narrow).matches;
}
