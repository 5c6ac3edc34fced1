import { type Box, nearestPoster } from '@rundbord/shared/wall/arrangement';
import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';
import { type RefObject, useEffect } from 'react';
import { type Editor, react, type TLEventInfo, useEditor } from 'tldraw';
import type { View } from '../parts/wall/stage-props.ts';
import { type Edges, lookedAt } from './camera.ts';
import { useCanvas } from './stage-context.ts';
import type { WallPlaces } from './wall-places.ts';

/** How often it is told where the camera is while it moves. */
const tellMs = 160;

/** Tells of the camera: where a hand has brought it – null while it only begins to – and what this screen holds. */
export function useCameraTold({
  byHand,
  isByWish,
  onView,
  edges,
}: {
  byHand: (now: WallTarget | null) => void;
  isByWish: RefObject<boolean>;
  onView: ((view: View) => void) | undefined;
  edges: Edges;
}): void {
  const editor = useEditor();
  const { places, moves } = useCanvas();

  useEffect(() => {
    const canvas = editor.getContainer();
    const onWheel = () => byHand(null);
    const onPointer = () => editor.isIn('hand') && byHand(null);
    const onEvent = ({ type }: TLEventInfo) =>
      (type === 'pinch' || editor.inputs.getIsPanning()) && byHand(null);
    // On their way down: the drawing program keeps the wheel to itself.
    canvas.addEventListener('wheel', onWheel, { passive: true, capture: true });
    canvas.addEventListener('pointerdown', onPointer, { capture: true });
    editor.on('event', onEvent);
    const stopMoves = moves.watch(() => byHand(null));
    return () => {
      canvas.removeEventListener('wheel', onWheel, { capture: true });
      canvas.removeEventListener('pointerdown', onPointer, { capture: true });
      editor.off('event', onEvent);
      stopMoves();
    };
  }, [editor, byHand, moves]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const seen = editor.getViewportPageBounds();
      onView?.(viewOf(places, freeOf(seen, editor.getZoomLevel(), edges)));
      if (!isByWish.current) byHand(lookedAt(places.posters.get(), seen, workedOn(editor)));
    };
    const stop = react('the camera has moved', () => {
      editor.getCamera();
      editor.getViewportScreenBounds();
      timer ??= setTimeout(tell, tellMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, places, byHand, isByWish, onView, edges]);
}

/** The poster that has the keys. */
function workedOn(editor: Editor): PosterId | null {
  const { activeElement } = document;
  const poster = activeElement?.closest<HTMLElement>('[data-poster]');
  const isHere = poster && editor.getContainer().contains(poster);
  return isHere ? (poster.dataset.poster as PosterId) : null;
}

/** What of the picture lies between the bars. */
function freeOf(seen: Box, zoom: number, { side, top, bottom }: Edges): Box {
  return {
    x: seen.x + side / zoom,
    y: seen.y + top / zoom,
    w: Math.max(1, seen.w - (side * 2) / zoom),
    h: Math.max(1, seen.h - (top + bottom) / zoom),
  };
}

/** What a screen holds, from the corner of the poster in its middle – of its picture, where the console has a desk above. */
function viewOf(places: WallPlaces, seen: Box): View {
  const middle = { x: seen.x + seen.w / 2, y: seen.y + seen.h / 2 };
  const poster = nearestPoster(places.posters.get(), middle) ?? 'columns';
  const picture = places.placeOf(`picture:${poster}`);
  const on = picture ? `picture:${poster}` : poster;
  const corner = picture ?? places.placeOf(poster) ?? { x: 0, y: 0 };
  return {
    kind: 'view',
    on,
    x: Math.round(seen.x - corner.x),
    y: Math.round(seen.y - corner.y),
    w: Math.round(seen.w),
    h: Math.round(seen.h),
  };
}
