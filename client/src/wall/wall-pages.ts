import type { OwnPresence } from '@rundbord/shared/protocol/presence';
import type { Paged } from '@rundbord/shared/wall/showing';
import { createContext, useCallback, useState } from 'react';

type Pages = NonNullable<OwnPresence['pages']>;
type Tell = (paged: Paged, page: { at: number; of: number } | null) => void;

/** Which page of each column hangs on this wall, or of its poster; the console shows it beside its own. */
export const WallPagesContext = createContext<Tell>(() => {});

export function useWallPages(): [Pages, Tell] {
  const [pages, setPages] = useState<Pages>({});
  const tell = useCallback<Tell>((paged, page) => {
    setPages((before) => {
      const known = before[paged];
      if (known?.at === page?.at && known?.of === page?.of) return before;
      const { [paged]: _, ...others } = before;
      return page ? { ...others, [paged]: page } : others;
    });
  }, []);
  return [pages, tell];
}
