import { singleId } from '@rundbord/shared/plan/plan-entry';
import { typicalId, typicalMatters } from '@rundbord/shared/plan/typical';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, usePlanSingle, useShelvedPlan } from '../../source/usePlan.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Forms.module.css';

/** The usual lines in one press, for a board that has none; names are left open, and texts that are there stay. */
export function TypicalDeciders() {
  const message = useMessage();
  const hasLines = usePlan('decider').length + useShelvedPlan('decider').length > 0;
  const { whatCould, ifDisagree } = usePlanSingle('header');
  const { ask, refused } = useAsking();
  const [isLaying, setLaying] = useState(false);
  if (hasLines && !isLaying && !refused) return null;
  const wishes = () => [
    ...typicalMatters.map((matter) =>
      writeWish(
        { id: typicalId(matter), kind: 'decider' },
        {
          matter: message(`plans.decider.typical.${matter}.matter`),
          decides: message(`plans.decider.typical.${matter}.decides`),
          hasSay: message(`plans.decider.typical.${matter}.hasSay`),
        },
      ),
    ),
    writeWish(
      { id: singleId('header'), kind: 'header' },
      {
        ...(whatCould ? {} : { whatCould: message('plans.decider.layTexts.whatCould') }),
        ...(ifDisagree ? {} : { ifDisagree: message('plans.decider.layTexts.ifDisagree') }),
      },
    ),
  ];
  const lay = async () => {
    if (isLaying) return;
    setLaying(true);
    for (const wish of wishes()) if (!(await ask(wish))) break;
    setLaying(false);
  };
  return (
    <div className={classes.lay} data-screen-only>
      <p>{message('plans.decider.layHint')}</p>
      <Button look="strong" aria-disabled={isLaying} onClick={() => void lay()}>
        {message('plans.decider.lay')}
      </Button>
      <Refusal text={refused} />
    </div>
  );
}
