import type { BoardId } from '@rundbord/shared/id';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { useValue } from '../connection/useValue.ts';
import { ColumnActsContext } from '../parts/columns/acts-context.ts';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { SignInNeeded } from '../parts/pages/SignInNeeded.tsx';
import { SourceContext } from '../source/source-context.ts';
import { Console } from './Console.tsx';
import { type ConsoleSession, type Facilitator, openConsole } from './console-session.ts';
import { type LostWords, lostWords } from './lost-words.ts';
import { LostWordsDialog } from './LostWordsDialog.tsx';
import { SessionContext } from './session-context.ts';

/** The facilitator's own screen. When the house asks for a fresh start, words that did not arrive are offered back. */
export function ConsolePage({ board }: { board: BoardId }) {
  const me = useFacilitator(board);
  const [run, setRun] = useState(0);
  const [session, setSession] = useState<ConsoleSession | null>(null);
  const [left, setLeft] = useState<LostWords | null>(null);
  useEffect(() => {
    if (typeof me !== 'object') return;
    const opened = openConsole(board, me);
    setSession(opened);
    return () => opened.close();
  }, [board, me, run]);
  const restart = useCallback((before: LostWords) => {
    setLeft(before);
    setRun((count) => count + 1);
  }, []);

  if (me === 'nobody') return <SignInNeeded />;
  if (me === 'unknown' || !session) return <Waiting />;
  return (
    <SessionContext value={session}>
      <SourceContext value={session.sources}>
        <ColumnActsContext value={session.acts}>
          <Restarter session={session} onRestart={restart} />
          <Console key={run} />
          {left ? <LostWordsDialog before={left} onClose={() => setLeft(null)} /> : null}
        </ColumnActsContext>
      </SourceContext>
    </SessionContext>
  );
}

/** Watches for a connection that ended, and takes the words along. */
function Restarter({ session, onRestart }: { session: ConsoleSession; onRestart: (left: LostWords) => void }) {
  const table = useValue(session.table.state);
  const staff = useValue(session.staff.state);
  useEffect(() => {
    if (table.ended === 'restart' || staff.ended === 'restart') onRestart(lostWords(session.table.doc));
  }, [table.ended, staff.ended, session, onRestart]);
  return null;
}

function useFacilitator(board: BoardId): Facilitator | 'unknown' | 'nobody' {
  const [me, setMe] = useState<Facilitator | 'unknown' | 'nobody'>('unknown');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const find = async () => {
      const answer = await ask<Facilitator>(`/boards/${board}/seat/console`);
      if (answer.ok) setMe({ seat: answer.value.seat, name: answer.value.name });
      else if (answer.refusal.code === 'line/down') timer = setTimeout(find, 2_000);
      else setMe('nobody');
    };
    find();
    return () => clearTimeout(timer);
  }, [board]);
  return me;
}
