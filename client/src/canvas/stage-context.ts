import type { PosterId } from '@rundbord/shared/wall/poster';
import { createContext, type ReactNode, useContext } from 'react';
import type { ValueStore } from '../connection/value-store.ts';
import type { Edges } from './camera.ts';
import type { WallPlaces } from './wall-places.ts';

/** What the pieces inside the drawing program need of the stage around it. */
export type CanvasParts = {
  places: WallPlaces;
  poster: (id: PosterId) => ReactNode;
  /** What of the screen the bars take. */
  edges: ValueStore<Edges>;
  /** Counts whenever somebody here has moved the camera: by buttons, or with what has the keys. */
  moves: ValueStore<number>;
  /** Height of one page of the columns in board units, where they stand in pages. */
  pageHeight: number | null;
};

export const CanvasContext = createContext<CanvasParts | null>(null);

export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (!parts) throw new Error('no canvas around this component');
  return parts;
}
