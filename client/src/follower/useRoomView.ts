import type { WallTarget } from '@rundbord/shared/wall/poster';
import { type RoomView, roomView } from '@rundbord/shared/wall/room-view';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Look } from '../parts/wall/stage-props.ts';
import { useGathering, usePosters, useShowing } from '../source/useBoard.ts';
import { useFreeze } from '../source/useFreeze.ts';

export type RoomFollowing = {
  room: RoomView;
  /** What the room looks at does not hang here: a sheet that was not released to those who follow. */
  isHidden: boolean;
  isFree: boolean;
  /** Where the stage is to go; null while one goes freely or the screen is frozen. */
  look: Look | null;
  /** Where one looks now, led or freely. */
  where(): WallTarget;
  /** One went somewhere by oneself. */
  went(target: WallTarget): void;
  goFree(): void;
  goBack(): void;
};

/** Going where the room looks, until one goes freely; a new gathering brings everyone back. */
export function useRoomView(): RoomFollowing {
  const gathering = useGathering();
  const room = roomView(useShowing(), gathering);
  const [isFrozen] = useFreeze();
  const gathered = gathering?.id ?? '';
  const [freedAt, setFreedAt] = useState<string | null>(null);
  const [returns, setReturns] = useState(0);
  const own = useRef<{ target: WallTarget; after: string } | null>(null);

  const isFree = freedAt === gathered;
  const posters = usePosters();
  const hangs = (at: WallTarget) => at === 'overview' || posters.includes(at);
  const target = room.kind === 'at' && hangs(room.target) ? room.target : null;
  const id = `${room.id} ${returns}`;
  const look = useMemo<Look | null>(
    () => (target && !isFree && !isFrozen ? { target, id } : null),
    [target, isFree, isFrozen, id],
  );
  const isLed = look !== null;
  const went = useCallback(
    (to: WallTarget) => {
      own.current = { target: to, after: id };
      if (isLed) setFreedAt(gathered);
    },
    [id, isLed, gathered],
  );

  return {
    room,
    isHidden: room.kind === 'at' && target === null,
    isFree,
    look,
    where: () => {
      const isLater = own.current !== null && (isFree || own.current.after === id);
      return (isLater ? own.current?.target : target) ?? own.current?.target ?? 'columns';
    },
    went,
    goFree: () => setFreedAt(gathered),
    goBack: () => {
      setFreedAt(null);
      setReturns((count) => count + 1);
    },
  };
}
