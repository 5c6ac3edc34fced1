import { readCards } from '@rundbord/shared/card/card';
import { columnView } from '@rundbord/shared/card/columns-view';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useAnnounce } from '../../design/announce-context.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useSources } from '../../source/source-context.ts';
import { type Step, useColumnActs } from './acts-context.ts';

/** Moves a card one step by key or button: focus goes along with it, and a screen reader hears where it is now. */
export function useCardStep(): (id: CardId, step: Step) => void {
  const acts = useColumnActs();
  const announce = useAnnounce();
  const message = useMessage();
  const { table } = useSources();
  return useCallback(
    (id, step) => {
      let hasMoved = false;
      // Drawn at once: the next key may come before the next frame, and must find the card.
      flushSync(() => {
        hasMoved = acts.step(id, step);
      });
      if (!hasMoved) return;
      const cards = readCards(openTable(table.doc).cards);
      const column = cards.find((card) => card.id === id)?.column;
      if (!column) return;
      const order = columnView(cards, column).groups.flatMap((group) => group.cards);
      const place = order.indexOf(id) + 1;
      announce(
        message('card.moved', { column: message(`column.${column}`), place, count: order.length }),
      );
      if (document.querySelector('dialog[open]')) return;
      document.querySelector<HTMLElement>(`article[data-card="${id}"]`)?.focus();
    },
    [acts, announce, message, table],
  );
}
