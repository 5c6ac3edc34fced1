import { typicalId, typicalRoad } from '@rundbord/shared/plan/typical';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, useShelvedPlan, useToday } from '../../source/usePlan.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Forms.module.css';

/** A usual road in one press, for a board that has none: proposals to be changed. */
export function TypicalRoad() {
  const message = useMessage();
  const hasSteps = usePlan('road').length + useShelvedPlan('road').length > 0;
  const today = useToday();
  const { ask, refused } = useAsking();
  const [start, setStart] = useState(today);
  const [isLaying, setLaying] = useState(false);
  if (hasSteps && !isLaying && !refused) return null;
  const lay = async () => {
    if (isLaying || !start) return;
    setLaying(true);
    for (const { step, lane, period } of typicalRoad(start)) {
      const values = {
        title: message(`plans.road.typical.${step}.title`),
        onwards: message(`plans.road.typical.${step}.onwards`),
        opens: message(`plans.road.typical.${step}.opens`),
        lane,
        period,
        state: step === 'tonight' ? 'now' : 'ahead',
      };
      if (!(await ask(writeWish({ id: typicalId(step), kind: 'road' }, values)))) break;
    }
    setLaying(false);
  };
  return (
    <div className={classes.lay} data-screen-only>
      <p>{message('plans.road.layHint')}</p>
      <div className={classes.row}>
        <Field
          label={message('plans.road.start')}
          type="date"
          value={start}
          onChange={(event) => setStart(event.target.value)}
        />
        <Button look="strong" aria-disabled={isLaying || !start} onClick={() => void lay()}>
          {message('plans.road.lay')}
        </Button>
      </div>
      <Refusal text={refused} />
    </div>
  );
}
