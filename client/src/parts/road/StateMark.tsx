import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import classes from './StateMark.module.css';

/** How far a step has come, by shape: a ring, a full one, a tick, two bars. The words for it stand beside. */
export function StateMark({ state = 'ahead' }: { state?: PlanValues<'road'>['state'] }) {
  return (
    <span className={classes.mark} data-state={state} aria-hidden="true">
      {state === 'reached' ? '✓' : null}
    </span>
  );
}
