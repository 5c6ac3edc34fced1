import type { AgreementLine } from '@rundbord/shared/plan/agreement-line';
import { type ReactNode, useId } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Note } from '../../design/Note.tsx';
import { Tick } from '../../design/Tick.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { PlanParties } from '../planform/PlanParties.tsx';
import classes from './AgreementLineForm.module.css';
import { ReadTime } from './ReadTime.tsx';

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
    <section className={classes.read} aria-labelledby={id} data-read>
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
      <ReadTimes line={line} onChange={onChange} />
      <Doubts line={line} />
      <ReadTrial line={line} onChange={onChange} />
      <Tick isTicked={line.isThere} onTick={(isThere) => onChange({ ...line, isThere })}>
        {field('isThere')}
      </Tick>
      <div className={classes.line}>{children}</div>
    </section>
  );
}

type Change = { line: AgreementLine; onChange: (line: AgreementLine) => void };

/** Every time of the line; each further one becomes an agreement of its own, or is taken away. */
function ReadTimes({ line, onChange }: Change) {
  const message = useMessage();
  const { times } = line;
  const change = (at: number, ...made: typeof times) =>
    onChange({ ...line, times: times.toSpliced(at, 1, ...made) });
  const [only] = times;
  if (only && times.length === 1)
    return <ReadTime time={only} onChange={(time) => change(0, time)} />;
  return (
    <>
      <Note>{message('plans.times', { count: times.length })}</Note>
      {times.map((time, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time is known by its place in the line alone.
        <fieldset key={at} className={classes.one}>
          <legend>{message('plans.time', { number: at + 1 })}</legend>
          <ReadTime time={time} onChange={(made) => change(at, made)} />
          <Button onClick={() => change(at)}>{message('plans.takeTime')}</Button>
        </fieldset>
      ))}
    </>
  );
}

/** The days between which it is tried, where the line names one. */
function ReadTrial({ line, onChange }: Change) {
  const message = useMessage();
  const { trial } = line;
  if (!('from' in trial || 'to' in trial)) return null;
  const field = (end: 'from' | 'to') => (
    <Field
      label={message(`when.${end}`)}
      type="date"
      value={trial[end] ?? ''}
      onChange={(event) => onChange({ ...line, trial: { ...trial, [end]: event.target.value } })}
    />
  );
  return (
    <fieldset className={classes.one}>
      <legend>{message('planField.agreement.trial')}</legend>
      <div className={classes.times}>
        {field('from')}
        {field('to')}
      </div>
      {trial.from && trial.to ? null : <Note>{message('plans.trialOpen')}</Note>}
    </fieldset>
  );
}

/** What somebody should look at before it is written. */
function Doubts({ line: { doubts } }: Pick<Change, 'line'>) {
  const message = useMessage();
  const format = useFormat();
  const { isAfternoon, isOtherDay, left, cut } = doubts;
  return (
    <>
      {isAfternoon ? <Note>{message('plans.afternoon')}</Note> : null}
      {isOtherDay ? <Note>{message('plans.otherDay')}</Note> : null}
      {left.length > 0 ? (
        <Note>{message('plans.left', { count: left.length, words: format.list(left) })}</Note>
      ) : null}
      {cut ? <Note>{message('plans.cut', { words: cut })}</Note> : null}
    </>
  );
}
