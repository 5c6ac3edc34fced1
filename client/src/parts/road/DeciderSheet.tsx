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
import classes from './Forms.module.css';

const decided = ['matter', 'decides', 'hasSay'] as const;
const person = ['name', 'title', 'phone', 'since'] as const;

/** A line of who decides what where it is written. */
export function DeciderSheet({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const line = usePlan('decider').find((each) => each.id === id);
  const drafts = useFieldDrafts();
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  if (!line) return null;
  const move = (way: 'up' | 'down') =>
    void ask({ kind: 'movePlan', part: 'decider', entry: id, way });
  const shelve = async () => {
    if (await ask({ kind: 'shelvePlan', part: 'decider', entry: id, shelved: true })) onClose();
  };
  return (
    <Dialog title={line.values.matter ?? ''} onClose={onClose}>
      <div className={classes.form}>
        {[decided, person].map((fields) => (
          <section key={fields[0]} className={classes.part}>
            {fields.map((field) => (
              <PlanField key={field} of={line} field={field} />
            ))}
          </section>
        ))}
        <div className={classes.row}>
          <Button onClick={() => move('up')}>{message('plans.decider.up')}</Button>
          <Button onClick={() => move('down')}>{message('plans.decider.down')}</Button>
          <Button onClick={() => void shelve()}>{message('plans.road.shelve')}</Button>
        </div>
        <Refusal text={refused} />
      </div>
    </Dialog>
  );
}
