import type { Column } from '@rundbord/shared/card/category';
import type { BoardId, CardId, SeatId } from '@rundbord/shared/id';
import type { Role } from '@rundbord/shared/meeting/role';
import { createContext, useContext } from 'react';
import { DocumentConnection } from '../connection/document-connection.ts';
import { IntentQueue } from '../connection/intent-queue.ts';
import { ValueStore } from '../connection/value-store.ts';
import type { SeenDrafts } from '../parts/tasks/useTaskHand.ts';
import { BoardSource } from '../source/board-source.ts';
import type { Sources } from '../source/source-context.ts';

/** Who sits behind this phone. */
export type Me = { seat: SeatId; name: string; role: Role };

/** A card on its way from this phone: not answered yet, or refused with its words kept. */
export type SentCard = { id: CardId; column: Column; words: string; refused: string | null };

/** Everything a phone holds while it is at a board: the table to read, and a queue of wishes. */
export type PhoneSession = {
  board: BoardId;
  me: Me;
  table: DocumentConnection;
  sources: Sources;
  queue: IntentQueue;
  /** Asks the house; nobody but a member may. */
  ask: IntentQueue['send'] | null;
  sent: ValueStore<readonly SentCard[]>;
  /** What was begun of how a task went, and not sent. */
  toldDrafts: SeenDrafts;
  close(): void;
};

export function openPhone(board: BoardId, me: Me): PhoneSession {
  const table = new DocumentConnection(board, 'phone');
  const source = new BoardSource(table.doc, 'table');
  const queue = new IntentQueue(board, 'phone');
  return {
    board,
    me,
    table,
    sources: { table: source, staff: null },
    queue,
    ask: me.role === 'member' ? (wish) => queue.send(wish) : null,
    sent: new ValueStore<readonly SentCard[]>([]),
    toldDrafts: new ValueStore({}),
    close: () => {
      queue.close();
      source.close();
      table.close();
    },
  };
}

export const PhoneContext = createContext<PhoneSession | null>(null);

export function usePhone(): PhoneSession {
  const session = useContext(PhoneContext);
  if (!session) throw new Error('no phone around this component');
  return session;
}
