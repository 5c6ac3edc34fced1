import type { ClockTime } from '@rundbord/shared/calendar/clock-time';
import type { Weekday } from '@rundbord/shared/calendar/day';
import type { PlanId } from '@rundbord/shared/id';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { writeWish } from '../planform/plan-wish.ts';
import { WeekdayBoxes } from '../planform/WeekdayBoxes.tsx';
import classes from './PlanSheet.module.css';

/** A time at which a grown-up must be there, as it is said in the room: what it is called, which days, from when to when. */
export function NewWindow({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (id: PlanId) => void;
}) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const [name, setName] = useState('');
  const [days, setDays] = useState<Weekday[]>([1, 2, 3, 4, 5]);
  const [from, setFrom] = useState<ClockTime>('15:00');
  const [to, setTo] = useState<ClockTime>('17:00');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const id = newId<PlanId>();
    const values = { name: name.trim() || message('week.unnamed'), days, from, to };
    if (await ask(writeWish({ id, kind: 'window' }, values))) onMade(id);
  };
  return (
    <Dialog title={message('plans.week.addWindow')} onClose={onClose}>
      <form className={classes.sheet} onSubmit={make} noValidate>
        <Field
          label={message('planField.window.name')}
          hint={message('plans.week.nameHint')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <WeekdayBoxes legend={message('planField.window.days')} value={days} onChoose={setDays} />
        <div className={classes.row}>
          <Field
            label={message('planField.window.from')}
            type="time"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <Field
            label={message('planField.window.to')}
            type="time"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        <Refusal text={refused} />
        <div className={classes.row}>
          <Button type="submit" look="strong" disabled={isAsking || days.length === 0}>
            {message('plans.week.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
