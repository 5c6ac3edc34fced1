import { useCallback } from 'react';
import { useEditor } from 'tldraw';
import { useCanvas } from './stage-context.ts';

/** Brings the wall nearer or farther, and leaves it there. */
export function useZoom(): (way: 'in' | 'out') => void {
  const editor = useEditor();
  const { moves } = useCanvas();
  return useCallback(
    (way) => {
      moves.set(moves.get() + 1);
      if (way === 'in') editor.zoomIn();
      else editor.zoomOut();
    },
    [editor, moves],
  );
}
