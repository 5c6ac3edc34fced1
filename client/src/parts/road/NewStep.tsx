import type { PlanId } from '@rundbord/shared/id';
import { lanes } from '@rundbord/shared/plan/plan-fields';
import type { Lane } from '@rundbord/shared/plan/road-layout';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Forms.module.css';

/** A new step: its name, and whose lane it is in. Everything else is said on its sheet. */
export function NewStep({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const [title, setTitle] = useState('');
  const [lane, setLane] = useState<Lane>('family');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const step = { id: newId<PlanId>(), kind: 'road' } as const;
    if (title.trim() && (await ask(writeWish(step, { title: title.trim(), lane })))) onClose();
  };
  return (
    <Dialog title={message('plans.road.add')} onClose={onClose}>
      <form className={classes.form} onSubmit={make}>
        <Field
          label={message('plans.road.title')}
          value={title}
          maxLength={80}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
        <Choice<Lane>
          legend={message('planField.road.lane')}
          options={lanes.map((value) => ({ value, label: message(`planChoice.lane.${value}`) }))}
          chosen={lane}
          onChoose={setLane}
        />
        <Button look="strong" type="submit" aria-disabled={isAsking || !title.trim()}>
          {message('plans.road.put')}
        </Button>
        <Refusal text={refused} />
      </form>
    </Dialog>
  );
}
