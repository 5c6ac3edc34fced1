import { useEffect, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { LanguageChoice } from '../design/LanguageChoice.tsx';
import { useMessage } from '../message/useMessage.ts';
import { BoardNews } from '../parts/board/BoardNews.tsx';
import { ListLink } from '../parts/board/ListLink.tsx';
import { ColumnsDesk } from '../parts/columns/ColumnsDesk.tsx';
import { TakeHome } from '../parts/takeaway/TakeHome.tsx';
import { useInbox, useLobby } from '../source/useBoard.ts';
import classes from './Console.module.css';
import { ConsoleBar } from './ConsoleBar.tsx';
import { ConsoleStage } from './ConsoleStage.tsx';
import { FollowPanel } from './FollowPanel.tsx';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import { Inbox } from './Inbox.tsx';
import { LobbyPanel } from './LobbyPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PromptInbox } from './PromptInbox.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { SignalInbox } from './SignalInbox.tsx';
import { useSession } from './session-context.ts';
import { TiesPanel } from './TiesPanel.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';

/** The board where it is written, and beside it what only facilitators see. On a small screen one of the two. */
export function Console() {
  const message = useMessage();
  const session = useSession();
  const [view, setView] = useState<'board' | 'people'>('board');
  const waiting =
    useLobby().length + (useInbox() ?? []).filter((card) => card.state === 'waiting').length;
  useConsoleKeys(session);
  useEffect(() => {
    document.title = 'Rundbord';
  }, []);

  return (
    <div className={classes.console} data-view={view}>
      <ListLink board={session.board} isFirst isAside />
      <News />
      <ConsoleBar />
      <nav className={classes.tabs} aria-label={message('console.views')} data-screen-only>
        <button
          type="button"
          className={classes.tab}
          aria-pressed={view === 'board'}
          onClick={() => setView('board')}
        >
          {message('console.board')}
        </button>
        <button
          type="button"
          className={classes.tab}
          aria-pressed={view === 'people'}
          onClick={() => setView('people')}
        >
          {message('console.people', { count: waiting })}
        </button>
      </nav>
      <main className={classes.work}>
        <div className={classes.board}>
          <ColumnsDesk>
            <ConsoleStage />
          </ColumnsDesk>
        </div>
        <section className={classes.panels} aria-label={message('console.panels')} data-screen-only>
          <LobbyPanel />
          <Inbox />
          <RoundPanel />
          <SignalInbox />
          <PromptInbox />
          <FollowUpPanel />
          <PeoplePanel />
          <MeetingPanel />
          <FollowPanel />
          <TiesPanel />
          <TakeHome board={session.board} />
          <LanguageChoice />
        </section>
      </main>
    </div>
  );
}

/** By itself, so that a change of what is saved draws this anew and not the whole wall. */
function News() {
  const { table } = useSession();
  const { hasSynced } = useValue(table.state);
  return <BoardNews awareness={table.provider.awareness} isReady={hasSynced} />;
}
