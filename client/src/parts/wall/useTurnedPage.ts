import { useEffect, useRef, useState } from 'react';
import { useTurn } from '../../source/useBoard.ts';
import type { StageProps } from './stage-props.ts';

/** Which page of what it shows a wall is turned to, from 0. The facilitator turns it; each act of showing begins on the
 *  first. */
export function useTurnedPage(look: StageProps['look']): [number, (page: number) => void] {
  const [page, setPage] = useState(0);
  const turn = useTurn('poster');
  const lastTurn = useRef(turn?.id ?? null);
  useEffect(() => {
    if (!turn || turn.id === lastTurn.current) return;
    lastTurn.current = turn.id;
    setPage(turn.page);
  }, [turn]);
  const lookId = look?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act of showing begins on the first page.
  useEffect(() => setPage(0), [lookId]);
  return [page, setPage];
}
