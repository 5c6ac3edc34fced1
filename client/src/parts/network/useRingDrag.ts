import type { PersonId } from '@rundbord/shared/id';
import type { RefObject } from 'react';
import { useHold } from '../../design/useHold.ts';

/** Told where somebody was let go, in shares of the picture's width and height. */
export type Drop = (id: PersonId, share: { x: number; y: number }) => void;

/** Lets somebody be dragged over the circles, also where the picture is seen from afar or near. A shortcut: keys and the
 *  sheet do the same. */
export function useRingDrag(picture: RefObject<HTMLDivElement | null>, onDrop: Drop) {
  return useHold<PersonId>({
    // A wall that is zoomed has pixels of its own.
    scale: () => {
      const { width = 1 } = picture.current?.getBoundingClientRect() ?? {};
      return width / (picture.current?.offsetWidth || width);
    },
    onDrop: (id, _, event) => {
      const box = picture.current?.getBoundingClientRect();
      if (!box) return;
      onDrop(id, {
        x: share(event.clientX - box.left, box.width),
        y: share(event.clientY - box.top, box.height),
      });
    },
  });
}

function share(at: number, of: number): number {
  return Math.min(1, Math.max(0, at / (of || 1)));
}
