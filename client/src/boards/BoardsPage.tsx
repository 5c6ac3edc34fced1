import { useCallback, useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { LanguageChoice } from '../design/LanguageChoice.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { BoardRow, type BoardSummary } from './BoardRow.tsx';
import classes from './Boards.module.css';
import { NewBoardForm } from './NewBoardForm.tsx';
import { TakeInForm } from './TakeInForm.tsx';

type State = 'asking' | 'nobody' | { refused: string } | { boards: BoardSummary[] };

/** Staff's own boards. */
export function BoardsPage() {
  const message = useMessage();
  const refusal = useRefusal();
  const [state, setState] = useState<State>('asking');
  const load = useCallback(async () => {
    const answer = await ask<BoardSummary[]>('/boards');
    if (answer.ok) setState({ boards: answer.value });
    else if (answer.refusal.code === 'sign-in/needed') setState('nobody');
    else setState({ refused: refusal(answer.refusal.code, answer.refusal) });
  }, [refusal]);
  useEffect(() => {
    void load();
  }, [load]);
  const signOut = async () => {
    await ask('/staff/sign-out', { method: 'POST', body: {} });
    location.replace('/');
  };

  if (state === 'asking') return <Waiting />;
  if (state === 'nobody')
    return (
      <Page title={message('signIn.needed')} lead={message('signIn.how')}>
        <p>
          <a href="/">{message('nowhere.home')}</a>
        </p>
      </Page>
    );
  if ('refused' in state)
    return (
      <Page title={message('boards.title')} lead={state.refused}>
        <Button onClick={load}>{message('common.again')}</Button>
      </Page>
    );
  return (
    <Page
      title={message('boards.title')}
      isWide
      aside={
        <div className={classes.actions}>
          <LanguageChoice />
          <Button onClick={signOut}>{message('signIn.out')}</Button>
        </div>
      }
    >
      {state.boards.length === 0 ? <p className={classes.note}>{message('boards.none')}</p> : null}
      <ul className={classes.list}>
        {state.boards.map((board) => (
          <li key={board.id} className={classes.card}>
            <BoardRow board={board} />
          </li>
        ))}
      </ul>
      <section className={classes.card} aria-label={message('boards.new')}>
        <NewBoardForm isFirst={state.boards.length === 0} />
      </section>
      <section className={classes.card} aria-label={message('boards.file.in')}>
        <TakeInForm />
      </section>
    </Page>
  );
}
