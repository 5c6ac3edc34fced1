import type { PersonId } from '@rundbord/shared/id';
import { type PointerEvent, useRef, useState } from 'react';

/** A hand that trembles this much, in pixels, still presses. */
const slackPx = 6;

type Hold = { pointer: number; x: number; person: PersonId; pixelsPerUnit: number };

/** Lets somebody be dragged along their row, at any zoom of the wall. A shortcut: Alt and an arrow do the same. */
export function useRowDrag(onDrop: (person: PersonId, by: number) => void) {
  const hold = useRef<Hold | null>(null);
  const hasMoved = useRef(false);
  const [way, setWay] = useState<{ person: PersonId; by: number } | null>(null);
  const letGo = () => {
    hold.current = null;
    setWay(null);
  };
  /** `width` is the width of what is dragged, in units of the picture. */
  const pointerOf = (person: PersonId, width: number) => ({
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      hasMoved.current = false;
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const seen = event.currentTarget.getBoundingClientRect().width;
      hold.current = {
        pointer: event.pointerId,
        x: event.clientX,
        person,
        pixelsPerUnit: seen / width || 1,
      };
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const held = hold.current;
      if (held?.pointer !== event.pointerId) return;
      const pixels = event.clientX - held.x;
      hasMoved.current ||= Math.abs(pixels) > slackPx;
      if (hasMoved.current) setWay({ person, by: pixels / held.pixelsPerUnit });
    },
    onPointerUp: (event: PointerEvent<SVGElement>) => {
      const held = hold.current;
      letGo();
      if (held?.pointer === event.pointerId && hasMoved.current)
        onDrop(person, (event.clientX - held.x) / held.pixelsPerUnit);
    },
    onPointerCancel: letGo,
  });
  /** `hasMoved`: the press that follows was the end of a drag. */
  return { way, pointerOf, hasMoved: () => hasMoved.current };
}
