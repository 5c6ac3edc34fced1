import { type Weekday, weekdays } from '@rundbord/shared/calendar/day';
import { useMessage } from '../../message/useMessage.ts';
import classes from './WeekStrip.module.css';

/** The week as a row of days, those of an agreement filled. The words beside it say the same. */
export function WeekStrip({ days }: { days: readonly Weekday[] }) {
  const message = useMessage();
  return (
    <div className={classes.strip} aria-hidden="true" data-again>
      {weekdays.map((day) => (
        <span key={day} className={classes.day} data-is={days.includes(day) ? 'on' : 'off'}>
          {message(`planChoice.day.${day}`)}
        </span>
      ))}
    </div>
  );
}
