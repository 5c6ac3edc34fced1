import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { useWho } from '../connection/useWho.ts';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { SourceContext } from '../source/source-context.ts';
import { useFreeze } from '../source/useFreeze.ts';
import { EndedPage } from './EndedPage.tsx';
import { Following } from './Following.tsx';
import {
  FollowerContext,
  type FollowerMe,
  type FollowerSession,
  openFollower,
} from './follower-session.ts';
import { Notes } from './notes.ts';

/** The page of somebody who follows from afar. It comes back by itself after a reload or a lost line. */
export function FollowerPage({ board }: { board: BoardId }) {
  const me = useWho<FollowerMe>(board, 'follow');
  const [run, setRun] = useState(0);
  const [notes] = useState(() => new Notes(board));

  if (me === 'nobody') return <EndedPage notes={notes} />;
  if (me === 'unknown') return <Waiting />;
  const restart = () => setRun((count) => count + 1);
  return <FollowerSitting key={run} board={board} me={me} notes={notes} onRestart={restart} />;
}

/** One connection to the board, from its opening until the house ends it. */
function FollowerSitting({
  board,
  me,
  notes,
  onRestart,
}: {
  board: BoardId;
  me: FollowerMe;
  notes: Notes;
  onRestart: () => void;
}) {
  const [session, setSession] = useState<FollowerSession | null>(null);
  useEffect(() => {
    const opened = openFollower(board, me);
    setSession(opened);
    return () => opened.close();
  }, [board, me]);
  if (!session) return <Waiting />;
  return (
    <FollowerContext value={session}>
      <SourceContext value={session.sources}>
        <Connected session={session} notes={notes} onRestart={onRestart} />
      </SourceContext>
    </FollowerContext>
  );
}

function Connected({
  session,
  notes,
  onRestart,
}: {
  session: FollowerSession;
  notes: Notes;
  onRestart: () => void;
}) {
  const { ended, hasSynced } = useValue(session.mask.state);
  const [isFrozen] = useFreeze();
  // A frozen page keeps what it shows; the fresh copy comes when it is let go.
  const mustRestart = ended === 'restart' && !isFrozen;
  useEffect(() => {
    if (mustRestart) onRestart();
  }, [mustRestart, onRestart]);
  if (ended === 'over' || ended === 'out') return <EndedPage notes={notes} />;
  return hasSynced ? <Following notes={notes} /> : <Waiting />;
}
