import { useEffect } from 'react';
import { useEditor } from 'tldraw';
import type { InkActs } from '../parts/wall/ink-acts-context.ts';
import type { BoardSource } from '../source/board-source.ts';
import { InkSync } from './ink-sync.ts';
import { useCanvas } from './stage-context.ts';

/** Keeps what is drawn in agreement with the board for as long as the canvas is there. */
export function useInkSync(source: BoardSource, acts: InkActs | null): void {
  const editor = useEditor();
  const { places } = useCanvas();
  useEffect(() => {
    const sync = new InkSync(editor, { source, places, acts });
    return () => sync.close();
  }, [editor, source, places, acts]);
}
