import type { BoardId, SeatId } from '@rundbord/shared/id';
import { createContext, useContext } from 'react';
import { DocumentConnection } from '../connection/document-connection.ts';
import { IntentQueue } from '../connection/intent-queue.ts';
import { BoardSource } from '../source/board-source.ts';
import type { Sources } from '../source/source-context.ts';

/** Who follows on this device, and until when. */
export type FollowerMe = { seat: SeatId; name: string; until: string };

/** Everything a follower's page holds: the board as followers read it, and a way to whisper. */
export type FollowerSession = {
  board: BoardId;
  me: FollowerMe;
  mask: DocumentConnection;
  sources: Sources;
  queue: IntentQueue;
  close(): void;
};

export function openFollower(board: BoardId, me: FollowerMe): FollowerSession {
  const mask = new DocumentConnection(board, 'follow');
  const source = new BoardSource(mask.doc, 'table');
  const queue = new IntentQueue(board, 'follow');
  return {
    board,
    me,
    mask,
    sources: { table: source, staff: null },
    queue,
    close: () => {
      queue.close();
      source.close();
      mask.close();
    },
  };
}

export const FollowerContext = createContext<FollowerSession | null>(null);

export function useFollower(): FollowerSession {
  const session = useContext(FollowerContext);
  if (!session) throw new Error('no follower around this component');
  return session;
}
