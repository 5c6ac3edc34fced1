import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { FollowersLine } from '../parts/people/FollowersLine.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useSeats } from '../source/useBoard.ts';
import { usePresence } from '../source/usePresence.ts';
import classes from './Panel.module.css';
import { useSession, useWish } from './session-context.ts';

/** Who is at the table, and whether their device is with us. */
export function PeoplePanel() {
  const message = useMessage();
  const { me, table } = useSession();
  const seats = useSeats();
  const present = usePresence(table.provider.awareness);
  const [leaving, setLeaving] = useState<SeatedPerson | null>(null);
  const { wish, refused } = useWish();
  if (seats.length === 0) return null;
  const isAway = (seat: SeatedPerson) =>
    !present.some((each) => each.seat === seat.id) && seat.id !== me.seat;
  return (
    <section className={classes.panel} aria-label={message('people.here')}>
      <h2 className={classes.title}>{message('people.here')}</h2>
      <ul className={classes.list}>
        {seats.map((seat) => (
          <li key={seat.id} className={classes.person}>
            <span>
              <SeatMark {...seat} isAway={isAway(seat)} />
              {isAway(seat) ? <span className="unseen"> {message('people.away')}</span> : null}
            </span>
            {seat.role === 'facilitator' ? null : (
              <Button look="plain" onClick={() => setLeaving(seat)}>
                {message('people.remove')}
                <span className="unseen"> {seat.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FollowersLine awareness={table.provider.awareness} className={classes.live} />
      <Refusal text={refused} />
      {leaving ? (
        <Dialog
          title={message('people.removeTitle', { name: leaving.name })}
          onClose={() => setLeaving(null)}
        >
          <p>{message('people.removeWhat')}</p>
          <div className={classes.buttons}>
            <Button
              look="strong"
              onClick={() => {
                void wish({ kind: 'removeSeat', seat: leaving.id });
                setLeaving(null);
              }}
            >
              {message('people.removeNow')}
            </Button>
            <Button onClick={() => setLeaving(null)}>{message('common.cancel')}</Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
