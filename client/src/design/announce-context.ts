import { createContext, useContext } from 'react';

/** Says something to a screen reader when it is next silent. */
export const AnnounceContext = createContext<(words: string) => void>(() => {});

export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}
