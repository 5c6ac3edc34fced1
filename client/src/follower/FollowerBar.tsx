import { useValue } from '../connection/useValue.ts';
import { LanguageChoice } from '../design/LanguageChoice.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { FreezeButton } from '../parts/board/FreezeButton.tsx';
import { ListLink } from '../parts/board/ListLink.tsx';
import { useBoardFacts } from '../source/useBoard.ts';
import classes from './Following.module.css';
import { useFollower } from './follower-session.ts';

/** Whose board, that the room can see one, until when, and how the screen behaves. */
export function FollowerBar() {
  const message = useMessage();
  const format = useFormat();
  const { board, me, mask } = useFollower();
  const { line } = useValue(mask.state);
  const facts = useBoardFacts();
  const isAway = line === 'down';
  return (
    <header className={classes.bar}>
      <ListLink board={board} />
      <div className={classes.whose}>
        <h1 className={classes.title} dir="auto">
          {message('follow.board', { names: format.list(facts?.children ?? []) })}
        </h1>
        <p className={classes.soft}>
          {message('follow.until', { until: format.dayAndTime(me.until) })}
        </p>
      </div>
      <p className={`${classes.seen} ${isAway ? classes.isAway : ''}`} role="status">
        {message(isAway ? 'follow.away' : 'follow.with')}
      </p>
      <FreezeButton />
      <LanguageChoice />
    </header>
  );
}
