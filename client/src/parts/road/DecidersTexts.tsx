import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle } from '../../source/usePlan.ts';
import classes from './DecidersTexts.module.css';

/** What could happen, honestly, and what one can do who disagrees. */
export function DecidersTexts() {
  const message = useMessage();
  const header = usePlanSingle('header');
  const said = [
    { field: 'whatCould', name: message('decider.whatCould') },
    { field: 'ifDisagree', name: message('decider.ifDisagree') },
  ] as const;
  if (said.every(({ field }) => !header[field])) return null;
  return (
    <div className={classes.texts}>
      {said.map(({ field, name }) =>
        header[field] ? (
          <section key={field} className={classes.text} data-text={field}>
            <h3 className={classes.heading}>{name}</h3>
            <p dir="auto" className={classes.words}>
              {header[field]}
            </p>
          </section>
        ) : null,
      )}
    </div>
  );
}
