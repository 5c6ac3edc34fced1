import { useMessage } from '../../message/useMessage.ts';
import classes from './DangerLine.module.css';

/** What to do when a child is in danger, before anything else is read. `isTapped`: the number is called from here. */
export function DangerLine({ isTapped = false }: { isTapped?: boolean }) {
  const message = useMessage();
  return (
    <p className={classes.danger}>
      {message('emergency.danger')}{' '}
      {isTapped ? (
        <a className={classes.call} href="tel:112">
          {message('emergency.call')}
        </a>
      ) : (
        <strong className={classes.call}>{message('emergency.call')}</strong>
      )}
    </p>
  );
}
