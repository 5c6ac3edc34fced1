import { useContext, useId } from 'react';
import { AskContext } from '../../connection/ask-context.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useSets } from '../../source/useScaling.ts';
import classes from './GoalsList.module.css';
import { SetFace } from './SetFace.tsx';
import { StanceForm } from './StanceForm.tsx';

/** Worries and goals as headings and lists. Who sits at the table says how they see each text. */
export function GoalsList() {
  const message = useMessage();
  const id = useId();
  const mayAnswer = useContext(AskContext) !== null;
  const sets = useSets().filter((set) => !set.shelved);
  return (
    <section className={classes.list} aria-labelledby={id} data-poster="goals">
      <h2 id={id} className={classes.title}>
        {message('set.title')}
      </h2>
      {sets.length === 0 ? <p className={classes.soft}>{message('set.none')}</p> : null}
      {sets.map((set) => (
        <SetFace key={set.id} set={set}>
          {mayAnswer && set.kind === 'safety' ? <StanceForm set={set} /> : null}
        </SetFace>
      ))}
    </section>
  );
}
