import type { followLanguages } from '@rundbord/shared/follow/follower';
import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { rememberLanguage } from '../message/language.ts';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { Page } from '../parts/pages/Page.tsx';
import classes from './Invitation.module.css';

type Accepted = { board: BoardId; language: (typeof followLanguages)[number] };

/** What it means to follow, before one does. The link is used by a press alone: mail programs open links by themselves. */
export function InvitationPage({ token }: { token: string | null }) {
  const message = useMessage();
  const say = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  // The link opened once more in the same window changes the address and loads nothing.
  useEffect(() => {
    const again = () => location.reload();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);

  const follow = async () => {
    setAsking(true);
    setRefused(null);
    const answer = await ask<Accepted>('/follow', { method: 'POST', body: { token } });
    setAsking(false);
    if (!answer.ok) return setRefused(say(answer.refusal.code, answer.refusal));
    // The next page speaks it. Nothing has to be fetched here first: this page is about to go.
    rememberLanguage(answer.value.language);
    location.assign(`/f/${answer.value.board}`);
  };

  if (!token) return <Page title={message('follow.title')} lead={message('follow.noLink')} />;
  return (
    <Page title={message('follow.title')} lead={message('follow.lead')}>
      <ul className={classes.terms}>
        <li>{message('follow.seen')}</li>
        <li>{message('follow.roles')}</li>
        <li>{message('follow.private')}</li>
      </ul>
      <Button look="strong" isLarge disabled={isAsking} onClick={follow}>
        {message('follow.go')}
      </Button>
      <Refusal text={refused} />
    </Page>
  );
}
