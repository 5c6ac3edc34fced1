import type { Weekday } from '@rundbord/shared/calendar/day';
import { type When, whyNoTime } from '@rundbord/shared/calendar/when';
import type { AgreementLine } from '@rundbord/shared/plan/agreement-line';
import { type ReactNode, useId } from 'react';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { PlanParties } from '../planform/PlanParties.tsx';
import { WeekdayBoxes } from '../planform/WeekdayBoxes.tsx';
import classes from './AgreementLineForm.module.css';
import { useWhenWords } from './useWhenWords.ts';

/** What was read of a line: everything can be corrected before it is written down. */
export function ReadLine({
  line,
  onChange,
  children,
}: {
  line: AgreementLine;
  onChange: (line: AgreementLine) => void;
  children: ReactNode;
}) {
  const message = useMessage();
  const id = useId();
  const field = (name: 'what' | 'who' | 'backup' | 'isThere') =>
    message(`planField.agreement.${name}`);
  return (
    <section className={classes.read} aria-labelledby={id}>
      <h3 id={id} className={classes.found}>
        {message('plans.found')}
      </h3>
      <Field
        label={field('what')}
        value={line.what}
        maxLength={140}
        onChange={(event) => onChange({ ...line, what: event.target.value })}
      />
      <div className={classes.sides}>
        {(['who', 'backup'] as const).map((role) => (
          <PlanParties
            key={role}
            label={field(role)}
            value={line[role]}
            onChoose={(parties) => onChange({ ...line, [role]: parties ?? [] })}
          />
        ))}
      </div>
      <ReadTime line={line} onChange={onChange} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={line.isThere}
          onChange={(event) => onChange({ ...line, isThere: event.target.checked })}
        />
        {field('isThere')}
      </label>
      <div className={classes.line}>{children}</div>
    </section>
  );
}

function ReadTime({
  line,
  onChange,
}: {
  line: AgreementLine;
  onChange: (line: AgreementLine) => void;
}) {
  const message = useMessage();
  const words = useWhenWords();
  const { when, clock } = line;
  const days = when?.kind === 'weekly' ? when.days : [];
  const rhythm = when?.kind === 'weekly' ? when.rhythm : 'every';
  const change = (next: readonly Weekday[], times: AgreementLine['clock']) => {
    const made: When = { kind: 'weekly', days: [...next], rhythm, ...times, except: [] };
    // A time that ends before it begins is corrected further, and kept when it is one.
    onChange({ ...line, clock: times, when: whyNoTime(made) ? null : made });
  };
  const at = (from: string, to: string) =>
    change(days, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return (
    <div className={classes.sides}>
      <WeekdayBoxes
        legend={message('when.days')}
        value={days}
        onChoose={(next) => change(next, clock)}
      />
      <div className={classes.line}>
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
        {when ? words(when) : message(clock.from ? 'plans.daysFirst' : 'plans.noDays')}
      </p>
    </div>
  );
}
