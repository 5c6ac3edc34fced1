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
import { fitting, pagesIn, pageTop } from './pages-in.ts';

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
  const { seen, whole } = useHeights(frame, sheet);
  const fit = isDrawing(id) ? fitting(whole, seen) : 1;
  const count = pagesIn(whole * fit, seen);
  const [page] = useTurnedPage(look);
  const at = Math.min(page, count - 1);
  useEffect(() => onPages?.(at, count), [onPages, at, count]);
  return (
    <div ref={frame} className={classes.frame} data-page>
      <div
        ref={sheet}
        className={classes.sheet}
        style={
          {
            '--page-top': `${-pageTop(at, { whole: whole * fit, seen })}px`,
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

/** How much of the wall is free, and how high the poster is, in pixels. */
function useHeights(
  frame: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): { seen: number; whole: number } {
  const [heights, setHeights] = useState({ seen: 0, whole: 0 });
  useLayoutEffect(() => {
    const [box, content] = [frame.current, sheet.current];
    if (!box || !content) return;
    const measure = () => {
      const next = { seen: box.clientHeight, whole: content.scrollHeight };
      setHeights((now) => (now.seen === next.seen && now.whole === next.whole ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    sizes.observe(content);
    return () => sizes.disconnect();
  }, [frame, sheet]);
  return heights;
}
