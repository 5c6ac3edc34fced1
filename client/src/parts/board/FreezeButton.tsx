import { useMessage } from '../../message/useMessage.ts';
import { useFreeze } from '../../source/useFreeze.ts';
import classes from './FreezeButton.module.css';

/** *Frys min skærm*: everything stands still until it is let go, and the page says so. */
export function FreezeButton() {
  const message = useMessage();
  const [isFrozen, setFrozen] = useFreeze();
  return (
    <div className={classes.freeze} data-screen-only>
      <button
        type="button"
        className={classes.button}
        aria-pressed={isFrozen}
        onClick={() => setFrozen(!isFrozen)}
      >
        {message('freeze.button')}
      </button>
      <div role="status">
        {isFrozen ? <p className={classes.note}>{message('freeze.note')}</p> : null}
      </div>
    </div>
  );
}
