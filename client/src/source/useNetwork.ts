import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { PersonId } from '@rundbord/shared/id';
import { type Circles, circlesOf, type Places, placesOf } from '@rundbord/shared/network/circles';
import {
  type NetworkCount,
  networkCount,
  readNetworkSize,
  usualSize,
} from '@rundbord/shared/network/count';
import { type NetworkNote, networkNoteSchema } from '@rundbord/shared/network/note';
import { readSignals, type Signal } from '@rundbord/shared/network/signal';
import { type FamilyEntries, readFamilyRoot } from '@rundbord/shared/person/family';
import { useMemo } from 'react';
import { useSources } from './source-context.ts';
import { type Read, usePart } from './useBoard.ts';
import { useFamily } from './useFamily.ts';

const readPlaces: Read<FamilyEntries> = (doc) => readFamilyRoot(openTable(doc).network);
const readSize: Read<number> = (doc) => readNetworkSize(openTable(doc).record);
const readNotes: Read<[string, NetworkNote][]> = (doc) =>
  readEntries(openStaff(doc).networkNotes, networkNoteSchema);
const readLastSignals: Read<Signal[]> = (doc) => readSignals(openStaff(doc).signals);

const noEntries: FamilyEntries = [];
const noSignals: Signal[] = [];
const noNotes: [string, NetworkNote][] = [];

/** Everybody's place in the network, by person. */
export function usePlaces(): Places {
  const entries = usePart(useSources().table, 'network', readPlaces) ?? noEntries;
  return useMemo(() => placesOf(entries), [entries]);
}

/** Who stands where in the circles. */
export function useCircles(): Circles {
  const family = useFamily();
  const places = usePlaces();
  return useMemo(() => circlesOf(family, places), [family, places]);
}

/** The network against the size this board asks for. */
export function useNetworkCount(): NetworkCount {
  const family = useFamily();
  const places = usePlaces();
  const least = usePart(useSources().table, 'record', readSize) ?? usualSize;
  return useMemo(() => networkCount(family, places, least), [family, places, least]);
}

/** What facilitators alone know of those in the network. Empty where there is no staff document. */
export function useNetworkNotes(): ReadonlyMap<PersonId, NetworkNote> {
  const notes = usePart(useSources().staff, 'networkNotes', readNotes) ?? noNotes;
  return useMemo(() => new Map(notes as [PersonId, NetworkNote][]), [notes]);
}

/** What members have said to the facilitators alone, first to last. */
export function useSignals(): Signal[] {
  return usePart(useSources().staff, 'signals', readLastSignals) ?? noSignals;
}
