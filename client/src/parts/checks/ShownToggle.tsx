import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { ShareableKind } from '@rundbord/shared/plan/plan-fields';
import { whyNotShown } from '@rundbord/shared/plan/showable';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, useToday } from '../../source/usePlan.ts';
import classes from './Checks.module.css';

/** Whether everyone sees it, the way there and back, and to lay it aside. What may never be shown has no such way. */
export function ShownToggle({ of }: { of: PlanEntry<ShareableKind> }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const today = useToday();
  const isShown = usePlan(of.kind).some(({ id }) => id === of.id);
  const { kind: part, id: entry } = of;
  const mayShow = isShown || whyNotShown(of, today) === null;
  return (
    <>
      <div className={classes.buttons}>
        {mayShow ? (
          <Button
            look={isShown ? 'quiet' : 'kind'}
            onClick={() => void ask({ kind: 'showPlan', part, entry, shown: !isShown })}
          >
            {message(isShown ? 'checks.hide' : 'checks.show')}
          </Button>
        ) : null}
        <Button
          look="plain"
          onClick={() => void ask({ kind: 'shelvePlan', part, entry, shelved: true })}
        >
          {message('checks.remove')}
        </Button>
      </div>
      <Refusal text={refused} />
    </>
  );
}

/** Who sees it, in words. */
export function ShownMark({ of }: { of: PlanEntry<ShareableKind> }) {
  const message = useMessage();
  const isShown = usePlan(of.kind).some(({ id }) => id === of.id);
  return (
    <span className={classes.who} data-shown={isShown}>
      {message(isShown ? 'checks.shown' : 'checks.asideNow')}
    </span>
  );
}
