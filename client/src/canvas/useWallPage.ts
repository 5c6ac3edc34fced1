import { columns } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import type { PosterId } from '@rundbord/shared/wall/poster';
import { useEffect, useRef, useState } from 'react';
import { useEditor, useValue as useSignal } from 'tldraw';
import { useValue } from '../connection/useValue.ts';
import type { StageProps } from '../parts/wall/stage-props.ts';
import { useTurnedPage } from '../parts/wall/useTurnedPage.ts';
import { useSpokenColumn } from '../source/useBoard.ts';
import { type Edges, pageAt, pagedPoster, pagesOf, screenOf } from './camera.ts';
import { useCanvas } from './stage-context.ts';

/** Which page of its poster a wall shows, from 0. The facilitator turns it; a card that has just come turns it to its own. */
export function useWallPage({
  look,
  isOn,
  onPages,
  edges,
}: Pick<StageProps, 'look' | 'onPages'> & { isOn: boolean; edges: Edges }): number {
  const editor = useEditor();
  const { places } = useCanvas();
  const hung = useValue(places.posters);
  const screen = useSignal('screen', () => screenOf(editor, edges), [editor, edges]);
  const [page, setPage] = useTurnedPage(look);
  const poster = pagedPoster(hung, look?.target);
  const count = isOn && poster ? pagesOf(poster, screen) : 1;
  const at = Math.min(page, count - 1);

  const fresh = useFreshCard();
  useEffect(() => {
    if (!fresh || look?.target !== 'columns') return;
    // It hangs after the next layout.
    const timer = setTimeout(() => {
      const place = places.placeOf(`card:${fresh}`);
      const columnsPoster = places.posters.get().get('columns' satisfies PosterId);
      if (place && columnsPoster)
        setPage(pageAt(columnsPoster, screenOf(editor, edges), place.y - columnsPoster.y));
    }, 100);
    return () => clearTimeout(timer);
  }, [fresh, look, places, editor, edges, setPage]);

  useEffect(() => onPages?.(at, count), [onPages, at, count]);
  return isOn ? at : 0;
}

/** The card that came last since this wall began to look. */
function useFreshCard(): CardId | null {
  const one = useSpokenColumn(columns[0]);
  const two = useSpokenColumn(columns[1]);
  const three = useSpokenColumn(columns[2]);
  const known = useRef<ReadonlySet<CardId> | null>(null);
  const [fresh, setFresh] = useState<CardId | null>(null);
  useEffect(() => {
    const cards = [one, two, three].flatMap(({ groups }) => groups.flatMap((group) => group.cards));
    const before = known.current;
    known.current = new Set(cards);
    const came = before && cards.findLast((card) => !before.has(card));
    if (came) setFresh(came);
  }, [one, two, three]);
  return fresh;
}
