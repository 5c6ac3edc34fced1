import { type Column, columns } from '@rundbord/shared/card/category';
import type { OwnPresence } from '@rundbord/shared/protocol/presence';
import { createContext, useCallback, useState } from 'react';

type Pages = NonNullable<OwnPresence['pages']>;
type Tell = (column: Column, at: number, of: number) => void;

const firstPages = Object.fromEntries(columns.map((column) => [column, { at: 0, of: 1 }])) as Pages;

/** Which page of each column hangs on this wall; the console shows it beside its own columns. */
export const WallPagesContext = createContext<Tell>(() => {});

export function useWallPages(): [Pages, Tell] {
  const [pages, setPages] = useState(firstPages);
  const tell = useCallback<Tell>((column, at, of) => {
    setPages((before) =>
      before[column].at === at && before[column].of === of
        ? before
        : { ...before, [column]: { at, of } },
    );
  }, []);
  return [pages, tell];
}
