import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import type { Task } from '@rundbord/shared/plan/own-tasks';
import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './TaskCard.module.css';
import type { TaskHand } from './useTaskHand.ts';

/** Saying yes to the words as they stand, or that one wants to talk about them. */
export function TaskYes({
  task: { agreement, part, yes },
  hand,
  own,
  isThanked,
}: {
  task: Task;
  hand: TaskHand;
  own: OwnPlan;
  isThanked: boolean;
}) {
  const message = useMessage();
  const thanks = useRef<HTMLParagraphElement>(null);
  const { id, wordsAt } = agreement;
  const hasSaid = yes === 'said';
  useEffect(() => {
    // The button that was pressed is gone: a keyboard goes on from here.
    if (hasSaid && isThanked && document.activeElement === document.body)
      thanks.current?.focus({ preventScroll: true });
  }, [hasSaid, isThanked]);
  if (hasSaid)
    return (
      <p ref={thanks} tabIndex={-1} role="status" className={classes.said}>
        {message(isThanked ? 'task.thanks' : 'task.saidYes')}
      </p>
    );
  const label = { owner: 'task.yes', reserve: 'task.yesReserve' } as const;
  const isAsking = (hand.wishes[id]?.count ?? 0) > 0;
  const wantsTalk = own.asks.some((ask) => ask.agreement === id && ask.what === 'talk');
  return (
    <div className={classes.ask}>
      {yes === 'newWords' ? <p className={classes.new}>{message('task.newWords')}</p> : null}
      <div className={classes.buttons}>
        <Button
          look="kind"
          isLarge
          aria-disabled={isAsking}
          onClick={() => {
            if (!isAsking) void hand.ask(id, { kind: 'sayYes', entry: id, yes: true, wordsAt });
          }}
        >
          {message(part === 'owner' || part === 'reserve' ? label[part] : 'task.yesParent')}
        </Button>
        {wantsTalk ? null : (
          <Button
            isLarge
            onClick={() =>
              void hand.ask(id, { kind: 'askAbout', entry: id, what: 'talk', is: true })
            }
          >
            {message('task.talk')}
          </Button>
        )}
      </div>
      {wantsTalk ? null : <p className={classes.soft}>{message('task.talkWho')}</p>}
    </div>
  );
}
