import type { PlanId } from '@rundbord/shared/id';
import { checkTypes } from '@rundbord/shared/plan/plan-fields';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Field, WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useToday } from '../../source/usePlan.ts';
import classes from './Checks.module.css';

type CheckType = (typeof checkTypes)[number];

/** A visit or a drill, by what the parents agreed to. The house says when there is no yes to it. */
export function PlanCheck() {
  const message = useMessage();
  const today = useToday();
  const { ask, refused, isAsking } = useAsking();
  const nothing = { type: '' as CheckType | '', on: today, at: '', scenario: '' };
  const [said, setSaid] = useState(nothing);
  const write = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const { type, on, at, scenario } = said;
  const plan = async () => {
    const values = {
      type,
      on,
      ...(at ? { at } : {}),
      ...(type === 'drill' && scenario.trim() ? { scenario } : {}),
    };
    const entry = newId<PlanId>();
    if (await ask({ kind: 'writePlan', part: 'check', entry, values })) setSaid(nothing);
  };
  return (
    <details className={classes.fold}>
      <summary>{message('checks.check.add')}</summary>
      <div className={classes.form}>
        <Select<CheckType | ''>
          label={message('checks.check.type')}
          value={type}
          options={[
            { value: '', label: message('common.choose') },
            ...checkTypes.map((value) => ({
              value,
              label: message(`planChoice.check.${value}`),
            })),
          ]}
          onChoose={(chosen) => write({ type: chosen })}
        />
        <div className={classes.pair}>
          <Field
            label={message('checks.check.on')}
            type="date"
            value={on}
            onChange={(event) => write({ on: event.target.value })}
          />
          <Field
            label={message('checks.check.at')}
            type="time"
            value={at}
            onChange={(event) => write({ at: event.target.value })}
          />
        </div>
        {type === 'drill' ? (
          <WordsField
            label={message('planField.check.scenario')}
            hint={message('checks.check.drill')}
            rows={2}
            maxLength={240}
            value={scenario}
            onChange={(event) => write({ scenario: event.target.value })}
          />
        ) : null}
        <div className={classes.buttons}>
          <Button look="strong" disabled={!type || !on || isAsking} onClick={() => void plan()}>
            {message('checks.check.plan')}
          </Button>
        </div>
        <Refusal text={refused} />
      </div>
    </details>
  );
}
