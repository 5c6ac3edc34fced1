import { type Weekday, weekdayOf } from '@rundbord/shared/calendar/day';
import { type Rhythm, rhythms, type When, whyNoTime } from '@rundbord/shared/calendar/when';
import type { LineTime } from '@rundbord/shared/plan/line-times';
import { Field } from '../../design/Field.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { WeekdayBoxes } from '../planform/WeekdayBoxes.tsx';
import classes from './AgreementLineForm.module.css';
import { useWhenWords } from './useWhenWords.ts';

type Change = { time: LineTime; onChange: (time: LineTime) => void };

/** A time that was read of a line: weekdays or a day, and from when to when. */
export function ReadTime({ time, onChange }: Change) {
  const message = useMessage();
  const say = useSayTime();
  const { when, clock } = time;
  const change = (made: When, times: LineTime['clock']) =>
    // A time that ends before it begins is corrected further, and kept when it is one.
    onChange({ clock: times, when: whyNoTime(made) ? null : made });
  const at = (from: string, to: string) => {
    const times = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const isOnce = when?.kind === 'once';
    change(isOnce ? { kind: 'once', on: when.on, ...times } : weeklyOf(time, times), times);
  };
  return (
    <div className={classes.when}>
      <ReadDays time={time} onChange={onChange} />
      <div className={classes.times}>
        {when?.kind === 'once' ? null : (
          <Select<Rhythm>
            label={message('when.rhythm')}
            value={when?.kind === 'weekly' ? when.rhythm : 'every'}
            options={rhythms.map((each) => ({
              value: each,
              label: message(`planChoice.rhythm.${each}`),
            }))}
            onChoose={(rhythm) => change({ ...weeklyOf(time, clock), rhythm }, clock)}
          />
        )}
        <Field
          label={message('when.fromTime')}
          type="time"
          value={clock.from ?? ''}
          onChange={(event) => at(event.target.value, clock.to ?? '')}
        />
        <Field
          label={message('when.toTime')}
          type="time"
          value={clock.to ?? ''}
          onChange={(event) => at(clock.from ?? '', event.target.value)}
        />
      </div>
      <p className={classes.time} dir="auto">
        {when ? say(when) : message(clock.from ? 'plans.daysFirst' : 'plans.noDays')}
      </p>
    </div>
  );
}

function ReadDays({ time, onChange }: Change) {
  const message = useMessage();
  const { when, clock } = time;
  if (when?.kind === 'once')
    return (
      <Field
        label={message('when.on')}
        type="date"
        value={when.on}
        onChange={({ target: { value } }) =>
          onChange({ clock, when: value ? { ...when, on: value } : null })
        }
      />
    );
  const choose = (days: Weekday[]) => {
    const made = { ...weeklyOf(time, clock), days };
    onChange({ clock, when: whyNoTime(made) ? null : made });
  };
  return (
    <WeekdayBoxes
      legend={message('when.days')}
      value={when?.kind === 'weekly' ? when.days : []}
      onChoose={choose}
    />
  );
}

/** The time as one of every week, with other hours. */
function weeklyOf({ when }: LineTime, clock: LineTime['clock']): Extract<When, { kind: 'weekly' }> {
  const { days, rhythm, except } =
    when?.kind === 'weekly' ? when : { days: [], rhythm: 'every' as const, except: [] };
  return { kind: 'weekly', days, rhythm, ...clock, except };
}

/** A day of the calendar is said with its weekday, so that a wrong one is seen. */
function useSayTime(): (when: When) => string {
  const message = useMessage();
  const words = useWhenWords();
  return (when) =>
    when.kind === 'once'
      ? message('plans.once', {
          weekday: message(`planChoice.weekday.${weekdayOf(when.on)}`),
          when: words(when),
        })
      : words(when);
}
