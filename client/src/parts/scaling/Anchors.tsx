import { useMessage } from '../../message/useMessage.ts';
import classes from './Anchors.module.css';

/** What the two ends of a scale mean. Ten is read first, and stands first. */
export function Anchors({ ten, zero }: { ten: string; zero: string }) {
  const message = useMessage();
  return (
    <dl className={classes.anchors}>
      <div className={classes.anchor}>
        <dt className={classes.end}>{message('set.field.ten')}</dt>
        <dd dir="auto">{ten}</dd>
      </div>
      <div className={classes.anchor}>
        <dt className={classes.end}>{message('set.field.zero')}</dt>
        <dd dir="auto">{zero}</dd>
      </div>
    </dl>
  );
}
