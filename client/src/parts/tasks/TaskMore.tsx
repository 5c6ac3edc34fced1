import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import type { Task } from '@rundbord/shared/plan/own-tasks';
import type { AskKind } from '@rundbord/shared/plan/plan-ask';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './TaskCard.module.css';
import type { TaskHand } from './useTaskHand.ts';

/** What one tells the facilitators alone of an agreement, and taking back a yes. */
export function TaskMore({
  task: { agreement, yes },
  hand,
  own,
}: {
  task: Task;
  hand: TaskHand;
  own: OwnPlan;
}) {
  const message = useMessage();
  const { id } = agreement;
  const has = (what: AskKind) => own.asks.some((ask) => ask.agreement === id && ask.what === what);
  const say = (what: AskKind, is: boolean) =>
    void hand.ask(id, { kind: 'askAbout', entry: id, what, is });
  const known = { talk: 'task.talkKnown', tooMuch: 'task.tooMuchKnown' } as const;
  return (
    <>
      {(['talk', 'tooMuch'] as const).filter(has).map((what) => (
        <div key={what} className={classes.known}>
          <p role="status">{message(known[what])}</p>
          <Button onClick={() => say(what, false)}>{message('own.withdraw')}</Button>
        </div>
      ))}
      <details>
        <summary className={classes.summary}>{message('task.more')}</summary>
        <div className={classes.ask}>
          <p>{message('task.tooMuchWhy')}</p>
          <div className={classes.buttons}>
            {has('tooMuch') ? null : (
              <Button isLarge onClick={() => say('tooMuch', true)}>
                {message('task.tooMuch')}
              </Button>
            )}
            {yes === 'said' && !has('talk') ? (
              <Button isLarge onClick={() => say('talk', true)}>
                {message('task.talk')}
              </Button>
            ) : null}
            {yes === 'said' ? (
              <Button
                isLarge
                onClick={() => void hand.ask(id, { kind: 'sayYes', entry: id, yes: false })}
              >
                {message('task.takeYes')}
              </Button>
            ) : null}
          </div>
        </div>
      </details>
    </>
  );
}
