import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { useMessage } from '../message/useMessage.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { SourceContext } from '../source/source-context.ts';
import { useFreeze } from '../source/useFreeze.ts';
import { ListView } from './ListView.tsx';
import { type ListDoor, type ListSession, openList, useListDoor } from './list-session.ts';

/** The whole board as headings and lists, for whoever may see it. It finds by itself as what one sits here. */
export function ListPage({ board }: { board: BoardId }) {
  const door = useListDoor(board);
  const [run, setRun] = useState(0);
  if (door === 'unknown') return <Waiting />;
  if (door === null) return <ListOut />;
  const restart = () => setRun((count) => count + 1);
  return <ListSitting key={run} board={board} door={door} onRestart={restart} />;
}

/** One connection to the board, from its opening until the house ends it. */
function ListSitting({
  board,
  door,
  onRestart,
}: {
  board: BoardId;
  door: ListDoor;
  onRestart: () => void;
}) {
  const [session, setSession] = useState<ListSession | null>(null);
  useEffect(() => {
    const opened = openList(board, door);
    setSession(opened);
    return () => opened.close();
  }, [board, door]);
  if (!session) return <Waiting />;
  return (
    <SourceContext value={session.sources}>
      <Listed session={session} onRestart={onRestart} />
    </SourceContext>
  );
}

function Listed({ session, onRestart }: { session: ListSession; onRestart: () => void }) {
  const { ended, hasSynced } = useValue(session.connection.state);
  const [isFrozen] = useFreeze();
  // A frozen page keeps what it shows; the fresh copy comes when it is let go.
  const mustRestart = ended === 'restart' && !isFrozen;
  useEffect(() => {
    if (mustRestart) onRestart();
  }, [mustRestart, onRestart]);
  if (ended === 'over' || ended === 'out') return <ListOut />;
  return hasSynced ? <ListView connection={session.connection} /> : <Waiting />;
}

function ListOut() {
  const message = useMessage();
  return (
    <Page title={message('list.outTitle')} lead={message('list.out')}>
      <p>
        <a href="/">{message('nowhere.home')}</a>
      </p>
      <p>
        <a href="/boards">{message('list.toBoards')}</a>
      </p>
    </Page>
  );
}
