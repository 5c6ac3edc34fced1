import type { BoardId } from '@rundbord/shared/id';
import type { Awareness } from 'y-protocols/awareness';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { QrCode } from '../parts/door/QrCode.tsx';
import { useMeetingDoor } from '../parts/door/useMeetingDoor.ts';
import { spokenAddress, writtenCode } from '../parts/door/written-code.ts';
import { FollowersLine } from '../parts/people/FollowersLine.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useBoardFacts, useSeats } from '../source/useBoard.ts';
import { crowdOf } from './crowd.ts';
import classes from './Wall.module.css';

/** The way in, large enough for the back of the room, and who has come. */
export function WelcomeWall({ board, awareness }: { board: BoardId; awareness: Awareness }) {
  const message = useMessage();
  const format = useFormat();
  const facts = useBoardFacts();
  const seats = useSeats();
  const door = useMeetingDoor(board);
  return (
    <main className={classes.welcome}>
      {door ? (
        <QrCode text={door.link} label={message('door.qr')} className={classes.bigQr} />
      ) : (
        <span />
      )}
      <div>
        <h1 className={classes.greeting} dir="auto">
          {message('wall.welcome', { names: format.list(facts?.children ?? []) })}
        </h1>
        {door ? (
          <>
            <p className={classes.how}>
              {message('wall.how', { address: spokenAddress(door.link) })}
            </p>
            <p className={classes.bigCode}>
              <bdi dir="ltr">{writtenCode(door.code)}</bdi>
            </p>
          </>
        ) : null}
        <ul
          className={classes.arrived}
          data-crowd={crowdOf(seats.length)}
          aria-label={message('people.here')}
        >
          {seats.map((seat) => (
            <li key={seat.id}>
              <SeatMark {...seat} />
            </li>
          ))}
        </ul>
        <FollowersLine awareness={awareness} className={classes.welcomeFollow} />
      </div>
    </main>
  );
}
