import { useMessage } from '../message/useMessage.ts';
import { useInbox } from '../source/useBoard.ts';
import { InboxRow } from './InboxRow.tsx';
import classes from './Panel.module.css';

/** Cards that phones sent, before the room sees them. Those that were thanked stay at hand, folded away. */
export function Inbox() {
  const message = useMessage();
  const inbox = useInbox() ?? [];
  const open = inbox.filter((card) => card.state !== 'thanked');
  const thanked = inbox.filter((card) => card.state === 'thanked');
  if (inbox.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={message('inbox.title')}>
      <h2 className={classes.title}>{message('inbox.title')}</h2>
      {open.length === 0 ? <p className={classes.note}>{message('inbox.empty')}</p> : null}
      <ul className={classes.list}>
        {open.map((card) => (
          <InboxRow key={card.id} card={card} />
        ))}
      </ul>
      {thanked.length > 0 ? (
        <details>
          <summary className={classes.note}>
            {message('inbox.thanked', { count: thanked.length })}
          </summary>
          <ul className={classes.list}>
            {thanked.map((card) => (
              <InboxRow key={card.id} card={card} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
