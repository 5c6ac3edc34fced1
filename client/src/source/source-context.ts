import { createContext, useContext } from 'react';
import type { BoardSource } from './board-source.ts';

/** The documents this surface reads. `staff` is null everywhere but on the console. */
export type Sources = { table: BoardSource; staff: BoardSource | null };

export const SourceContext = createContext<Sources | null>(null);

export function useSources(): Sources {
  const sources = useContext(SourceContext);
  if (!sources) throw new Error('no board around this component');
  return sources;
}
