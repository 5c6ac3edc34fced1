import { stepsAdvice } from '@rundbord/shared/plan/emergency';
import { Note } from '../../design/Note.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import classes from './EmergencySheet.module.css';
import { QuickAdd } from './QuickAdd.tsx';
import { usePlanAdder } from './usePlanAdder.ts';

/** The next step, and a word when there are fewer or more than one remembers. */
export function NewStep() {
  const message = useMessage();
  const { add, refused } = usePlanAdder('step');
  const advice = stepsAdvice(usePlan('step').length);
  return (
    <div className={classes.adding} data-screen-only>
      <Note role="status">{advice ? message(`plans.urgent.advice.${advice}`) : null}</Note>
      <QuickAdd
        label={message('plans.urgent.stepNew')}
        hint={message('plans.urgent.stepHint')}
        limit={200}
        onAdd={(text) => add({ text })}
      />
      <Refusal text={refused} />
    </div>
  );
}
