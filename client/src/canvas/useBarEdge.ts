import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useEditor } from 'tldraw';
import { barAir, wallEdges } from './camera.ts';
import { useCanvas } from './stage-context.ts';

/** Keeps posters clear of a bar at the top or the bottom of the wall, however high it has become and wherever it lies. */
export function useBarEdge<E extends HTMLElement>(edge: 'top' | 'bottom'): RefObject<E | null> {
  const { edges } = useCanvas();
  const editor = useEditor();
  const bar = useRef<E>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measure = () => {
      const wall = editor.getContainer().getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      const far = edge === 'top' ? bottom - wall.top : wall.bottom - top;
      const taken = Math.round(far) + barAir;
      if (edges.get()[edge] !== taken) edges.set({ ...edges.get(), [edge]: taken });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element, { box: 'border-box' });
    return () => {
      sizes.disconnect();
      edges.set({ ...edges.get(), [edge]: wallEdges[edge] });
    };
  }, [editor, edges, edge]);
  return bar;
}
