import { isDue } from '@rundbord/shared/plan/agreement';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, useToday } from '../../source/usePlan.ts';
import classes from './Checks.module.css';

/** What this meeting was going to look at again. */
export function DueAgreements() {
  const message = useMessage();
  const format = useFormat();
  const today = useToday();
  const due = usePlan('agreement').filter((agreement) => isDue(agreement, today));
  if (due.length === 0) return null;
  return (
    <section aria-label={message('checks.due')} className={classes.list}>
      <h3 className={classes.heading}>{message('checks.due')}</h3>
      <ul>
        {due.map(({ id, values }) => (
          <li key={id}>
            <span dir="auto">{values.what}</span>{' '}
            <span className={classes.note}>
              {message('checks.dueSince', { day: format.shortDay(values.followUp ?? today) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
