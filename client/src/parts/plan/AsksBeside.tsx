import type { PlanId } from '@rundbord/shared/id';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanAsks } from '../../source/usePlan.ts';
import classes from './PlanPoster.module.css';

/** What members said of an agreement to the facilitators alone. */
export function AsksBeside({ agreement }: { agreement: PlanId }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const asks = usePlanAsks().filter((each) => each.agreement === agreement);
  if (asks.length === 0) return null;
  return (
    <div data-screen-only>
      <ul>
        {asks.map(({ what, seat, name }) => (
          <Note as="li" size="plain" key={`${what} ${seat}`}>
            <div className={classes.row}>
              <span dir="auto">
                {message(what === 'talk' ? 'plans.askTalk' : 'plans.askTooMuch', { name })}
              </span>
              <Button
                onClick={() => void ask({ kind: 'setAskAside', entry: agreement, what, seat })}
              >
                {message('plans.askAside')}
                <span className="unseen"> {name}</span>
              </Button>
            </div>
          </Note>
        ))}
      </ul>
      <Refusal text={refused} />
    </div>
  );
}
