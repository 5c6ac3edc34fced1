import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { Column } from '@rundbord/shared/card/category';
import { type CardId, isId } from '@rundbord/shared/id';
import { type RefObject, useEffect, useState } from 'react';
import { useColumnActs } from './acts-context.ts';
import { useCardPlace } from './useCardPlace.ts';

type DragData = Record<string | symbol, unknown>;

function cardIn(data: DragData): CardId | null {
  return typeof data.card === 'string' && isId(data.card) ? (data.card as CardId) : null;
}

/** Lets a card be dragged by its handle and be dropped beside others. A shortcut: the sheet and the keys do the same. */
export function useCardDrag({
  element,
  handle,
  id,
}: {
  element: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  id: CardId;
}): { isDragging: boolean; edge: 'top' | 'bottom' | null } {
  const [isDragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null);
  const place = useCardPlace();

  useEffect(() => {
    const card = element.current;
    if (!card) return;
    const edgeOf = (data: DragData) => (extractClosestEdge(data) === 'bottom' ? 'bottom' : 'top');
    return combine(
      draggable({
        element: card,
        dragHandle: handle.current ?? card,
        getInitialData: () => ({ card: id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: card,
        canDrop: ({ source }) => cardIn(source.data) !== null && cardIn(source.data) !== id,
        getData: ({ input }) =>
          attachClosestEdge(
            { card: id },
            { element: card, input, allowedEdges: ['top', 'bottom'] },
          ),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, self }) => {
          setEdge(null);
          const moved = cardIn(source.data);
          if (moved) place(moved, { beside: id, edge: edgeOf(self.data) });
        },
      }),
    );
  }, [element, handle, id, place]);

  return { isDragging, edge };
}

/** Lets a card be dropped into a column, last in it, and tells whether one hangs over it. */
export function useColumnDrop(element: RefObject<HTMLElement | null>, column: Column): boolean {
  const [isOver, setOver] = useState(false);
  const acts = useColumnActs();
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => cardIn(source.data) !== null,
      onDropTargetChange: ({ location, self }) =>
        setOver(location.current.dropTargets[0]?.element === self.element),
      onDragEnter: ({ location, self }) =>
        setOver(location.current.dropTargets[0]?.element === self.element),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location, self }) => {
        setOver(false);
        const moved = cardIn(source.data);
        if (moved && location.current.dropTargets[0]?.element === self.element)
          acts.move(moved, { column, before: null });
      },
    });
  }, [element, column, acts]);
  return isOver;
}
