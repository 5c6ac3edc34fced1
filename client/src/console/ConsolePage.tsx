import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { useWho } from '../connection/useWho.ts';
import { Announcer } from '../design/Announcer.tsx';
import { ColumnActsContext } from '../parts/columns/acts-context.ts';
import { SignInNeeded } from '../parts/pages/SignInNeeded.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { SourceContext } from '../source/source-context.ts';
import { Console } from './Console.tsx';
import { type ConsoleSession, type Facilitator, openConsole } from './console-session.ts';
import { LostWordsDialog } from './LostWordsDialog.tsx';
import { type LostWords, lostWords } from './lost-words.ts';
import { SessionContext } from './session-context.ts';

/** The facilitator's own screen. When the house asks for a fresh start, words that did not arrive are offered back. */
export function ConsolePage({ board }: { board: BoardId }) {
  const me = useWho<Facilitator>(board, 'console');
  const [start, setStart] = useState<{ run: number; left: LostWords | null }>({
    run: 0,
    left: null,
  });
  if (me === 'nobody') return <SignInNeeded />;
  if (me === 'unknown') return <Waiting />;
  return (
    <ConsoleSitting
      key={start.run}
      board={board}
      me={me}
      left={start.left}
      onRestart={(left) => setStart(({ run }) => ({ run: run + 1, left }))}
    />
  );
}

type Sitting = {
  board: BoardId;
  me: Facilitator;
  left: LostWords | null;
  onRestart: (left: LostWords) => void;
};

/** One connection to the board, from its opening until the house ends it. */
function ConsoleSitting({ board, me, left, onRestart }: Sitting) {
  const [session, setSession] = useState<ConsoleSession | null>(null);
  const [isOffering, setOffering] = useState(left !== null);
  useEffect(() => {
    const opened = openConsole(board, me);
    setSession(opened);
    return () => opened.close();
  }, [board, me]);
  if (!session) return <Waiting />;
  return (
    <SessionContext value={session}>
      <SourceContext value={session.sources}>
        <ColumnActsContext value={session.acts}>
          <Connected session={session} onRestart={onRestart} />
          {left && isOffering ? (
            <LostWordsDialog before={left} onClose={() => setOffering(false)} />
          ) : null}
        </ColumnActsContext>
      </SourceContext>
    </SessionContext>
  );
}

function Connected({
  session,
  onRestart,
}: {
  session: ConsoleSession;
  onRestart: (left: LostWords) => void;
}) {
  const table = useValue(session.table.state).ended;
  const staff = useValue(session.staff.state).ended;
  useEffect(() => {
    if (table === 'restart' || staff === 'restart') onRestart(lostWords(session.table.doc));
  }, [table, staff, session, onRestart]);
  return table === 'out' || staff === 'out' ? (
    <SignInNeeded />
  ) : (
    <Announcer>
      <Console />
    </Announcer>
  );
}
