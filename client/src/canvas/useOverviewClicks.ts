import type { WallTarget } from '@rundbord/shared/wall/poster';
import { useEffect } from 'react';
import { useEditor } from 'tldraw';
import { useCanvas } from './stage-context.ts';

/** Pixels a finger may slip and still have tapped. */
const slip = 8;

/** Seen from afar, a tap on a poster goes to it. */
export function useOverviewClicks({
  at,
  go,
}: {
  at: WallTarget;
  go: (target: WallTarget) => void;
}): void {
  const editor = useEditor();
  const { places } = useCanvas();
  useEffect(() => {
    if (at !== 'overview') return;
    const container = editor.getContainer();
    let down: { x: number; y: number } | null = null;
    const onDown = (event: PointerEvent) => {
      down = { x: event.clientX, y: event.clientY };
    };
    const onUp = (event: PointerEvent) => {
      const isTap = down && Math.hypot(event.clientX - down.x, event.clientY - down.y) < slip;
      const { target } = event;
      const isOnWall =
        target instanceof Element &&
        target.closest('.tl-canvas') &&
        !target.closest('[data-poster]');
      down = null;
      if (!isTap || !isOnWall || !(editor.isIn('select') || editor.isIn('hand'))) return;
      const point = editor.screenToPage({ x: event.clientX, y: event.clientY });
      // What is drawn is taken hold of first.
      if (editor.getShapeAtPoint(point)) return;
      for (const [poster, { x, y, w, h }] of places.posters.get())
        if (point.x >= x && point.y >= y && point.x <= x + w && point.y <= y + h) go(poster);
    };
    container.addEventListener('pointerdown', onDown, { capture: true });
    container.addEventListener('pointerup', onUp, { capture: true });
    return () => {
      container.removeEventListener('pointerdown', onDown, { capture: true });
      container.removeEventListener('pointerup', onUp, { capture: true });
    };
  }, [editor, places, at, go]);
}
