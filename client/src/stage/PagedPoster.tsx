import { type PosterId, sheetOf } from '@rundbord/shared/wall/poster';
import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { StageProps } from '../parts/wall/stage-props.ts';
import { useTurnedPage } from '../parts/wall/useTurnedPage.ts';
import { HungPoster } from './HungPoster.tsx';
import classes from './PagedPoster.module.css';
import { fitting, type Piece, pagesIn } from './pages-in.ts';
import { piecesOf } from './pieces-of.ts';

/** These are written for a poster's own width, and a wall is twice as wide. The others know a wall. */
const smallAlone: readonly PosterId[] = [
  'goals',
  'scaling',
  'development',
  'week',
  'emergency',
  'road',
  'deciders',
];

/** Half a drawing says nothing: it is seen whole, and smaller. */
function isDrawing(id: PosterId): boolean {
  return id === 'family' || id === 'network' || sheetOf(id) !== null;
}

/** A poster on a wall without a canvas. Nobody scrolls there: one that is higher than the screen stands on pages that are
 *  turned from the console. */
export function PagedPoster({
  id,
  poster,
  look,
  onPages,
}: Pick<StageProps, 'poster' | 'look' | 'onPages'> & { id: PosterId }) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { seen, whole, pieces } = useMeasures(frame, sheet);
  const fit = isDrawing(id) ? fitting(whole, seen) : 1;
  const pages = pagesIn(whole * fit, seen, pieces);
  const count = pages.length;
  const [page] = useTurnedPage(look);
  const at = Math.min(page, count - 1);
  useEffect(() => onPages?.(at, count), [onPages, at, count]);
  const { top, end } = pages[at] ?? { top: 0, end: whole };
  return (
    <div ref={frame} className={classes.frame} data-page>
      <div
        ref={sheet}
        className={classes.sheet}
        style={
          {
            '--page-top': `${-top}px`,
            '--page-end': `${Math.max(0, whole - end / fit)}px`,
            '--page-fit': fit,
          } as CSSProperties
        }
      >
        <div className={`${classes.hung} ${smallAlone.includes(id) ? classes.large : ''}`}>
          <HungPoster id={id} poster={poster} />
        </div>
      </div>
    </div>
  );
}

type Measures = { seen: number; whole: number; pieces: readonly Piece[] };

/** How much of the wall is free, how high the poster is, and what on it is not cut, in pixels. */
function useMeasures(
  frame: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): Measures {
  const [measures, setMeasures] = useState<Measures>({ seen: 0, whole: 0, pieces: [] });
  useLayoutEffect(() => {
    const [box, content] = [frame.current, sheet.current];
    if (!box || !content) return;
    const measure = () => {
      const whole = content.scrollHeight;
      const next = { seen: box.clientHeight, whole, pieces: piecesOf(content) };
      setMeasures((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    sizes.observe(content);
    // What changes places changes no height.
    const words = new MutationObserver(measure);
    words.observe(content, { childList: true, characterData: true, subtree: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, [frame, sheet]);
  return measures;
}
