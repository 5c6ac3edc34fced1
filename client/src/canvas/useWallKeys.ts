import type { WallTarget } from '@rundbord/shared/wall/poster';
import { useEffect } from 'react';
import { useEditor } from 'tldraw';
import { placeOfKey } from '../parts/board/place-keys.ts';
import { usePosters } from '../source/useBoard.ts';
import { useZoom } from './useZoom.ts';

/** What keeps its keys: what is written in, a card, and a dialog with all that lies under it. */
const keeping = 'input, textarea, select, [contenteditable="true"], [data-card], dialog';

/** Keys of the wall, heard wherever nobody writes: numbers go to posters, plus and minus nearer and
 *  farther. On the wall itself Delete takes away what is selected of one's drawing. */
export function useWallKeys({
  go,
  canDraw,
  isOn,
}: {
  go: (target: WallTarget) => void;
  canDraw: boolean;
  isOn: boolean;
}): void {
  const editor = useEditor();
  const zoom = useZoom();
  const posters = usePosters();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      const isElsewhere = target instanceof Element && target.closest(keeping) !== null;
      const isUnderDialog = document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || isCommand || isElsewhere || isUnderDialog) return;
      const isOnWall = target instanceof Node && editor.getContainer().contains(target);
      const poster = placeOfKey(event, posters);
      if (poster) go(poster);
      else if (key === '+') zoom('in');
      else if (key === '-') zoom('out');
      else if (canDraw && isOnWall && (key === 'Delete' || key === 'Backspace'))
        editor.deleteShapes(editor.getSelectedShapeIds());
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [editor, zoom, posters, go, canDraw, isOn]);
}
