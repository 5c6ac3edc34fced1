import { Button } from '../design/Button.tsx';
import { useMessage } from '../message/useMessage.ts';
import { usePosterName } from '../parts/board/usePosterName.ts';
import classes from './Following.module.css';
import type { RoomFollowing } from './useRoomView.ts';

/** Where the room looks, and the way to go freely and to come back. */
export function RoomLine({ following }: { following: RoomFollowing }) {
  const message = useMessage();
  const nameOf = usePosterName();
  const { room, isFree, isHidden } = following;
  const place =
    room.kind === 'at' && !isHidden
      ? message(isFree ? 'follow.roomAtFree' : 'follow.roomAt', { poster: nameOf(room.target) })
      : null;
  const elsewhere = room.kind === 'roams' ? 'follow.roomRoams' : 'follow.wallOff';
  return (
    <div className={classes.room} data-screen-only>
      <p role="status" dir="auto">
        {place ?? message(isHidden ? 'follow.roomHidden' : elsewhere)}
      </p>
      {place && isFree ? (
        <Button look="strong" onClick={following.goBack}>
          {message('follow.back')}
        </Button>
      ) : null}
      {place && !isFree ? (
        <Button onClick={following.goFree}>{message('follow.free')}</Button>
      ) : null}
    </div>
  );
}
