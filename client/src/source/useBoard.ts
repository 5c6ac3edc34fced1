import {
  type BoardFacts,
  readAllSeats,
  readBoardFacts,
  readOpenMeeting,
  readSeats,
} from '@rundbord/shared/board/record';
import { type Card, readCard } from '@rundbord/shared/card/card';
import { type Column, columns } from '@rundbord/shared/card/category';
import { type ColumnView, columnView } from '@rundbord/shared/card/columns-view';
import { type InboxCard, readInbox } from '@rundbord/shared/card/inbox';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import { type Follower, followerSchema } from '@rundbord/shared/follow/follower';
import { type KnownName, knownNameSchema } from '@rundbord/shared/follow/known-name';
import { type Prompt, promptSchema } from '@rundbord/shared/follow/prompt';
import type { CardId, FollowerId, NameId, PromptId, SeatId } from '@rundbord/shared/id';
import { type InkShape, readInk } from '@rundbord/shared/ink/ink';
import { knockSchema, lobbyView, type WaitingPerson } from '@rundbord/shared/meeting/lobby';
import type { Meeting } from '@rundbord/shared/meeting/meeting';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { boardParts, type PosterId, postersOf } from '@rundbord/shared/wall/poster';
import { readSheets, type Sheet } from '@rundbord/shared/wall/sheet';
import {
  type Gathering,
  type Paged,
  readGathering,
  readShowing,
  readTurn,
  type Showing,
  type Turn,
} from '@rundbord/shared/wall/showing';
import { useCallback, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { BoardSource, Part } from './board-source.ts';
import { useSources } from './source-context.ts';

export type Read<V> = (doc: Y.Doc, part: Part, source: BoardSource) => V;
/** A prompt on a facilitator's console. */
export type SentPrompt = Prompt & { id: PromptId };
const nothingToStop = () => {};

/** A part of a document as `read` sees it; null where there is no such document. Give a function that stays the same. */
export function usePart<V>(source: BoardSource | null, part: Part, read: Read<V>): V | null {
  const watch = useCallback(
    (changed: () => void) => source?.watch(part, changed) ?? nothingToStop,
    [source, part],
  );
  const snapshot = () => source?.recall(part, read) ?? null;
  return useSyncExternalStore(watch, snapshot, snapshot);
}

// Read functions are made once: a source remembers by them.
const perColumn = <V>(make: (column: Column) => Read<V>) =>
  Object.fromEntries(columns.map((column) => [column, make(column)])) as Record<Column, Read<V>>;
const readColumn = perColumn<ColumnView>(
  (column) => (doc, _, source) => columnView(cardsOf(doc, source), column),
);
const readSpokenColumn = perColumn<ColumnView>(
  (column) => (doc, _, source) =>
    columnView(
      cardsOf(doc, source).filter((card) => isVisible(card.words)),
      column,
    ),
);
const readPageTurn = Object.fromEntries(
  ([...columns, 'poster'] as const).map((paged) => [
    paged,
    (doc: Y.Doc) => readTurn(openTable(doc).wall, paged),
  ]),
) as unknown as Record<Paged, Read<Turn | null>>;
const readHungSheets: Read<Sheet[]> = (doc) =>
  readSheets(openTable(doc).sheets).filter((sheet) => !sheet.shelved);
const readShelvedSheets: Read<Sheet[]> = (doc) =>
  readSheets(openTable(doc).sheets).filter((sheet) => sheet.shelved);
const readPosters: Read<PosterId[]> = (doc) => postersOf(readSheets(openTable(doc).sheets));
const readDrawn: Read<InkShape[]> = (doc) => readInk(openTable(doc).ink);
const readDrawnCount: Read<number> = (doc) =>
  [...openTable(doc).ink.keys()].filter((key) => key.startsWith('shape:')).length;
const readLastGathering: Read<Gathering | null> = (doc) => readGathering(openTable(doc).wall);
const readPartCard: Read<Card | null> = (doc, part) => {
  const id = part.slice('cards/'.length) as CardId;
  const record = openTable(doc).cards.get(id);
  return record instanceof Y.Map ? readCard(id, record) : null;
};
/** Every card of the board. Only those that have changed are read anew: somebody is typing in one of hundreds. */
function cardsOf(doc: Y.Doc, source: BoardSource): Card[] {
  return [...openTable(doc).cards.keys()].flatMap(
    (id) => source.recall(`cards/${id}`, readPartCard) ?? [],
  );
}
const readAllWords: Read<string[]> = (doc, _, source) =>
  cardsOf(doc, source).map((card) => card.words);
const readFacts: Read<BoardFacts | null> = (doc) => readBoardFacts(openTable(doc).record);
const readMeeting: Read<Meeting | null> = (doc) => readOpenMeeting(openTable(doc).record);
const readEverySeat: Read<SeatedPerson[]> = (doc) => readAllSeats(openTable(doc).record);
const readPresent: Read<SeatedPerson[]> = (doc) =>
  readSeats(openTable(doc).record).filter((seat) => !seat.leftAt);
const readLastShowing: Read<Showing | null> = (doc) => readShowing(openTable(doc).wall);
const readInboxCards: Read<InboxCard[]> = (doc) => readInbox(openStaff(doc));
const readKnocks = (doc: Y.Doc) =>
  readEntries(openStaff(doc).lobby, knockSchema).map(([id, knock]) => ({
    ...knock,
    id: id as SeatId,
  }));
const readFollowers: Read<Follower[]> = (doc) =>
  readEntries(openStaff(doc).followers, followerSchema)
    .map(([id, follower]) => ({ ...follower, id: id as FollowerId }))
    .sort((a, b) => a.invited.at.localeCompare(b.invited.at) || a.id.localeCompare(b.id));
const readPrompts: Read<SentPrompt[]> = (doc) =>
  readEntries(openStaff(doc).prompts, promptSchema)
    .map(([id, prompt]) => ({ ...prompt, id: id as PromptId }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
const readKnownNames: Read<KnownName[]> = (doc) =>
  readEntries(openStaff(doc).names, knownNameSchema)
    .map(([id, known]) => ({ ...known, id: id as NameId }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
const readDoorOpen: Read<boolean> = (doc) => openStaff(doc).door.get('open') === true;

const emptyColumn = Object.fromEntries(
  columns.map((column) => [column, { column, groups: [], shelved: [] }]),
) as unknown as Record<Column, ColumnView>;
const noWords: string[] = [];
const noSeats: SeatedPerson[] = [];
const noSheets: Sheet[] = [];
const noPosters: PosterId[] = [...boardParts];
const noInk: InkShape[] = [];
const noFollowers: Follower[] = [];
const noPrompts: SentPrompt[] = [];
const noNames: KnownName[] = [];

/** A column with every card in it, also one that has no words yet. */
export function useColumn(column: Column): ColumnView {
  return usePart(useSources().table, 'cards', readColumn[column]) ?? emptyColumn[column];
}

/** A column as those who only read it should see it: cards that say something. */
export function useSpokenColumn(column: Column): ColumnView {
  return usePart(useSources().table, 'cards', readSpokenColumn[column]) ?? emptyColumn[column];
}

/** What stands on the cards of the board, in no order. */
export function useWordsOnBoard(): string[] {
  return usePart(useSources().table, 'cards', readAllWords) ?? noWords;
}

export function useCard(id: CardId): Card | null {
  return usePart(useSources().table, `cards/${id}`, readPartCard);
}

export function useBoardFacts(): BoardFacts | null {
  return usePart(useSources().table, 'record', readFacts);
}

export function useMeeting(): Meeting | null {
  return usePart(useSources().table, 'record', readMeeting);
}

/** Everyone who was ever let in at this board. */
export function useAllSeats(): SeatedPerson[] {
  return usePart(useSources().table, 'record', readEverySeat) ?? noSeats;
}

/** Everyone who has been let in and has not left, in order of arrival. */
export function useSeats(): SeatedPerson[] {
  return usePart(useSources().table, 'record', readPresent) ?? noSeats;
}

export function useShowing(): Showing | null {
  return usePart(useSources().table, 'wall', readLastShowing);
}

export function useTurn(paged: Paged): Turn | null {
  return usePart(useSources().table, 'wall', readPageTurn[paged]);
}

/** The last act of *Saml blikket*. */
export function useGathering(): Gathering | null {
  return usePart(useSources().table, 'wall', readLastGathering);
}

/** The drawing sheets that hang, along the wall. */
export function useSheets(): Sheet[] {
  return usePart(useSources().table, 'sheets', readHungSheets) ?? noSheets;
}

/** Sheets that were taken down. */
export function useShelvedSheets(): Sheet[] {
  return usePart(useSources().table, 'sheets', readShelvedSheets) ?? noSheets;
}

/** Everything that hangs on the wall, in the order in which it is numbered. */
export function usePosters(): PosterId[] {
  return usePart(useSources().table, 'sheets', readPosters) ?? noPosters;
}

/** Everything that is drawn, lowest first. */
export function useInk(): InkShape[] {
  return usePart(useSources().table, 'ink', readDrawn) ?? noInk;
}

/** How many things are drawn. */
export function useInkCount(): number {
  return usePart(useSources().table, 'ink', readDrawnCount) ?? 0;
}

/** Cards on their way from phones. Null where there is no staff document. */
export function useInbox(): InboxCard[] | null {
  return usePart(useSources().staff, 'inbox', readInboxCards);
}

/** Who waits outside, marked where a name is already taken. */
export function useLobby(): WaitingPerson[] {
  const knocks = usePart(useSources().staff, 'lobby', readKnocks);
  return lobbyView(knocks ?? [], useSeats());
}

export function useDoorOpen(): boolean {
  return usePart(useSources().staff, 'door', readDoorOpen) ?? false;
}

/** Everyone who was invited to follow from afar, first to last. */
export function useFollowers(): Follower[] {
  return usePart(useSources().staff, 'followers', readFollowers) ?? noFollowers;
}

/** What followers have whispered and nobody has set aside, first to last. */
export function usePrompts(): SentPrompt[] {
  return usePart(useSources().staff, 'prompts', readPrompts) ?? noPrompts;
}

/** The names that facilitators have written down for followers not to read. */
export function useKnownNames(): KnownName[] {
  return usePart(useSources().staff, 'names', readKnownNames) ?? noNames;
}
