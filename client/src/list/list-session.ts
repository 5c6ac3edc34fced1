import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { DocumentConnection } from '../connection/document-connection.ts';
import { BoardSource } from '../source/board-source.ts';
import type { Sources } from '../source/source-context.ts';

/** The doors a list can come in by, in the order they are tried: a facilitator's, a member's, a follower's. */
const listDoors = ['console', 'phone', 'follow'] as const;
export type ListDoor = (typeof listDoors)[number];

/** The first door that opens for this browser; null when none does. */
export function useListDoor(board: BoardId): ListDoor | 'unknown' | null {
  const [door, setDoor] = useState<ListDoor | 'unknown' | null>('unknown');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const find = async () => {
      for (const each of listDoors) {
        const answer = await ask(`/boards/${board}/seat/${each}`);
        if (isGone) return;
        if (answer.ok) return setDoor(each);
        if (answer.refusal.code === 'line/down') {
          timer = setTimeout(find, 2_000);
          return;
        }
      }
      setDoor(null);
    };
    void find();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [board]);
  return door;
}

/** A board that is only read. */
export type ListSession = { connection: DocumentConnection; sources: Sources; close(): void };

export function openList(board: BoardId, door: ListDoor): ListSession {
  const connection = new DocumentConnection(board, door);
  const table = new BoardSource(connection.doc, 'table');
  return {
    connection,
    sources: { table, staff: null },
    close: () => {
      table.close();
      connection.close();
    },
  };
}
