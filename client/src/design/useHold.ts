import { type PointerEvent, useRef, useState } from 'react';

/** A hand that trembles this much, in pixels, still presses. */
const slackPx = 6;

/** How far something has been pulled, in the units in which it is measured. */
type Pull = { dx: number; dy: number };
type Hold<K> = { of: K; pointer: number; x: number; y: number; scale: number };

/** Lets things be taken hold of by a pointer and pulled; a pull of less than a tremble is a press. A shortcut: keys and
 *  menus do the same. */
export function useHold<K>({
  scale,
  reach = Math.hypot,
  onDrop,
}: {
  /** Pixels of the screen per unit, when it is taken hold of. */
  scale: (held: Element) => number;
  /** How much of a way counts as pulling. */
  reach?: (x: number, y: number) => number;
  onDrop: (of: K, pull: Pull, event: PointerEvent) => void;
}) {
  const hold = useRef<Hold<K> | null>(null);
  const moved = useRef(false);
  const [pulled, setPulled] = useState<(Pull & { of: K }) | null>(null);

  const letGo = () => {
    hold.current = null;
    setPulled(null);
  };
  const pullOf = (held: Hold<K>, event: PointerEvent): Pull & { of: K } => ({
    of: held.of,
    dx: (event.clientX - held.x) / held.scale,
    dy: (event.clientY - held.y) / held.scale,
  });
  const pointerOf = (of: K) => ({
    onPointerDown: (event: PointerEvent) => {
      moved.current = false;
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      hold.current = { of, pointer, x, y, scale: scale(event.currentTarget) || 1 };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = hold.current;
      if (held?.pointer !== event.pointerId) return;
      moved.current ||= reach(event.clientX - held.x, event.clientY - held.y) > slackPx;
      if (moved.current) setPulled(pullOf(held, event));
    },
    onPointerUp: (event: PointerEvent) => {
      const held = hold.current;
      letGo();
      if (held?.pointer === event.pointerId && moved.current)
        onDrop(held.of, pullOf(held, event), event);
    },
    onPointerCancel: letGo,
  });
  /** `hasMoved`: the press that follows was the end of a pull. */
  return { pulled, pointerOf, hasMoved: () => moved.current };
}
