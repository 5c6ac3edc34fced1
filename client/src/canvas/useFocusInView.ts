import { type RefObject, useEffect } from 'react';
import { type Editor, useEditor } from 'tldraw';
import type { Edges } from './camera.ts';
import { useCanvas } from './stage-context.ts';

/** Pixels of air around what has the keys. */
const air = 8;

/** What has the keys is in the picture: the wall does not scroll, so the camera comes along. */
export function useFocusInView(element: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const { edges } = useCanvas();
  useEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    const come = ({ target }: Event) => {
      if (isOnPoster(target))
        requestAnimationFrame(() => bringIntoView(editor, target, edges.get()));
    };
    // A key can move what has the keys, and leave them where they are.
    const step = ({ target }: Event) => {
      if (!isOnPoster(target)) return;
      const before = target.getBoundingClientRect();
      requestAnimationFrame(() => {
        const { left, top } = target.getBoundingClientRect();
        if (left !== before.left || top !== before.top) bringIntoView(editor, target, edges.get());
      });
    };
    sheet.addEventListener('focusin', come);
    sheet.addEventListener('input', come);
    sheet.addEventListener('keydown', step, { capture: true });
    return () => {
      sheet.removeEventListener('keydown', step, { capture: true });
      sheet.removeEventListener('focusin', come);
      sheet.removeEventListener('input', come);
    };
  }, [editor, element, edges]);
}

/** People in a drawing are no HTML. A dialog belongs to the poster it was opened from, and lies above the wall: the camera need not come. */
function isOnPoster(target: EventTarget | null): target is Element {
  return target instanceof Element && !target.closest('dialog');
}

function bringIntoView(editor: Editor, target: Element, { top, bottom }: Edges): void {
  const screen = editor.getContainer().getBoundingClientRect();
  const box = target.getBoundingClientRect();
  if (!target.isConnected || box.width === 0) return;
  const dx = shift([box.left, box.right], [screen.left + air, screen.right - air]);
  const dy = shift([box.top, box.bottom], [screen.top + top, screen.bottom - bottom]);
  if (dx === 0 && dy === 0) return;
  const { x, y, z } = editor.getCamera();
  editor.setCamera({ x: x + dx / z, y: y + dy / z, z }, { immediate: true });
}

/** How far to move a stretch so that it lies inside another; its beginning counts where it is too long. */
function shift(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): number {
  if (from < first || to - from > last - first) return first - from;
  return to > last ? last - to : 0;
}
