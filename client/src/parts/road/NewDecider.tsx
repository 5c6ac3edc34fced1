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
import classes from './Forms.module.css';

/** A new line: what is to be decided, and who decides it. */
export function NewDecider({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const [matter, setMatter] = useState('');
  const [decides, setDecides] = useState('');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const line = { id: newId<PlanId>(), kind: 'decider' } as const;
    const values = { matter: matter.trim(), decides: decides.trim() || null };
    if (values.matter && (await ask(writeWish(line, values)))) onClose();
  };
  return (
    <Dialog title={message('plans.decider.add')} onClose={onClose}>
      <form className={classes.form} onSubmit={make}>
        <Field
          label={message('plans.decider.matter')}
          value={matter}
          maxLength={80}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setMatter(event.target.value)}
        />
        <Field
          label={message('planField.decider.decides')}
          value={decides}
          maxLength={80}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setDecides(event.target.value)}
        />
        <Button look="strong" type="submit" aria-disabled={isAsking || !matter.trim()}>
          {message('plans.decider.put')}
        </Button>
        <Refusal text={refused} />
      </form>
    </Dialog>
  );
}
