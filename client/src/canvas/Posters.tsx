import { posterWidth } from '@rundbord/shared/wall/arrangement';
import type { PosterId } from '@rundbord/shared/wall/poster';
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useEditor, useValue as useSignal } from 'tldraw';
import { useValue } from '../connection/useValue.ts';
import { Part } from '../parts/pages/Part.tsx';
import { anchorChanges, measureAnchors } from '../parts/wall/anchors.ts';
import classes from './Canvas.module.css';
import { useRootLetters } from './root-letters.ts';
import { useCanvas } from './stage-context.ts';
import { useFocusInView } from './useFocusInView.ts';

/** The posters, hung beneath everything that is drawn. They are ordinary pages: keys, drags and menus work in them. */
export function Posters() {
  const { places } = useCanvas();
  const hung = useValue(places.posters);
  return [...hung].map(([id, { x, y }]) => <HungPoster key={id} id={id} x={x} y={y} />);
}

/** What takes the pointer for itself; elsewhere on a poster one grasps the wall. */
const taking = '[data-card], button, a, input, textarea, select, summary, label, [data-live]';

/** Letters of 20 px are 8 px high at this zoom. */
const legible = 0.4;

function HungPoster({ id, x, y }: { id: PosterId; x: number; y: number }) {
  const { poster, pageHeight } = useCanvas();
  const editor = useEditor();
  const element = useRef<HTMLDivElement>(null);
  const letters = useRootLetters();
  // While one draws, the pen goes over the posters; and what is too small to read is not pressed by chance.
  const isLive = useSignal(
    'is live',
    () => (editor.isIn('select') || editor.isIn('hand')) && editor.getZoomLevel() >= legible,
    [editor],
  );
  useMeasure(id, element);
  useOwnEvents(element);
  useFocusInView(element);
  const isPaged = pageHeight !== null && id === 'columns';
  const style = {
    '--x': `${x}px`,
    '--y': `${y}px`,
    '--letters': (isPaged ? 8 : 16) / letters,
    '--page': `${(pageHeight ?? 0) * (isPaged ? letters / 8 : 1)}px`,
  } as CSSProperties;
  return (
    <div
      ref={element}
      className={classes.poster}
      style={style}
      data-poster={id}
      data-paged={isPaged || undefined}
      data-live-poster={isLive || undefined}
    >
      <div className={classes.sheet} dir={document.documentElement.dir || undefined}>
        <Part>{poster(id)}</Part>
      </div>
    </div>
  );
}

/** Keeps the measure of a poster and of what ink can stand on. */
function useMeasure(id: PosterId, element: RefObject<HTMLDivElement | null>): void {
  const { places } = useCanvas();
  useLayoutEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    const measure = () => {
      const unit = sheet.offsetWidth / posterWidth || 1;
      places.measure(id, {
        height: sheet.offsetHeight / unit,
        anchors: measureAnchors(sheet),
      });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(sheet);
    let isDue = false;
    const words = new MutationObserver(() => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        measure();
      });
    });
    words.observe(sheet, anchorChanges);
    // Pages glide; their cards are there when that has ended.
    sheet.addEventListener('transitionend', measure);
    return () => {
      sheet.removeEventListener('transitionend', measure);
      sizes.disconnect();
      words.disconnect();
    };
  }, [places, id, element]);
}

/** Pointers that a poster's own things take, and all of its keys, are not the drawing program's. */
function useOwnEvents(element: RefObject<HTMLDivElement | null>): void {
  const editor = useEditor();
  useEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    const keep = (event: Event) => {
      const { target } = event;
      const isTaken = target instanceof Element && target.closest(taking) !== null;
      if (isTaken || sheet.querySelector('[data-dragging]')) editor.markEventAsHandled(event);
    };
    const keepKeys = (event: Event) => editor.markEventAsHandled(event);
    const kinds = [
      'pointerdown',
      'pointerup',
      'touchstart',
      'touchend',
      'dragover',
      'drop',
    ] as const;
    for (const kind of kinds) sheet.addEventListener(kind, keep);
    sheet.addEventListener('keydown', keepKeys);
    sheet.addEventListener('keyup', keepKeys);
    return () => {
      for (const kind of kinds) sheet.removeEventListener(kind, keep);
      sheet.removeEventListener('keydown', keepKeys);
      sheet.removeEventListener('keyup', keepKeys);
    };
  }, [editor, element]);
}
