import { useSyncExternalStore } from 'react';

/** Pixels of one rem on this page: larger where somebody asked for larger letters, a share of the height on a wall. */
export function useRootLetters(): number {
  return useSyncExternalStore(watch, read, read);
}

function read(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

function watch(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
