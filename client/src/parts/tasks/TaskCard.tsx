import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { isTold, type Task } from '@rundbord/shared/plan/own-tasks';
import type { Party } from '@rundbord/shared/plan/party';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useWhenWords } from '../plan/useWhenWords.ts';
import { SeenForm } from './SeenForm.tsx';
import classes from './TaskCard.module.css';
import { TaskMore } from './TaskMore.tsx';
import { TaskYes } from './TaskYes.tsx';
import type { TaskHand } from './useTaskHand.ts';
import { useTaskWords } from './useTaskWords.ts';

/** One agreement in plain words, and what its reader can say of it. */
export function TaskCard({
  task,
  isMe,
  hand,
  own,
  isThanked = false,
}: {
  task: Task;
  isMe: (party: Party) => boolean;
  hand: TaskHand | null;
  own: OwnPlan;
  /** Whether the yes was said just now. */
  isThanked?: boolean;
}) {
  const message = useMessage();
  const words = useTaskWords();
  const whenWords = useWhenWords();
  const { agreement } = task;
  const { id, values } = agreement;
  const wish = hand?.wishes[id];
  const mayAnswer = hand !== null && task.yes !== 'notAsked';
  return (
    <li className={classes.card}>
      <h3 className={classes.words} dir="auto">
        {values.what}
      </h3>
      {values.when ? (
        <p className={classes.when}>
          <bdi>{whenWords(values.when)}</bdi>
        </p>
      ) : null}
      {words.who(task, isMe).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <p className={classes.standing}>
        {words.standing(task).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {mayAnswer ? <TaskYes task={task} hand={hand} own={own} isThanked={isThanked} /> : null}
      {hand && isTold(task) ? <SeenForm task={task} hand={hand} own={own} /> : null}
      {mayAnswer ? <TaskMore task={task} hand={hand} own={own} /> : null}
      {wish && wish.count > 0 ? (
        <p className={classes.standing} role="status">
          {message('own.onItsWay')}
        </p>
      ) : null}
      <Refusal text={wish?.refused ?? null} />
    </li>
  );
}
