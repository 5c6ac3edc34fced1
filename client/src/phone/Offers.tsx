import { type Offer, offers } from '@rundbord/shared/network/signal';
import { useId, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Offers.module.css';
import { usePhone } from './phone-session.ts';

/** The three things that can always be said, to the facilitators alone. What was sent is confirmed here until the page is
 *  turned, and is kept nowhere: a phone lies on a table. */
export function Offers() {
  const message = useMessage();
  const say = useRefusal();
  const { queue, me } = usePhone();
  const id = useId();
  const [words, setWords] = useState<string | null>(null);
  const send = async (what: Offer) => {
    setWords(message('offer.sending'));
    const answer = await queue.send({ kind: 'offer', what });
    setWords(
      answer.ok
        ? message('offer.sent', { offer: message(`offer.kind.${what}`) })
        : say(answer.refusal.code, answer.refusal),
    );
  };
  if (me.role !== 'member') return null;
  return (
    <section className={classes.offers} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {message('offer.title')}
      </h2>
      <p className={classes.lead}>{message('offer.lead')}</p>
      {offers.map((what) => (
        <Button key={what} isLarge onClick={() => send(what)}>
          {message(`offer.kind.${what}`)}
        </Button>
      ))}
      <div role="status">{words ? <p className={classes.sent}>{words}</p> : null}</div>
    </section>
  );
}
