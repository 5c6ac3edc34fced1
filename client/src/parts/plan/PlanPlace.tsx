import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './PlanSheet.module.css';

/** Where a thing stands on the poster, whether everyone sees it, and laying it aside. */
export function PlanPlace({
  entry: { id: entry, kind: part, shelved },
  isHeld,
}: {
  entry: Pick<PlanEntry<'rule' | 'agreement'>, 'id' | 'kind' | 'shelved'>;
  isHeld: boolean;
}) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{message('plans.group.place')}</h3>
      <div className={classes.row}>
        {shelved
          ? null
          : (['up', 'down'] as const).map((way) => (
              <Button key={way} onClick={() => void ask({ kind: 'movePlan', part, entry, way })}>
                {message(`plans.${way}`)}
              </Button>
            ))}
        {shelved ? null : (
          <Button onClick={() => void ask({ kind: 'showPlan', part, entry, shown: isHeld })}>
            {message(isHeld ? 'plans.show' : 'plans.hold')}
          </Button>
        )}
        <Button onClick={() => void ask({ kind: 'shelvePlan', part, entry, shelved: !shelved })}>
          {message(shelved ? 'plans.restore' : 'plans.shelve')}
        </Button>
      </div>
      {isHeld ? <p className={classes.note}>{message('plans.held')}</p> : null}
      <Refusal text={refused} />
    </section>
  );
}
