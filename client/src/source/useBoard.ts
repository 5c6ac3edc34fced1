import {
  type BoardFacts,
  readBoardFacts,
  readOpenMeeting,
  readSeats,
} from '@rundbord/shared/board/record';
import { type Card, readCard, readCards } from '@rundbord/shared/card/card';
import { type Column, columns } from '@rundbord/shared/card/category';
import { type ColumnView, columnView } from '@rundbord/shared/card/columns-view';
import { type InboxCard, readInbox } from '@rundbord/shared/card/inbox';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { CardId, SeatId } from '@rundbord/shared/id';
import { knockSchema, lobbyView, type WaitingPerson } from '@rundbord/shared/meeting/lobby';
import type { Meeting } from '@rundbord/shared/meeting/meeting';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { readShowing, readTurn, type Showing, type Turn } from '@rundbord/shared/wall/showing';
import { useCallback, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { BoardSource, Part } from './board-source.ts';
import { useSources } from './source-context.ts';

type Read<V> = (doc: Y.Doc, part: Part) => V;
const nothingToStop = () => {};

function usePart<V>(source: BoardSource | null, part: Part, read: Read<V>): V | null {
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
  (column) => (doc) => columnView(readCards(openTable(doc).cards), column),
);
const readSpokenColumn = perColumn<ColumnView>(
  (column) => (doc) =>
    columnView(
      readCards(openTable(doc).cards).filter((card) => isVisible(card.words)),
      column,
    ),
);
const readPageTurn = perColumn<Turn | null>(
  (column) => (doc) => readTurn(openTable(doc).wall, column),
);
const readPartCard: Read<Card | null> = (doc, part) => {
  const id = part.slice('cards/'.length) as CardId;
  const record = openTable(doc).cards.get(id);
  return record instanceof Y.Map ? readCard(id, record) : null;
};
const readFacts: Read<BoardFacts | null> = (doc) => readBoardFacts(openTable(doc).record);
const readMeeting: Read<Meeting | null> = (doc) => readOpenMeeting(openTable(doc).record);
const readPresent: Read<SeatedPerson[]> = (doc) =>
  readSeats(openTable(doc).record).filter((seat) => !seat.leftAt);
const readLastShowing: Read<Showing | null> = (doc) => readShowing(openTable(doc).wall);
const readInboxCards: Read<InboxCard[]> = (doc) => readInbox(openStaff(doc));
const readKnocks = (doc: Y.Doc) =>
  readEntries(openStaff(doc).lobby, knockSchema).map(([id, knock]) => ({
    ...knock,
    id: id as SeatId,
  }));
const readDoorOpen: Read<boolean> = (doc) => openStaff(doc).door.get('open') === true;

const emptyColumn = Object.fromEntries(
  columns.map((column) => [column, { column, groups: [], shelved: [] }]),
) as unknown as Record<Column, ColumnView>;
const noSeats: SeatedPerson[] = [];

/** A column with every card in it, also one that has no words yet. */
export function useColumn(column: Column): ColumnView {
  return usePart(useSources().table, 'cards', readColumn[column]) ?? emptyColumn[column];
}

/** A column as those who only read it should see it: cards that say something. */
export function useSpokenColumn(column: Column): ColumnView {
  return usePart(useSources().table, 'cards', readSpokenColumn[column]) ?? emptyColumn[column];
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

/** Everyone who has been let in and has not left, in order of arrival. */
export function useSeats(): SeatedPerson[] {
  return usePart(useSources().table, 'record', readPresent) ?? noSeats;
}

export function useShowing(): Showing | null {
  return usePart(useSources().table, 'wall', readLastShowing);
}

export function useTurn(column: Column): Turn | null {
  return usePart(useSources().table, 'wall', readPageTurn[column]);
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
