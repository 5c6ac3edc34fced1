import { around } from '@rundbord/shared/wall/arrangement';
import { useEffect } from 'react';
import { useEditor } from 'tldraw';
import { useCanvas } from './stage-context.ts';

/** Board units of wall that can be seen around the posters: never an empty place without a way back. */
const margin = 240;

/** Keeps the camera on the wall, and on a wall in the room out of everybody's hands. */
export function useCameraInside({ isLocked }: { isLocked: boolean }): void {
  const editor = useEditor();
  const { places } = useCanvas();
  useEffect(() => {
    const bind = () => {
      const { x, y, w, h } = around(places.posters.get().values());
      editor.setCameraOptions({
        isLocked,
        wheelBehavior: 'pan',
        zoomSteps: [0.08, 0.15, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4],
        constraints: {
          bounds: { x: x - margin, y: y - margin, w: w + margin * 2, h: h + margin * 2 },
          padding: { x: 0, y: 0 },
          origin: { x: 0.5, y: 0.5 },
          initialZoom: 'default',
          baseZoom: 'default',
          behavior: 'contain',
        },
      });
    };
    bind();
    return places.posters.watch(bind);
  }, [editor, places, isLocked]);
}
