import { type RefObject, useEffect } from 'react';
import { type Editor, useEditor } from 'tldraw';
import type { Edges } from './camera.ts';
import { type CanvasParts, useCanvas } from './stage-context.ts';

/** Pixels of air around what has the keys. */
const air = 8;
/** Part of a poster's width by which nothing has moved: what rounding makes of a zoom. */
const still = 0.001;

/** What has the keys is in the picture: the wall does not scroll, so the camera comes along. What was pressed is where the
 *  hand is already: the wall stays under it, also when a sheet that it opened gives the keys back. */
export function useFocusInView(element: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const { edges, moves } = useCanvas();
  useEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    let isDown = false;
    let pressed: Element | null = null;
    /** Counts what may come after a bringing that is under way, and makes it needless. */
    let turns = 0;
    const bring = (target: Element) => {
      turns += 1;
      const turn = turns;
      afterMeasure(() => {
        if (
          turn !== turns ||
          isDown ||
          (target === pressed && isPartlySeen(editor, target, edges.get()))
        )
          return;
        bringIntoView(editor, target, { edges, moves });
      });
    };
    const press = () => {
      isDown = true;
    };
    const lift = () => {
      if (!isDown) return;
      isDown = false;
      if (pressed && isWrittenIn(pressed)) write({ target: pressed });
    };
    const come = ({ target }: Event) => {
      if (!isOnPoster(target)) return;
      if (isDown) pressed = target;
      else if (target !== pressed) pressed = null;
      bring(target);
    };
    const write = ({ target }: { target: EventTarget | null }) => {
      if (!isOnPoster(target)) return;
      pressed = null;
      bring(target);
    };
    // A key can move what has the keys on its poster, and leave them where they are. Where it moved the whole picture, that
    // is what was asked for.
    const step = ({ target }: Event) => {
      turns += 1;
      if (!isOnPoster(target)) return;
      const before = placeOn(sheet, target);
      afterMeasure(() => {
        const now = placeOn(sheet, target);
        if (Math.hypot(now.x - before.x, now.y - before.y) > still)
          bringIntoView(editor, target, { edges, moves });
      });
    };
    const stop = new AbortController();
    const { signal } = stop;
    sheet.addEventListener('pointerdown', press, { capture: true, signal });
    window.addEventListener('pointerup', lift, { capture: true, signal });
    window.addEventListener('pointercancel', lift, { capture: true, signal });
    sheet.addEventListener('focusin', come, { signal });
    sheet.addEventListener('input', write, { signal });
    sheet.addEventListener('keydown', step, { capture: true, signal });
    return () => stop.abort();
  }, [editor, element, edges, moves]);
}

/** Where something lies on its poster, as parts of the poster's width: the same from near and far. */
function placeOn(poster: Element, target: Element): { x: number; y: number } {
  const { left, top, width } = poster.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  return { x: (box.left - left) / (width || 1), y: (box.top - top) / (width || 1) };
}

function isWrittenIn(target: Element): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** People in a drawing are no HTML. A dialog belongs to the poster it was opened from, and lies above the wall: the camera need not come. */
function isOnPoster(target: EventTarget | null): target is Element {
  return target instanceof Element && !target.closest('dialog');
}

/** Runs once a poster that has just grown is measured, and the picture has found it again. */
function afterMeasure(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

/** Whether a hand can reach some of it: the bar at the top takes all of its row, the one at the bottom does not. */
function isPartlySeen(editor: Editor, target: Element, { top }: Edges): boolean {
  const screen = editor.getContainer().getBoundingClientRect();
  const box = target.getBoundingClientRect();
  return box.bottom > screen.top + top && box.top < screen.bottom - air;
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
