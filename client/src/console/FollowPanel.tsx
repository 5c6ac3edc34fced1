import type { Follower } from '@rundbord/shared/follow/follower';
import { useState } from 'react';
import { nowText } from '../connection/new-id.ts';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { useFollowers } from '../source/useBoard.ts';
import { usePresence } from '../source/usePresence.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import classes from './Panel.module.css';
import { useSession, useWish } from './session-context.ts';

/** Who may follow from afar, how it stands with each of them, and the names they do not read. */
export function FollowPanel() {
  const message = useMessage();
  const followers = useFollowers();
  const [isInviting, setInviting] = useState(false);
  const now = nowText();
  const open = followers.filter((each) => !each.stopped && each.until > now);
  const ended = followers.filter((each) => !open.includes(each));
  return (
    <section className={classes.panel} aria-label={message('invite.title')}>
      <h2 className={classes.title}>{message('invite.title')}</h2>
      {open.length === 0 ? <p className={classes.note}>{message('invite.none')}</p> : null}
      <FollowerList followers={open} />
      <div className={classes.buttons}>
        <Button onClick={() => setInviting(true)}>{message('invite.new')}</Button>
      </div>
      {ended.length > 0 ? (
        <details>
          <summary className={classes.note}>
            {message('invite.earlier', { count: ended.length })}
          </summary>
          <FollowerList followers={ended} />
        </details>
      ) : null}
      {followers.length > 0 ? <NamesPanel /> : null}
      {isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </section>
  );
}

function FollowerList({ followers }: { followers: readonly Follower[] }) {
  const message = useMessage();
  const { wish, refused } = useWish();
  return (
    <>
      <ul className={classes.list}>
        {followers.map((follower) => (
          <li key={follower.id} className={classes.person}>
            <span className={classes.words}>
              <bdi>
                {message('people.follower', {
                  name: follower.name,
                  organisation: follower.organisation,
                })}
              </bdi>
              <br />
              <Standing follower={follower} />
            </span>
            {follower.stopped || follower.until <= nowText() ? null : (
              <Button
                look="plain"
                onClick={() => wish({ kind: 'stopFollower', follower: follower.id })}
              >
                {message('invite.stop')}
                <span className="unseen"> {follower.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </>
  );
}

function Standing({ follower }: { follower: Follower }) {
  const message = useMessage();
  const format = useFormat();
  const { table } = useSession();
  const present = usePresence(table.provider.awareness);
  const isHere = present.some((each) => each.role === 'follower' && each.seat === follower.id);
  const mayUntil = message('invite.mayUntil', { until: format.dayAndTime(follower.until) });
  const said = () => {
    if (follower.stopped) return message('invite.stopped');
    if (follower.until <= nowText()) return message('invite.runOut');
    if (isHere) return message('invite.hereNow');
    return follower.taken ? mayUntil : message('invite.notOpened');
  };
  return <span className={isHere ? classes.live : classes.note}>{said()}</span>;
}
