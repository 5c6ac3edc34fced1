import { useEffect, useState } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { EditableColumns } from '../parts/columns/EditableColumns.tsx';
import { useInbox, useLobby } from '../source/useBoard.ts';
import classes from './Console.module.css';
import { ConsoleBar } from './ConsoleBar.tsx';
import { Inbox } from './Inbox.tsx';
import { LobbyPanel } from './LobbyPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { useSession } from './session-context.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';
import { WallPages } from './WallPages.tsx';

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
          <EditableColumns aside={(column) => <WallPages column={column} />} />
        </div>
        <section className={classes.panels} aria-label={message('console.panels')} data-screen-only>
          <LobbyPanel />
          <Inbox />
          <PeoplePanel />
          <MeetingPanel />
        </section>
      </main>
    </div>
  );
}
