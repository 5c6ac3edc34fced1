import { readCards } from '@rundbord/shared/card/card';
import { columnView } from '@rundbord/shared/card/columns-view';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import { useCallback } from 'react';
import { useSources } from '../../source/source-context.ts';
import { useColumnActs } from './acts-context.ts';

/** Puts a card above or below another one, into that one's category. */
export function useCardPlace(): (
  moved: CardId,
  where: { beside: CardId; edge: 'top' | 'bottom' },
) => void {
  const { table } = useSources();
  const acts = useColumnActs();
  return useCallback(
    (moved, { beside, edge }) => {
      const cards = readCards(openTable(table.doc).cards);
      const target = cards.find((card) => card.id === beside);
      if (!target) return;
      const category = target.category ?? null;
      const group = columnView(cards, target.column).groups.find(
        (each) => each.category === category,
      );
      const others = (group?.cards ?? []).filter((id) => id !== moved);
      const index = others.indexOf(beside);
      const before = others[edge === 'top' ? index : index + 1] ?? null;
      acts.move(moved, { column: target.column, before, category });
    },
    [table, acts],
  );
}
