import { type RefObject, useLayoutEffect, useRef } from 'react';
import { barAir, wallEdges } from './camera.ts';
import { useCanvas } from './stage-context.ts';

/** Keeps posters clear of a bar at the top or the bottom of the screen, however high it has become. */
export function useBarEdge<E extends HTMLElement>(edge: 'top' | 'bottom'): RefObject<E | null> {
  const { edges } = useCanvas();
  const bar = useRef<E>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measure = () => {
      const height = Math.round(element.getBoundingClientRect().height);
      const taken = height + barAir * 2;
      if (edges.get()[edge] !== taken) edges.set({ ...edges.get(), [edge]: taken });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      edges.set({ ...edges.get(), [edge]: wallEdges[edge] });
    };
  }, [edges, edge]);
  return bar;
}
