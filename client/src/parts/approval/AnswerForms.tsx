import type { PlanVersion } from '@rundbord/shared/plan/plan-version';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Field, WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useToday } from '../../source/usePlan.ts';
import classes from './Approval.module.css';

/** What the authority answered: that it approves these words, or what should be worked on. */
export function AnswerForms({ version }: { version: PlanVersion }) {
  return (
    <>
      <Approve version={version} />
      <Return number={version.number} />
    </>
  );
}

function Approve({ version: { number, open } }: { version: PlanVersion }) {
  const message = useMessage();
  const today = useToday();
  const { ask, refused, isAsking } = useAsking();
  const [said, setSaid] = useState({ name: '', title: '', on: today, reservations: '' });
  const write = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const { name, title, on, reservations } = said;
  const isWhole = Boolean(name.trim() && title.trim() && on);
  return (
    <div className={classes.form}>
      <h3 className={classes.heading}>{message('version.approve')}</h3>
      <Field
        label={message('version.name')}
        value={name}
        maxLength={60}
        onChange={(event) => write({ name: event.target.value })}
      />
      <div className={classes.pair}>
        <Field
          label={message('version.jobTitle')}
          value={title}
          maxLength={60}
          onChange={(event) => write({ title: event.target.value })}
        />
        <Field
          label={message('version.on')}
          type="date"
          value={on}
          max={today}
          onChange={(event) => write({ on: event.target.value })}
        />
      </div>
      <WordsField
        label={message('version.reservations')}
        hint={open.length > 0 ? message('version.reservationsHint') : undefined}
        value={reservations}
        rows={3}
        maxLength={600}
        onChange={(event) => write({ reservations: event.target.value })}
      />
      <div className={classes.buttons}>
        <Button
          look="strong"
          disabled={!isWhole || isAsking}
          onClick={() => void ask({ kind: 'approvePlan', number, name, title, on, reservations })}
        >
          {message('version.approveNow')}
        </Button>
      </div>
      <Refusal text={refused} />
    </div>
  );
}

function Return({ number }: { number: number }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const [words, setWords] = useState('');
  return (
    <details className={classes.fold}>
      <summary>{message('version.return')}</summary>
      <div className={classes.form}>
        <WordsField
          label={message('version.returnWords')}
          value={words}
          rows={3}
          maxLength={600}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={classes.buttons}>
          <Button
            disabled={isAsking}
            onClick={() => void ask({ kind: 'returnPlan', number, words })}
          >
            {message('version.returnNow')}
          </Button>
        </div>
        <Refusal text={refused} />
      </div>
    </details>
  );
}
