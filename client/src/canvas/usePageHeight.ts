import { posterWidth } from '@rundbord/shared/wall/arrangement';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { wallEdges } from './camera.ts';

/** Height of what this screen holds of a poster that fills its width, in board units; null where nothing is paged. */
export function usePageHeight(frame: RefObject<HTMLElement | null>, isOn: boolean): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !isOn) return setHeight(null);
    const measure = () => {
      const w = element.clientWidth - wallEdges.side * 2;
      const h = element.clientHeight - wallEdges.top - wallEdges.bottom;
      setHeight(w > 0 && h > 0 ? (posterWidth * h) / w : null);
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [frame, isOn]);
  return height;
}
