import { useMessage } from '../../message/useMessage.ts';
import classes from './Page.module.css';

/** While something comes. */
export function Waiting() {
  const message = useMessage();
  return (
    <main className={classes.waiting}>
      <p role="status">{message('common.waiting')}</p>
    </main>
  );
}
