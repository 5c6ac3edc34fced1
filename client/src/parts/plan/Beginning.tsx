import { type Agreement, beginningLacks, stateOf } from '@rundbord/shared/plan/agreement';
import { isUnderWay } from '@rundbord/shared/plan/agreement-states';
import { Note } from '../../design/Note.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanPeople } from '../../source/usePlan.ts';
import classes from './PlanSheet.module.css';

/** All that it takes before an agreement can begin, beside where one says that it does. */
export function Beginning({ agreement }: { agreement: Agreement }) {
  const message = useMessage();
  const format = useFormat();
  const { parents, standingOf, nameOf } = usePlanPeople();
  if (isUnderWay(stateOf(agreement))) return null;
  const { needs, children, silent } = beginningLacks(
    agreement,
    parents,
    (party) => standingOf(party) === 'child',
  );
  const lacks = [
    needs.length > 0
      ? message('plans.missing', {
          needs: format.list(needs.map((need) => message(`planChoice.need.${need}`))),
        })
      : null,
    ...children.map((child) => message('refusal.agreement/child', { name: nameOf(child) })),
    silent.length > 0
      ? message('agreement.missingYes', { names: format.list(silent.map(nameOf)) })
      : null,
  ].filter((each) => each !== null);
  return (
    <div role="status">
      {lacks.length === 0 ? (
        <p className={classes.note}>{message('plans.mayBegin')}</p>
      ) : (
        <Note as="div">
          <p>{message('plans.beforeItBegins')}</p>
          <ul className={classes.lacks}>
            {lacks.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
