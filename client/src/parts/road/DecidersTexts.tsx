import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle } from '../../source/usePlan.ts';
import classes from './DecidersTexts.module.css';

/** What could happen, honestly, and what one can do who disagrees. */
export function DecidersTexts() {
  const message = useMessage();
  const header = usePlanSingle('header');
  const said = (['whatCould', 'ifDisagree'] as const).filter((field) => header[field]);
  if (said.length === 0) return null;
  return (
    <div className={classes.texts}>
      {said.map((field) => (
        <section key={field} className={classes.text} data-text={field}>
          <h3 className={classes.heading}>{message(`decider.${field}`)}</h3>
          <p dir="auto" className={classes.words}>
            {header[field]}
          </p>
        </section>
      ))}
    </div>
  );
}
