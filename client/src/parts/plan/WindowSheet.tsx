import type { PlanId } from '@rundbord/shared/id';
import { useEffect } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import { PlanField } from '../planform/PlanField.tsx';
import classes from './PlanSheet.module.css';

const fields = ['name', 'days', 'from', 'to', 'notCounting', 'children', 'set'] as const;

/** A risk window where it is written. */
export function WindowSheet({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const message = useMessage();
  const window = usePlan('window').find((each) => each.id === id);
  const drafts = useFieldDrafts();
  const { ask, refused } = useAsking();
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  if (!window) return null;
  const shelve = async () => {
    if (await ask({ kind: 'shelvePlan', part: 'window', entry: id, shelved: true })) onClose();
  };
  return (
    <Dialog title={window.values.name ?? message('week.unnamed')} onClose={onClose}>
      <div className={classes.sheet}>
        {fields.map((field) => (
          <PlanField key={field} of={window} field={field} />
        ))}
        <Refusal text={refused} />
        <div className={classes.row}>
          <Button onClick={shelve}>{message('plans.week.shelve')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
