import { openTable } from '@rundbord/shared/doc/board-doc';
import { drawnFamily } from '@rundbord/shared/person/drawn-family';
import {
  type Family,
  type FamilyEntries,
  type FamilyRoot,
  familyOf,
  familyRoots,
  readFamilyRoot,
} from '@rundbord/shared/person/family';
import { peopleOfTie } from '@rundbord/shared/person/tie';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { useSources } from './source-context.ts';
import { useShownTies } from './useTies.ts';

const readers = Object.fromEntries(
  familyRoots.map((root) => [root, (doc: Y.Doc) => readFamilyRoot(openTable(doc)[root])]),
) as Record<FamilyRoot, (doc: Y.Doc) => FamilyEntries>;

/** The family as it is drawn and listed; the same value until something of it changes. */
export function useFamily(): Family {
  const persons = useRoot('persons');
  const couples = useRoot('couples');
  const descents = useRoot('descents');
  const households = useRoot('households');
  return useMemo(
    () => familyOf({ persons, couples, descents, households }),
    [persons, couples, descents, households],
  );
}

/** The family as the genogram draws and tells it; friends and professionals stand in the circles alone. */
export function useDrawnFamily(): Family {
  const family = useFamily();
  const ties = useShownTies();
  return useMemo(
    () => drawnFamily(family, new Set(ties.flatMap(({ facts }) => peopleOfTie(facts)))),
    [family, ties],
  );
}

function useRoot(root: FamilyRoot): FamilyEntries {
  const { table } = useSources();
  const watch = useCallback((changed: () => void) => table.watch(root, changed), [table, root]);
  const snapshot = () => table.recall(root, readers[root]);
  return useSyncExternalStore(watch, snapshot, snapshot);
}
