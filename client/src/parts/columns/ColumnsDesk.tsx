import type { CardId } from '@rundbord/shared/id';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { type ReactNode, useMemo, useState } from 'react';
import { useColumnActs } from './acts-context.ts';
import { CardSheet } from './CardSheet.tsx';
import { type Desk, DeskContext } from './desk-context.ts';

/** Holds the card or the sheet that is open, above whatever stage the columns stand on: it stays open when that changes. */
export function ColumnsDesk({ children }: { children: ReactNode }) {
  const acts = useColumnActs();
  const [wording, setWording] = useState<Desk['wording']>(null);
  const [sheet, setSheet] = useState<CardId | null>(null);
  const desk = useMemo<Desk>(
    () => ({
      wording,
      word: (id, isFresh = false) => setWording({ id, isFresh }),
      settle: () => {
        setWording(null);
        const isUnsaid = wording && !isVisible(acts.words(wording.id)?.toString() ?? '');
        if (wording?.isFresh && isUnsaid) acts.discard(wording.id);
      },
      openSheet: setSheet,
    }),
    [wording, acts],
  );
  return (
    <DeskContext value={desk}>
      {children}
      {sheet ? <CardSheet id={sheet} onClose={() => setSheet(null)} /> : null}
    </DeskContext>
  );
}
