import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { useMessage } from '../../message/useMessage.ts';
import classes from './TaskCard.module.css';
import { useTaskWords } from './useTaskWords.ts';

/** What one has told of how it went, the newest day first. */
export function SeenList({ seen }: { seen: OwnPlan['seen'] }) {
  const message = useMessage();
  const words = useTaskWords();
  if (seen.length === 0) return null;
  const days = seen.toSorted((a, b) => ((a.values.on ?? '') < (b.values.on ?? '') ? 1 : -1));
  return (
    <div className={classes.sent}>
      <h4 className={classes.small}>{message('task.sent')}</h4>
      <ul className={classes.list}>
        {days.map(({ id, values }) => (
          <li key={id}>
            <p>
              {values.on ? <span className={classes.day}>{words.onDay(values.on)}</span> : null}
              {values.kept ? <strong>{message(`planChoice.kept.${values.kept}`)}</strong> : null}
            </p>
            {[values.whatWorked, values.parentDid, values.childSign].map((said) =>
              said ? (
                <p key={said} dir="auto">
                  {said}
                </p>
              ) : null,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
