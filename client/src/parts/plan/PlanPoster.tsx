import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PlanFace } from './PlanFace.tsx';
import classes from './PlanPoster.module.css';
import { usePlanHead } from './usePlanFacts.ts';

/** Rules and agreements, large enough for the back of the room. */
export function PlanPoster() {
  const { title, lead } = usePlanHead();
  return (
    <PosterFrame name={title}>
      <div className={classes.sheet}>
        <div className={classes.plan}>
          <h2 className={classes.title} dir="auto">
            {title}
          </h2>
          <p className={classes.lead}>{lead}</p>
          <PlanFace />
        </div>
      </div>
    </PosterFrame>
  );
}
