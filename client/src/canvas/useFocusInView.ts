import { type RefObject, useEffect } from 'react';
import { type Editor, useEditor } from 'tldraw';
import { type CanvasParts, useCanvas } from './stage-context.ts';

/** Pixels of air around what has the keys. */
const air = 8;

/** What has the keys is in the picture: the wall does not scroll, so the camera comes along. */
export function useFocusInView(element: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const { edges, moves } = useCanvas();
  useEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    const come = ({ target }: Event) => {
      if (isOnPoster(target)) afterMeasure(() => bringIntoView(editor, target, { edges, moves }));
    };
    // A key can move what has the keys, and leave them where they are.
    const step = ({ target }: Event) => {
      if (!isOnPoster(target)) return;
      const before = target.getBoundingClientRect();
      afterMeasure(() => {
        const { left, top } = target.getBoundingClientRect();
        if (left !== before.left || top !== before.top)
          bringIntoView(editor, target, { edges, moves });
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
  }, [editor, element, edges, moves]);
}

/** People in a drawing are no HTML. A dialog belongs to the poster it was opened from, and lies above the wall: the camera need not come. */
function isOnPoster(target: EventTarget | null): target is Element {
  return target instanceof Element && !target.closest('dialog');
}

/** Runs once a poster that has just grown is measured, and the picture has found it again. */
function afterMeasure(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

function bringIntoView(
  editor: Editor,
  target: Element,
  { edges, moves }: Pick<CanvasParts, 'edges' | 'moves'>,
): void {
  const { top, bottom } = edges.get();
  const screen = editor.getContainer().getBoundingClientRect();
  const box = target.getBoundingClientRect();
  if (!target.isConnected || box.width === 0) return;
  const dx = shift([box.left, box.right], [screen.left + air, screen.right - air]);
  const dy = shift([box.top, box.bottom], [screen.top + top, screen.bottom - bottom]);
  if (dx === 0 && dy === 0) return;
  moves.set(moves.get() + 1);
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
