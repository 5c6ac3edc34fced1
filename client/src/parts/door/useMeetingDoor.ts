import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { useMeeting } from '../../source/useBoard.ts';

/** How people come in to the open meeting. */
export type MeetingDoor = { code: string; link: string };

/** The code and link of the meeting that is open, asked for again whenever that changes. */
export function useMeetingDoor(board: BoardId): MeetingDoor | null {
  const meeting = useMeeting()?.id ?? null;
  const [door, setDoor] = useState<MeetingDoor | null>(null);
  useEffect(() => {
    setDoor(null);
    if (!meeting) return;
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchDoor = async () => {
      const answer = await ask<MeetingDoor>(`/boards/${board}/door`, { signal: gone.signal });
      if (gone.signal.aborted) return;
      if (answer.ok) setDoor(answer.value);
      else if (answer.refusal.code === 'line/down') timer = setTimeout(fetchDoor, 2_000);
    };
    void fetchDoor();
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [board, meeting]);
  return door;
}
