import {
  type Stance,
  type StatementSet,
  stanceLimit,
  stances,
} from '@rundbord/shared/scaling/statement-set';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './StanceForm.module.css';

/** Saying how one sees a text. It stands beside it with one's name, and can be taken back. */
export function StanceForm({ set }: { set: StatementSet }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const [stance, setStance] = useState<Stance | null>(null);
  const [words, setWords] = useState('');
  const [isSent, setSent] = useState(false);
  const send = async (said: Stance | null) => {
    const wish = { kind: 'takeStance', set: set.id, stance: said, words } as const;
    if (!(await ask(wish))) return;
    setSent(said !== null);
    if (said === null) setStance(null);
    setWords('');
  };
  return (
    <details className={classes.form}>
      <summary className={classes.summary}>{message('set.stanceAsk')}</summary>
      <div className={classes.fields}>
        <Choice<Stance>
          legend={message('set.stanceAsk')}
          look="rows"
          options={stances.map((value) => ({ value, label: message(`set.stance.${value}`) }))}
          chosen={stance}
          onChoose={(chosen) => {
            setStance(chosen);
            setSent(false);
          }}
        />
        <Field
          label={message('set.stanceWords')}
          value={words}
          maxLength={stanceLimit}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={classes.row}>
          <Button look="strong" disabled={stance === null} onClick={() => void send(stance)}>
            {message('set.stanceSend')}
          </Button>
          {isSent ? (
            <Button onClick={() => void send(null)}>{message('set.stanceTake')}</Button>
          ) : null}
        </div>
        <Refusal text={refused} />
        <p role="status">{isSent ? message('set.stanceSent') : ''}</p>
      </div>
    </details>
  );
}
