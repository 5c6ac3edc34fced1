import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId } from '@rundbord/shared/id';
import {
  areDrawn,
  readShownTies,
  readTies,
  type ShownTie,
  type Tie,
} from '@rundbord/shared/person/tie';
import { useMemo } from 'react';
import { useSources } from './source-context.ts';
import { type Read, usePart } from './useBoard.ts';

const readKnown: Read<Tie[]> = (doc) => readTies(openStaff(doc).ties);
const readShown: Read<ShownTie[]> = (doc) => readShownTies(openTable(doc).shownTies);
const readDrawn: Read<PersonId[]> = (doc) => [...openTable(doc).persons.keys()] as PersonId[];
const noTies: Tie[] = [];
const noneShown: ShownTie[] = [];
const nobody: PersonId[] = [];

/** What facilitators alone know of those who are drawn. Nothing where there is no staff document. */
export function useTies(): Tie[] {
  return useAmongDrawn(usePart(useSources().staff, 'ties', readKnown) ?? noTies);
}

/** What of it is shown to the room just now. */
export function useShownTies(): ShownTie[] {
  return useAmongDrawn(usePart(useSources().table, 'shownTies', readShown) ?? noneShown);
}

/** Of somebody who was taken out nothing is told, until they are back. */
function useAmongDrawn<T extends ShownTie>(ties: T[]): T[] {
  const drawn = usePart(useSources().table, 'persons', readDrawn) ?? nobody;
  return useMemo(() => {
    const persons = new Set(drawn);
    const among = ties.filter((tie) => areDrawn(tie, persons));
    return among.length === ties.length ? ties : among;
  }, [ties, drawn]);
}
