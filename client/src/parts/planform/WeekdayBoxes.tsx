import { type Weekday, weekdays } from '@rundbord/shared/calendar/day';
import { useMessage } from '../../message/useMessage.ts';
import classes from './PlanField.module.css';

/** Days of the week, any of them. */
export function WeekdayBoxes({
  legend,
  value,
  onChoose,
}: {
  legend: string;
  value: readonly Weekday[];
  onChoose: (days: Weekday[]) => void;
}) {
  const message = useMessage();
  const toggle = (day: Weekday) =>
    onChoose(weekdays.filter((each) => value.includes(each) !== (each === day)));
  return (
    <fieldset className={classes.boxes}>
      <legend className={classes.legend}>{legend}</legend>
      {weekdays.map((day) => (
        <label key={day} className={classes.day}>
          <input type="checkbox" checked={value.includes(day)} onChange={() => toggle(day)} />
          <span aria-hidden="true">{message(`planChoice.day.${day}`)}</span>
          <span className="unseen">{message(`planChoice.weekday.${day}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
