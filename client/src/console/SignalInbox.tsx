import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { useSignals } from '../source/useNetwork.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** What members have said to the facilitators alone. Quietly; it lies there until it is set aside. */
export function SignalInbox() {
  const message = useMessage();
  const format = useFormat();
  const signals = useSignals();
  const { wish, refused } = useWish();
  if (signals.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={message('signal.title')}>
      <h2 className={classes.title}>{message('signal.title')}</h2>
      <ul className={classes.list}>
        {signals.map(({ seat, what, name, at }) => (
          <li key={`${what}/${seat}`} className={classes.person}>
            <span className={classes.words}>
              {message(`offer.kind.${what}`)}
              <br />
              <span className={classes.note} dir="auto">
                {message('signal.from', { name, time: format.time(at) })}
              </span>
            </span>
            <Button look="plain" onClick={() => wish({ kind: 'setSignalAside', seat, what })}>
              {message('signal.aside')}
              <span className="unseen">
                {' '}
                {message('signal.asideWhich', { offer: message(`offer.kind.${what}`), name })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </section>
  );
}
