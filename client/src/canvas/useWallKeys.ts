import type { WallTarget } from '@rundbord/shared/wall/poster';
import { useEffect } from 'react';
import { useEditor } from 'tldraw';
import { usePosters } from '../source/useBoard.ts';
import { useZoom } from './useZoom.ts';

/** Keys of the wall, heard only while the wall has them: numbers go to posters, 0 to the whole wall, plus and minus nearer
 *  and farther; Delete takes away what is selected of one's drawing. */
export function useWallKeys({
  go,
  canDraw,
}: {
  go: (target: WallTarget) => void;
  canDraw: boolean;
}): void {
  const editor = useEditor();
  const zoom = useZoom();
  const posters = usePosters();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isElsewhere =
        !(target instanceof HTMLElement) ||
        target.closest('input, textarea, select, [contenteditable="true"], [data-card], dialog') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey;
      if (isElsewhere) return;
      const number = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
      const poster = number === null ? undefined : (['overview', ...posters] as const)[number];
      if (poster) go(poster);
      else if (event.key === '+') zoom('in');
      else if (event.key === '-') zoom('out');
      else if (canDraw && (event.key === 'Delete' || event.key === 'Backspace'))
        editor.deleteShapes(editor.getSelectedShapeIds());
      else return;
      event.preventDefault();
    };
    const container = editor.getContainer();
    container.addEventListener('keydown', onKey);
    return () => container.removeEventListener('keydown', onKey);
  }, [editor, zoom, posters, go, canDraw]);
}
