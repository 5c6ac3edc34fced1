import { covers } from '@rundbord/shared/plan/week-grid';
import { useMessage } from '../../message/useMessage.ts';
import classes from './CoverKey.module.css';

/** What the patterns of the week mean. */
export function CoverKey() {
  const message = useMessage();
  return (
    <ul className={classes.key} aria-label={message('week.key')}>
      {covers.toReversed().map((cover) => (
        <li key={cover} className={classes.entry}>
          <span className={classes.swatch} data-cover={cover} aria-hidden="true" />
          {message(`week.keyOf.${cover}`)}
        </li>
      ))}
    </ul>
  );
}
