import type { WallTarget } from '@rundbord/shared/wall/poster';
import { useCallback, useEffect, useRef, useState } from 'react';
import { react, unsafe__withoutCapture, useEditor } from 'tldraw';
import { useValue } from '../connection/useValue.ts';
import type { StageProps } from '../parts/wall/stage-props.ts';
import { lookAtBox, screenOf, targetBox } from './camera.ts';
import { useCanvas } from './stage-context.ts';
import { useCameraInside } from './useCameraInside.ts';
import { useCameraTold } from './useCameraTold.ts';
import { useStillness } from './useStillness.ts';
import { useWallPage } from './useWallPage.ts';

type Wishes = Pick<
  StageProps,
  'look' | 'begin' | 'onLook' | 'onView' | 'view' | 'isWall' | 'onPages'
>;

/** Where this screen looks: by wish, by hand, or with the room. Answers where that is, and how to go elsewhere. */
export function useWallCamera({ look, begin, onLook, onView, view, isWall, onPages }: Wishes): {
  at: WallTarget;
  go: (target: WallTarget) => void;
} {
  const editor = useEditor();
  const { places, edges: bars } = useCanvas();
  const isStill = useStillness();
  const edges = useValue(bars);
  const [at, setAt] = useState<WallTarget>(begin ?? look?.target ?? 'columns');
  const target = useRef(at);
  /** The picture stays on what it shows while that grows, until somebody moves it by hand. */
  const isByWish = useRef(true);
  const page = useWallPage({ look, isOn: isWall === true, onPages, edges });
  useCameraInside({ isLocked: isWall === true });

  const aim = useCallback(
    (how: { isStill: boolean }) => {
      const screen = screenOf(editor, edges);
      const box = targetBox(places.posters.get(), target.current, { screen, page });
      if (box) lookAtBox(editor, box, { edges, ...how });
    },
    [editor, places, edges, page],
  );
  const lookFrom = useCallback((to: WallTarget) => {
    target.current = to;
    isByWish.current = true;
    setAt(to);
  }, []);

  const last = useRef(look?.id);
  useEffect(() => {
    if (view) return;
    if (look && look.id !== last.current) lookFrom(look.target);
    last.current = look?.id;
    if (isByWish.current) aim({ isStill });
    const again = () => isByWish.current && aim({ isStill: true });
    const stopPlaces = places.posters.watch(again);
    let isBegun = false;
    const stopScreen = react('the screen has another size', () => {
      editor.getViewportScreenBounds();
      // Without capture: aiming reads the camera, and each move of it would bring the picture back.
      if (isBegun) unsafe__withoutCapture(again);
      isBegun = true;
    });
    return () => {
      stopPlaces();
      stopScreen();
    };
  }, [editor, places, look, view, isStill, aim, lookFrom]);

  useEffect(() => {
    const corner = view && places.placeOf(view.on);
    if (!view || !corner) return;
    const box = { x: corner.x + view.x, y: corner.y + view.y, w: view.w, h: view.h };
    lookAtBox(editor, box, { edges, isStill: true });
  }, [editor, places, view, edges]);

  const byHand = useCallback(
    (now: WallTarget | null) => {
      isByWish.current = false;
      if (now === null || now === target.current) return;
      target.current = now;
      setAt(now);
      onLook?.(now);
    },
    [onLook],
  );
  useCameraTold({ byHand, isByWish, onView, edges });

  const go = useCallback(
    (to: WallTarget) => {
      lookFrom(to);
      aim({ isStill });
      onLook?.(to);
    },
    [aim, isStill, lookFrom, onLook],
  );
  return { at, go };
}
