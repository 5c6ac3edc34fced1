import { isWallTarget } from '@rundbord/shared/wall/poster';
import { useEffect, useId } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { DocumentConnection } from '../connection/document-connection.ts';
import { useValue } from '../connection/useValue.ts';
import { LanguageChoice } from '../design/LanguageChoice.tsx';
import { SaveMark } from '../design/SaveMark.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { BoardList } from '../parts/board/BoardList.tsx';
import { BoardNews } from '../parts/board/BoardNews.tsx';
import { FreezeButton } from '../parts/board/FreezeButton.tsx';
import { usePosterName } from '../parts/board/usePosterName.ts';
import { FollowersLine } from '../parts/people/FollowersLine.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useBoardFacts, useMeeting, usePosters, useSeats } from '../source/useBoard.ts';
import { useShownOnWall } from '../source/useShownOnWall.ts';
import classes from './List.module.css';

/** Whose board, who is here, what the wall shows, and everything that hangs on it. */
export function ListView({ connection }: { connection: DocumentConnection }) {
  const message = useMessage();
  const { line, hasSynced } = useValue(connection.state);
  const { awareness } = connection.provider;
  useEffect(() => {
    document.title = `${message('list.title')} · Rundbord`;
  }, [message]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Headline />
        <div className={classes.tools} data-screen-only>
          <FreezeButton />
          {line === 'down' ? <SaveMark saving="away" /> : null}
          <LanguageChoice />
        </div>
      </header>
      <BoardNews awareness={awareness} isReady={hasSynced} />
      <main className={classes.main}>
        <Here awareness={awareness} />
        <BoardList hasShelf />
      </main>
    </div>
  );
}

function Headline() {
  const message = useMessage();
  const format = useFormat();
  const facts = useBoardFacts();
  const meeting = useMeeting();
  return (
    <div>
      <h1 className={classes.title}>
        <bdi>{format.list(facts?.children ?? [])}</bdi>
      </h1>
      <p className={classes.soft}>
        {meeting
          ? message('meeting.headline', {
              number: meeting.number,
              day: format.day(meeting.openedAt),
            })
          : message('meeting.none')}
      </p>
      <p className={classes.lead} data-screen-only>
        {message('list.lead')}
      </p>
    </div>
  );
}

/** Who is here, who follows from afar, and what the room is looking at. */
function Here({ awareness }: { awareness: Awareness }) {
  const message = useMessage();
  const seats = useSeats();
  const id = useId();
  return (
    <section className={classes.here} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {message('people.here')}
      </h2>
      {seats.length === 0 ? <p className={classes.soft}>{message('list.nobodyHere')}</p> : null}
      <ul className={classes.people}>
        {seats.map((seat) => (
          <li key={seat.id}>
            <SeatMark {...seat} />
          </li>
        ))}
      </ul>
      <FollowersLine awareness={awareness} />
      <h2 className={classes.heading}>{message('list.wallTitle')}</h2>
      <WallNow awareness={awareness} />
    </section>
  );
}

function WallNow({ awareness }: { awareness: Awareness }) {
  const message = useMessage();
  const nameOf = usePosterName();
  const shown = useShownOnWall(awareness);
  const posters = usePosters();
  if (isWallTarget(shown) && shown !== 'overview' && !posters.includes(shown))
    return <p>{message('list.wallHidden')}</p>;
  if (isWallTarget(shown))
    return <p dir="auto">{message('list.wallPoster', { poster: nameOf(shown) })}</p>;
  if (shown === 'welcome') return <p>{message('list.wallWelcome')}</p>;
  return <p>{message(shown === 'follow' ? 'list.wallFollow' : 'list.wallBlank')}</p>;
}
