import type { PersonId } from '@rundbord/shared/id';
import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** Told where somebody was let go, in shares of the picture's width and height. */
export type Drop = (id: PersonId, share: { x: number; y: number }) => void;

/** A hand that trembles this much, in pixels, still presses. */
const slackPx = 6;

type Hold = { pointer: number; x: number; y: number; hasMoved: boolean };
const still = { dx: 0, dy: 0, isDragging: false };

/** Lets somebody be dragged over the circles, also where the picture is seen from afar or near. A shortcut: keys and the
 *  sheet do the same. */
export function useRingDrag({
  id,
  picture,
  onDrop,
}: {
  id: PersonId;
  picture: RefObject<HTMLElement | null>;
  onDrop: Drop;
}) {
  const hold = useRef<Hold | null>(null);
  const moved = useRef(false);
  const [way, setWay] = useState(still);

  const letGo = () => {
    hold.current = null;
    setWay(still);
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      moved.current = false;
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const { clientX: x, clientY: y, pointerId } = event;
      hold.current = { pointer: pointerId, x, y, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      if (held?.pointer !== event.pointerId) return;
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      held.hasMoved ||= Math.hypot(dx, dy) > slackPx;
      if (!held.hasMoved) return;
      moved.current = true;
      // A wall that is zoomed has pixels of its own.
      const { width = 1 } = picture.current?.getBoundingClientRect() ?? {};
      const zoom = width / (picture.current?.offsetWidth || width) || 1;
      setWay({ dx: dx / zoom, dy: dy / zoom, isDragging: true });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      letGo();
      const box = picture.current?.getBoundingClientRect();
      if (!held?.hasMoved || !box) return;
      onDrop(id, {
        x: share(event.clientX - box.left, box.width),
        y: share(event.clientY - box.top, box.height),
      });
    },
    onPointerCancel: letGo,
  };
  return { ...way, pointer, hasMoved: () => moved.current };
}

function share(at: number, of: number): number {
  return Math.min(1, Math.max(0, at / (of || 1)));
}
