import { useContext } from 'react';
import { AskContext } from '../../connection/ask-context.ts';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useSets } from '../../source/useScaling.ts';
import classes from './GoalsList.module.css';
import { SetFace } from './SetFace.tsx';
import { StanceForm } from './StanceForm.tsx';

/** Worries and goals as headings and lists. Who sits at the table says how they see each text. */
export function GoalsList() {
  const message = useMessage();
  const mayAnswer = useContext(AskContext) !== null;
  const sets = useSets().filter((set) => !set.shelved);
  return (
    <ListFrame poster="goals" title={message('set.title')} space="close">
      {sets.length === 0 ? <p className={classes.soft}>{message('set.none')}</p> : null}
      {sets.map((set) => (
        <SetFace key={set.id} set={set}>
          {mayAnswer && set.kind === 'safety' ? <StanceForm set={set} /> : null}
        </SetFace>
      ))}
    </ListFrame>
  );
}
