import type { BoardId } from '@rundbord/shared/id';
import type { ShowingWhat } from '@rundbord/shared/wall/showing';
import { useEffect, useRef, useState } from 'react';
import { wallChannel } from '../connection/wall-channel.ts';
import { useShowing } from '../source/useBoard.ts';

const nothing = { what: 'blank', id: 'nothing' } as const;

/** What this wall shows. It begins blank, whatever was shown before it was opened, and follows each new act: from the
 *  board, and from the console in the same browser when the line is down. F9 blanks it from its own keyboard. */
export function useWallShowing(
  board: BoardId,
  hasSynced: boolean,
): { what: ShowingWhat; id: string } {
  const [shown, setShown] = useState<{ what: ShowingWhat; id: string }>(nothing);
  const last = useRef<string | null>(null);
  /** Acts that came by the channel. The board's slower copies of them say nothing new, and may come out of turn. */
  const heard = useRef(new Set<string>());
  const isFollowing = useRef(false);
  const showing = useShowing();

  useEffect(() => {
    if (!hasSynced && !isFollowing.current) return;
    const id = showing?.id ?? null;
    if (!isFollowing.current) {
      isFollowing.current = true;
      last.current = id;
      return;
    }
    if (id === last.current) return;
    last.current = id;
    if (id && heard.current.has(id)) return;
    setShown(showing ?? nothing);
  }, [showing, hasSynced]);

  useEffect(() => {
    const channel = wallChannel(board);
    channel.listen((act) => {
      last.current = act.id;
      heard.current.add(act.id);
      setShown(act);
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      setShown(nothing);
    };
    addEventListener('keydown', onKey);
    return () => {
      channel.close();
      removeEventListener('keydown', onKey);
    };
  }, [board]);

  return shown;
}
