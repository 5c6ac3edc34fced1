import {
  type Rhythm,
  rhythms,
  type Weekly,
  type When,
  whyNoTime,
} from '@rundbord/shared/calendar/when';
import { useState } from 'react';
import { Choice } from '../../design/Choice.tsx';
import { KeptField } from '../../design/KeptField.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import classes from './PlanField.module.css';
import { WeekdayBoxes } from './WeekdayBoxes.tsx';

const weekly: Weekly = { kind: 'weekly', days: [], rhythm: 'every', except: [] };
const begins: Record<When['kind'], When> = {
  weekly,
  once: { kind: 'once', on: '' },
  trigger: { kind: 'trigger', words: '' },
};

/** When something happens. It is kept as soon as it is a time at which something can happen; until then it stays here, with
 *  a word on what is missing. */
export function PlanWhen({
  label,
  value,
  onKeep,
}: {
  label: string;
  value: When | null;
  onKeep: (when: When) => void;
}) {
  const message = useMessage();
  const say = useRefusal();
  const [begun, setBegun] = useState<When | null>(null);
  const when = begun ?? value ?? weekly;
  const change = (next: When) => {
    const isWhole = whyNoTime(next) === null && (next.kind !== 'once' || next.on !== '');
    setBegun(isWhole ? null : next);
    if (isWhole) onKeep(next);
  };
  const why = begun && begun.kind !== 'once' ? whyNoTime(begun) : null;
  return (
    <fieldset className={classes.when}>
      <legend className={classes.legend}>{label}</legend>
      <Choice<When['kind']>
        legend={message('when.how')}
        options={(['weekly', 'once', 'trigger'] as const).map((kind) => ({
          value: kind,
          label: message(`when.kind.${kind}`),
        }))}
        chosen={when.kind}
        onChoose={(kind) => {
          if (kind !== when.kind) change(value?.kind === kind ? value : begins[kind]);
        }}
      />
      {when.kind === 'weekly' ? <WeeklyFields when={when} onChange={change} /> : null}
      {when.kind === 'once' ? (
        <KeptField
          label={message('when.on')}
          type="date"
          kept={when.on}
          onKeep={(on) => change({ ...when, on })}
        />
      ) : null}
      {when.kind === 'trigger' ? (
        <KeptField
          label={message('when.trigger')}
          hint={message('when.triggerHint')}
          kept={when.words}
          onKeep={(words) => change({ ...when, words })}
        />
      ) : (
        <Times when={when} onChange={change} />
      )}
      <Refusal text={why ? say(why.code, why) : null} />
    </fieldset>
  );
}

function WeeklyFields({ when, onChange }: { when: Weekly; onChange: (when: When) => void }) {
  const message = useMessage();
  return (
    <>
      <WeekdayBoxes
        legend={message('when.days')}
        value={when.days}
        onChoose={(days) => onChange({ ...when, days })}
      />
      <Select<Rhythm>
        label={message('when.rhythm')}
        value={when.rhythm}
        options={rhythms.map((rhythm) => ({
          value: rhythm,
          label: message(`planChoice.rhythm.${rhythm}`),
        }))}
        onChoose={(rhythm) => onChange({ ...when, rhythm })}
      />
      <Exceptions when={when} onChange={onChange} />
    </>
  );
}

/** Days on which it does not happen: holidays, a journey. */
function Exceptions({ when, onChange }: { when: Weekly; onChange: (when: When) => void }) {
  const message = useMessage();
  return (
    <details>
      <summary>{message('when.except', { count: when.except.length })}</summary>
      <ul className={classes.chips}>
        {when.except.map((day) => (
          <li key={day}>
            <button
              type="button"
              className={classes.chip}
              onClick={() =>
                onChange({ ...when, except: when.except.filter((each) => each !== day) })
              }
            >
              {day}
              <span className="unseen"> {message('when.takeAway')}</span>
            </button>
          </li>
        ))}
      </ul>
      <KeptField
        label={message('when.exceptAdd')}
        type="date"
        kept=""
        onKeep={(day) => {
          if (day && !when.except.includes(day))
            onChange({ ...when, except: [...when.except, day].sort() });
        }}
      />
    </details>
  );
}

function Times({
  when,
  onChange,
}: {
  when: Exclude<When, { kind: 'trigger' }>;
  onChange: (when: When) => void;
}) {
  const message = useMessage();
  const { from: _from, to: _to, ...rest } = when;
  const at = (from: string | undefined, to: string | undefined) =>
    onChange({ ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return (
    <div className={classes.times}>
      <KeptField
        label={message('when.fromTime')}
        type="time"
        kept={when.from ?? ''}
        onKeep={(from) => at(from, when.to)}
      />
      <KeptField
        label={message('when.toTime')}
        type="time"
        kept={when.to ?? ''}
        onKeep={(to) => at(when.from, to)}
      />
    </div>
  );
}
