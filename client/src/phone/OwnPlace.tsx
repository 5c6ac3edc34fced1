import type { NetworkPlace } from '@rundbord/shared/network/place';
import { useId } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { useDay } from '../parts/network/usePlaceFacts.ts';
import { useSeats } from '../source/useBoard.ts';
import { useCircles } from '../source/useNetwork.ts';
import classes from './Offers.module.css';
import { usePhone } from './phone-session.ts';

/** What one has said yes to, in plain words: for who sits here as somebody in the network. */
export function OwnPlace() {
  const { me } = usePhone();
  const person = useSeats().find((seat) => seat.id === me.seat)?.person;
  const member = useCircles().members.find((each) => each.person.id === person);
  return member ? <Words place={member.place} /> : null;
}

function Words({ place }: { place: NetworkPlace }) {
  const message = useMessage();
  const dayOf = useDay();
  const id = useId();
  const { ring, choice, mayFetch, canBeCalled, until, reviewAt } = place;
  return (
    <section className={classes.offers} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {message('network.own.title')}
      </h2>
      <p>{message(`network.own.ring.${ring}`)}</p>
      {ring === 'rim' || !choice ? null : <p>{message(`network.own.choice.${choice}`)}</p>}
      {mayFetch ? <p>{message('network.own.fetch')}</p> : null}
      {canBeCalled ? <p dir="auto">{message('network.own.call', { when: canBeCalled })}</p> : null}
      {until ? <p>{message('network.own.until', { day: dayOf(until) })}</p> : null}
      {reviewAt ? <p>{message('network.own.review', { day: dayOf(reviewAt) })}</p> : null}
      {until || reviewAt || choice !== 'yes' ? null : (
        <p className={classes.lead}>{message('network.own.open')}</p>
      )}
    </section>
  );
}
