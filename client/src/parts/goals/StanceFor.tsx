import type { SeatId } from '@rundbord/shared/id';
import { type Stance, type StatementSet, stances } from '@rundbord/shared/scaling/statement-set';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useSeats } from '../../source/useBoard.ts';
import classes from './SetSheet.module.css';

/** Writing down how somebody at the table sees a text, for who would rather say it aloud. */
export function StanceFor({ set }: { set: StatementSet }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const seats = useSeats().filter((seat) => seat.role !== 'interpreter');
  const [seat, setSeat] = useState('');
  const [stance, setStance] = useState<Stance>('agree');
  const [words, setWords] = useState('');
  const keep = async () => {
    const whom = { seat: seat as SeatId };
    if (!(await ask({ kind: 'takeStance', set: set.id, stance, words, whom }))) return;
    setSeat('');
    setWords('');
  };
  if (seats.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{message('goals.forSomeone')}</h3>
      <Select
        label={message('goals.who')}
        value={seat}
        options={[
          { value: '', label: message('common.choose') },
          ...seats.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChoose={setSeat}
      />
      <Select<Stance>
        label={message('set.stanceAsk')}
        value={stance}
        options={stances.map((value) => ({ value, label: message(`set.stance.${value}`) }))}
        onChoose={setStance}
      />
      <Field
        label={message('set.stanceWords')}
        value={words}
        dir="auto"
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={classes.row}>
        <Button disabled={seat === ''} onClick={keep}>
          {message('set.stanceSend')}
        </Button>
      </div>
      <Refusal text={refused} />
    </section>
  );
}
