import { useMessage } from '../message/useMessage.ts';
import classes from './Emergency.module.css';

/** Always in sight on a phone: what to do when a child is in danger now, and that nobody reads Rundbord outside meetings. */
export function Emergency() {
  const message = useMessage();
  return (
    <aside className={classes.emergency} aria-label={message('emergency.label')}>
      <p>
        {message('emergency.danger')}{' '}
        <a className={classes.call} href="tel:112">
          {message('emergency.call')}
        </a>
      </p>
      <p className={classes.more}>{message('emergency.else')}</p>
    </aside>
  );
}
