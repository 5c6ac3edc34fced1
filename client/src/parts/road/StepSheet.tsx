import type { PlanId } from '@rundbord/shared/id';
import type { RoadStep } from '@rundbord/shared/plan/road-layout';
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
import { TurnBack } from './TurnBack.tsx';

/** A step where it is written. */
export function StepSheet({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const step = usePlan('road').find((each) => each.id === id);
  const drafts = useFieldDrafts();
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  if (!step) return null;
  return (
    <Dialog title={step.values.title ?? ''} onClose={onClose}>
      <div className={classes.form}>
        <section className={classes.part}>
          <PlanField of={step} field="title" />
          <PlanField of={step} field="lane" />
          <PlanField of={step} field="state" />
          <PlanField of={step} field="period" />
        </section>
        <section className={classes.part}>
          <PlanField of={step} field="onwards" />
          <PlanField of={step} field="opens" />
          <PlanField of={step} field="responsible" />
        </section>
        <TurnBack step={step} />
        <Places step={step} onGone={onClose} />
      </div>
    </Dialog>
  );
}

/** Its place among those that no day puts in order, and aside. */
function Places({ step, onGone }: { step: RoadStep; onGone: () => void }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const move = (way: 'up' | 'down') =>
    void ask({ kind: 'movePlan', part: 'road', entry: step.id, way });
  const shelve = async () => {
    if (await ask({ kind: 'shelvePlan', part: 'road', entry: step.id, shelved: true })) onGone();
  };
  return (
    <section className={classes.part}>
      <div className={classes.row}>
        <Button onClick={() => move('up')}>{message('plans.road.earlier')}</Button>
        <Button onClick={() => move('down')}>{message('plans.road.later')}</Button>
        <Button onClick={() => void shelve()}>{message('plans.road.shelve')}</Button>
      </div>
      <p className={classes.note}>{message('plans.road.orderHint')}</p>
      <Refusal text={refused} />
    </section>
  );
}
