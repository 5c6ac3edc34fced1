import type { Column } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTurn } from '../source/useBoard.ts';

type Parts = {
  frame: RefObject<HTMLElement | null>;
  flow: RefObject<HTMLElement | null>;
  cards: readonly CardId[];
};

/** Which page of a column hangs on the wall, counted from 0, and how many there are. The facilitator turns it; a card
 *  that has just come turns it to its own page. */
export function usePages(
  column: Column,
  { frame, flow, cards }: Parts,
): { page: number; count: number } {
  const [count, setCount] = useState(1);
  const [page, setPage] = useState(0);
  const turn = useTurn(column);
  const lastTurn = useRef(turn?.id ?? null);
  const known = useRef<ReadonlySet<CardId> | null>(null);

  useLayoutEffect(() => {
    const box = frame.current;
    const content = flow.current;
    if (!box || !content) return;
    const measure = () =>
      setCount(Math.max(1, Math.round((content.scrollWidth + gapOf(content)) / stepOf(content))));
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    const words = new MutationObserver(measure);
    words.observe(content, { childList: true, subtree: true, characterData: true });
    document.fonts?.ready.then(measure, () => {});
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, [frame, flow]);

  useEffect(() => {
    if (!turn || turn.id === lastTurn.current) return;
    lastTurn.current = turn.id;
    setPage(turn.page);
  }, [turn]);

  useEffect(() => {
    const before = known.current;
    known.current = new Set(cards);
    const fresh = before && cards.findLast((card) => !before.has(card));
    const content = flow.current;
    const element = fresh && content?.querySelector(`[data-card="${fresh}"]`);
    if (element && content) setPage(pageOf(element, content));
  }, [cards, flow]);

  return { page: Math.min(page, count - 1), count };
}

function gapOf(content: Element): number {
  return Number.parseFloat(getComputedStyle(content).columnGap) || 0;
}

/** From the beginning of one page to the beginning of the next. */
function stepOf(content: HTMLElement): number {
  return content.clientWidth + gapOf(content) || 1;
}

function pageOf(element: Element, content: HTMLElement): number {
  const from = content.getBoundingClientRect();
  const to = element.getBoundingClientRect();
  const along =
    document.documentElement.dir === 'rtl' ? from.right - to.right : to.left - from.left;
  return Math.max(0, Math.round(along / stepOf(content)));
}
