import type { Glimpse, SeenGlimpse } from '@rundbord/shared/ink/glimpse';
import { createContext, useContext } from 'react';

/** What passes between staff's screens and the wall and is not kept. `send` is left out where one only looks. */
export type GlimpseLine = {
  send?: (glimpse: Glimpse) => void;
  listen(heard: (seen: SeenGlimpse) => void): () => void;
};

export const GlimpseContext = createContext<GlimpseLine | null>(null);

export function useGlimpses(): GlimpseLine | null {
  return useContext(GlimpseContext);
}
