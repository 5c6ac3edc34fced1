import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { RoundId } from '@rundbord/shared/id';
import { type Floor, readFloor } from '@rundbord/shared/scaling/floor';
import { type Round, readRounds } from '@rundbord/shared/scaling/round';
import {
  emptyAside,
  type RoundAside,
  roundAsideSchema,
} from '@rundbord/shared/scaling/round-aside';
import { readSets, type StatementSet } from '@rundbord/shared/scaling/statement-set';
import { readEvents, type TimelineEvent } from '@rundbord/shared/scaling/timeline-event';
import type { VoterKey } from '@rundbord/shared/scaling/vote';
import { readAlone, readLine } from '@rundbord/shared/wall/showing';
import { useMemo } from 'react';
import { useSources } from './source-context.ts';
import { type Read, usePart } from './useBoard.ts';

const readShown: Read<StatementSet[]> = (doc) => readSets(openTable(doc).sets);
const readDrafts: Read<StatementSet[]> = (doc) => readSets(openStaff(doc).sets);
const readAllRounds: Read<Round[]> = (doc) => readRounds(openTable(doc).record);
const readAllEvents: Read<TimelineEvent[]> = (doc) => readEvents(openTable(doc).record);
const readWallLine: Read<string | null> = (doc) => readLine(openTable(doc).wall);
const readWallSet: Read<string | null> = (doc) => readAlone(openTable(doc).wall);
const readAsides: Read<[string, RoundAside][]> = (doc) =>
  readEntries(openStaff(doc).rounds, roundAsideSchema);
const readFloors: Read<[VoterKey, Floor][]> = (doc) => [...readFloor(openStaff(doc).floor)];

const noSets: StatementSet[] = [];
const noRounds: Round[] = [];
const noEvents: TimelineEvent[] = [];
const noAsides: [string, RoundAside][] = [];
const noFloors: [VoterKey, Floor][] = [];

/** The statement sets that everyone has, also those laid aside. */
export function useSets(): StatementSet[] {
  return usePart(useSources().table, 'sets', readShown) ?? noSets;
}

/** Those that facilitators are still writing. Nothing where there is no staff document. */
export function useDraftSets(): StatementSet[] {
  return usePart(useSources().staff, 'sets', readDrafts) ?? noSets;
}

/** All rounds of the board, first to last. */
export function useRounds(): Round[] {
  return usePart(useSources().table, 'record', readAllRounds) ?? noRounds;
}

/** What happened between the meetings, first to last. */
export function useEvents(): TimelineEvent[] {
  return usePart(useSources().table, 'record', readAllEvents) ?? noEvents;
}

/** Whose line the charts on the wall show. */
export function useWallLine(): string | null {
  return usePart(useSources().table, 'wall', readWallLine);
}

/** The sets that hang on their poster just now: one alone, which is the first when nobody has said, or all of them. */
export function useHungSets(): { sets: StatementSet[]; chosen: string } {
  const live = useSets().filter((set) => !set.shelved);
  const said = usePart(useSources().table, 'wall', readWallSet);
  const one = live.find((set) => set.id === said) ?? live[0];
  const isAll = said === 'all' || !one;
  return { sets: isAll ? live : [one], chosen: isAll ? 'all' : one.id };
}

/** What facilitators alone know of a round. */
export function useRoundAside(round: RoundId): RoundAside {
  const asides = usePart(useSources().staff, 'rounds', readAsides) ?? noAsides;
  return useMemo(() => asides.find(([id]) => id === round)?.[1] ?? emptyAside, [asides, round]);
}

/** Who has had the floor in this meeting. */
export function useFloors(): ReadonlyMap<VoterKey, Floor> {
  const floors = usePart(useSources().staff, 'floor', readFloors) ?? noFloors;
  return useMemo(() => new Map(floors), [floors]);
}
