import {
  type Stance,
  type StatementSet,
  stanceLimit,
  stances,
} from '@rundbord/shared/scaling/statement-set';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import { useContext, useState } from 'react';
import { OwnSeatContext, useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useSeats } from '../../source/useBoard.ts';
import classes from './StanceForm.module.css';

/** Saying how one sees a text. It stands beside it with one's name, and can be taken back. */
export function StanceForm({ set }: { set: StatementSet }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const seat = useContext(OwnSeatContext);
  const me = useSeats().find(({ id }) => id === seat);
  const standing = me ? set.stances[voterKeyOf(me)] : undefined;
  // What is not touched here says what stands beside the text.
  const [chosen, setChosen] = useState<Stance | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const stance = chosen ?? standing?.stance ?? null;
  const words = written ?? standing?.words ?? '';
  const [isSent, setSent] = useState(false);
  const send = async (said: Stance | null) => {
    const wish = { kind: 'takeStance', set: set.id, stance: said, words } as const;
    if (!(await ask(wish))) return;
    setSent(said !== null);
    if (said === null) setChosen(null);
    setWritten(null);
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
          onChoose={(value) => {
            setChosen(value);
            setSent(false);
          }}
        />
        <Field
          label={message('set.stanceWords')}
          value={words}
          maxLength={stanceLimit}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setWritten(event.target.value)}
        />
        <div className={classes.row}>
          <Button look="strong" disabled={stance === null} onClick={() => void send(stance)}>
            {message('set.stanceSend')}
          </Button>
          {isSent || standing ? (
            <Button onClick={() => void send(null)}>{message('set.stanceTake')}</Button>
          ) : null}
        </div>
        <Refusal text={refused} />
        <p role="status">{isSent ? message('set.stanceSent') : ''}</p>
      </div>
    </details>
  );
}
