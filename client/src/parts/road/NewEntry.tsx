import type { PlanId } from '@rundbord/shared/id';
import type { FormEvent, ReactNode } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Forms.module.css';

/** Begins a line or a step. Everything else is said on its sheet. `values`: null until it has what it begins with. */
export function NewEntry({
  kind,
  title,
  put,
  values,
  onClose,
  children,
}: {
  kind: 'decider' | 'road';
  title: string;
  put: string;
  values: Readonly<Record<string, string | null>> | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const { ask, refused, isAsking } = useAsking();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const entry = { id: newId<PlanId>(), kind };
    if (values && (await ask(writeWish(entry, values)))) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={make}>
        {children}
        <Button look="strong" type="submit" aria-disabled={isAsking || values === null}>
          {put}
        </Button>
        <Refusal text={refused} />
      </form>
    </Dialog>
  );
}
