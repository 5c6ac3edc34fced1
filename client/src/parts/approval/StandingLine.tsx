import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './StandingLine.module.css';
import { useStanding } from './useApproval.ts';

/** Where the plan stands, and which version is in force: the same line on every surface. */
export function StandingLine() {
  const message = useMessage();
  const format = useFormat();
  const { standing, inForce } = useStanding();
  const { approved } = inForce ?? {};
  return (
    <p className={classes.line}>
      <span className={classes.mark} data-standing={standing}>
        {message(`planChoice.standing.${standing}`)}
      </span>
      {inForce && approved ? (
        <span className={classes.words}>
          {message('held.version', {
            number: inForce.number,
            day: format.day(approved.on),
            name: approved.name,
          })}
        </span>
      ) : null}
    </p>
  );
}
