import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { AskContext, OwnSeatContext } from '../connection/ask-context.ts';
import { useValue } from '../connection/useValue.ts';
import { useWho } from '../connection/useWho.ts';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { SourceContext } from '../source/source-context.ts';
import { AwayPage } from './AwayPage.tsx';
import { type Me, openPhone, PhoneContext, type PhoneSession } from './phone-session.ts';
import { Tabs } from './Tabs.tsx';

/** A member's phone at a board. It comes back by itself after a lock, a reload or a lost line. */
export function PhonePage({ board }: { board: BoardId }) {
  const me = useWho<Me>(board, 'phone');
  const [run, setRun] = useState(0);

  if (me === 'nobody') return <AwayPage isOver={false} />;
  if (me === 'unknown') return <Waiting />;
  return (
    <PhoneSitting key={run} board={board} me={me} onRestart={() => setRun((count) => count + 1)} />
  );
}

/** One connection to the board, from its opening until the house ends it. */
function PhoneSitting({ board, me, onRestart }: { board: BoardId; me: Me; onRestart: () => void }) {
  const [session, setSession] = useState<PhoneSession | null>(null);
  useEffect(() => {
    const opened = openPhone(board, me);
    setSession(opened);
    return () => opened.close();
  }, [board, me]);
  if (!session) return <Waiting />;
  return (
    <PhoneContext value={session}>
      <SourceContext value={session.sources}>
        <AskContext value={session.ask}>
          <OwnSeatContext value={session.me.seat}>
            <AtTheTable session={session} onRestart={onRestart} />
          </OwnSeatContext>
        </AskContext>
      </SourceContext>
    </PhoneContext>
  );
}

function AtTheTable({ session, onRestart }: { session: PhoneSession; onRestart: () => void }) {
  const { ended } = useValue(session.table.state);
  const sent = useValue(session.sent);
  const drafts = useValue(session.toldDrafts);
  useEffect(() => {
    if (ended === 'restart') onRestart();
  }, [ended, onRestart]);
  if (ended === 'over' || ended === 'out')
    return <AwayPage isOver={ended === 'over'} unkept={[...sent, ...wordsOf(drafts)]} />;
  return <Tabs />;
}

/** What was written of how tasks went, and never sent. */
function wordsOf(drafts: ReturnType<PhoneSession['toldDrafts']['get']>) {
  return Object.entries(drafts).flatMap(([task, { whatWorked, parentDid, childSign }]) =>
    Object.entries({ whatWorked, parentDid, childSign }).flatMap(([field, words]) =>
      words?.trim() ? [{ id: `${task} ${field}`, words }] : [],
    ),
  );
}
