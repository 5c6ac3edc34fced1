import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useHungSets } from '../../source/useScaling.ts';
import classes from './GoalsPoster.module.css';
import { SetFace } from './SetFace.tsx';

/** Worry, goal and scale as one: a set alone, large enough for the back of the room, or all of them. */
export function GoalsPoster() {
  const message = useMessage();
  const { sets } = useHungSets();
  return (
    <PosterFrame name={message('set.title')}>
      <PosterHead title={message('set.title')} />
      {sets.length === 0 ? <p className={classes.soft}>{message('set.none')}</p> : null}
      {sets.map((set) => (
        <SetFace key={set.id} set={set} />
      ))}
    </PosterFrame>
  );
}
