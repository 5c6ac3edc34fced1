import { type Agreement, isLive, needsOf } from '@rundbord/shared/plan/agreement';
import { Note } from '../../design/Note.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './PlanSheet.module.css';

/** What has to be said before it can be agreed; `isWhole`: also that nothing is missing. */
export function Missing({ agreement, isWhole }: { agreement: Agreement; isWhole?: boolean }) {
  const message = useMessage();
  const format = useFormat();
  const needs = isLive(agreement) ? needsOf(agreement.values) : [];
  if (needs.length === 0)
    return isWhole ? (
      <p className={classes.note} role="status">
        {message('plans.complete')}
      </p>
    ) : null;
  return (
    <Note role={isWhole ? 'status' : undefined} screenOnly>
      {message('plans.missing', {
        needs: format.list(needs.map((need) => message(`planChoice.need.${need}`))),
      })}
    </Note>
  );
}
