import type { PlanId } from '@rundbord/shared/id';
import { type RoadStep, roadOrder, stepBefore } from '@rundbord/shared/plan/road-layout';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Forms.module.css';

/** A step back, with the words for it: a loop on the road, not a fall. */
export function TurnBack({ step }: { step: RoadStep }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const steps = usePlan('road');
  const order = roadOrder(steps);
  const earlier = order.slice(
    0,
    order.findIndex(({ id }) => id === step.id),
  );
  const [chosen, setChosen] = useState<PlanId | null>(null);
  const [words, setWords] = useState('');
  const to = chosen ?? stepBefore(steps, step.id)?.id;
  if (!to) return null;
  const turn = async (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return;
    if (!(await ask({ kind: 'turnBack', entry: to, words: words.trim() }))) return;
    setWords('');
    // Where one comes from lies ahead again.
    await ask(writeWish(step, { state: 'ahead' }));
  };
  return (
    <form className={classes.part} onSubmit={turn}>
      <h3 className={classes.heading}>{message('plans.road.back')}</h3>
      <Select<string>
        label={message('plans.road.backTo')}
        value={to}
        options={earlier.map(({ id, values }) => ({ value: id, label: values.title ?? '' }))}
        onChoose={(id) => setChosen(id as PlanId)}
      />
      <WordsField
        label={message('plans.road.backWhy')}
        hint={message('plans.road.backHint')}
        value={words}
        maxLength={240}
        rows={2}
        dir="auto"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={classes.row}>
        <Button type="submit" aria-disabled={isAsking || !words.trim()}>
          {message('plans.road.back')}
        </Button>
      </div>
      <Refusal text={refused} />
    </form>
  );
}
