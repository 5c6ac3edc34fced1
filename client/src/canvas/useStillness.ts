import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

/** Whether somebody asked for no movement: then the camera is there at once. */
export function useStillness(): boolean {
  return useSyncExternalStore(watch, read, read);
}

function read(): boolean {
  return matchMedia(query).matches;
}

function watch(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
