import type { BoardId } from '@rundbord/shared/id';
import type { WallTarget } from '@rundbord/shared/wall/poster';
import type { Awareness } from 'y-protocols/awareness';
import type { DocumentConnection } from '../connection/document-connection.ts';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { QrCode } from '../parts/door/QrCode.tsx';
import { useMeetingDoor } from '../parts/door/useMeetingDoor.ts';
import { spokenAddress, writtenCode } from '../parts/door/written-code.ts';
import { FollowersLine } from '../parts/people/FollowersLine.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useBoardFacts, useMeeting, useSeats } from '../source/useBoard.ts';
import { usePresence } from '../source/usePresence.ts';
import { crowdOf } from './crowd.ts';
import classes from './Wall.module.css';
import { WallStage } from './WallStage.tsx';

/** The wall for the whole room, who is here, and how one more comes in. */
export function BoardWall({
  board,
  connection,
  what,
  id,
}: {
  board: BoardId;
  connection: DocumentConnection;
  what: WallTarget | 'follow';
  id: string;
}) {
  const { awareness } = connection.provider;
  const message = useMessage();
  const format = useFormat();
  const facts = useBoardFacts();
  const meeting = useMeeting();
  const door = useMeetingDoor(board);
  return (
    <main className={classes.wall}>
      <header className={classes.top}>
        <div>
          <h1 className={classes.title}>
            <bdi>{format.list(facts?.children ?? [])}</bdi>
          </h1>
          {meeting ? (
            <p className={classes.sub}>
              {message('meeting.headline', {
                number: meeting.number,
                day: format.day(meeting.openedAt),
              })}
            </p>
          ) : null}
        </div>
        <div>
          <Present awareness={awareness} />
          <FollowersLine awareness={awareness} className={classes.follow} />
        </div>
      </header>
      <WallStage what={what} id={id} connection={connection} />
      {door ? (
        <footer className={classes.foot}>
          <QrCode text={door.link} label={message('door.qr')} className={classes.qr} />
          <p>
            {message('wall.how', { address: spokenAddress(door.link) })}
            <br />
            <bdi dir="ltr" className={classes.code}>
              {writtenCode(door.code)}
            </bdi>
          </p>
        </footer>
      ) : null}
    </main>
  );
}

/** Everyone who has been let in; those whose device is away for a moment stand in outline. */
function Present({ awareness }: { awareness: Awareness }) {
  const message = useMessage();
  const seats = useSeats();
  const present = usePresence(awareness);
  return (
    <ul
      className={classes.people}
      data-crowd={crowdOf(seats.length)}
      aria-label={message('people.here')}
    >
      {seats.map(({ id, name, colour }) => (
        <li key={id}>
          <SeatMark
            name={name}
            colour={colour}
            isAway={!present.some((each) => each.seat === id)}
          />
        </li>
      ))}
    </ul>
  );
}
