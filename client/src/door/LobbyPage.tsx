import { useEffect, useState } from 'react';
import { watchWaking } from '../connection/waking.ts';
import { Button } from '../design/Button.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { Page } from '../parts/pages/Page.tsx';
import classes from './Door.module.css';
import { askStanding } from './standing.ts';

const againMs = 1_500;

/** Waiting to be let in. It tells nothing but that one waits. */
export function LobbyPage({ onLeave }: { onLeave: () => void }) {
  const message = useMessage();
  const refusal = useRefusal();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const gone = new AbortController();
    let current = new AbortController();
    const wait = async () => {
      while (!gone.signal.aborted) {
        current = new AbortController();
        const standing = await askStanding({ waits: true, signal: current.signal });
        if (gone.signal.aborted) return;
        if (standing?.state === 'in') return location.replace(`/m/${standing.board}`);
        if (standing?.state === 'not-now') return setOver(true);
        if (!standing) await new Promise((resolve) => setTimeout(resolve, againMs));
      }
    };
    void wait();
    // A phone that slept may hold a dead request.
    const stop = watchWaking(() => current.abort());
    return () => {
      gone.abort();
      current.abort();
      stop();
    };
  }, []);

  if (isOver)
    return (
      <Page title={message('lobby.overTitle')} lead={refusal('join/not-now')}>
        <Button look="strong" isLarge onClick={onLeave}>
          {message('lobby.again')}
        </Button>
      </Page>
    );
  return (
    <Page title={message('lobby.waiting')} lead={message('lobby.waitingLead')}>
      <div className={classes.calm} role="status" aria-label={message('lobby.waiting')}>
        <span className={classes.dots} aria-hidden="true">
          <span className={classes.dot} />
          <span className={classes.dot} />
          <span className={classes.dot} />
        </span>
      </div>
      <p className={classes.small}>{message('lobby.keepOpen')}</p>
    </Page>
  );
}
