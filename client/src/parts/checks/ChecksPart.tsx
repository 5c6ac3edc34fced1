import { mayCheck } from '@rundbord/shared/plan/consent';
import { keptFirst } from '@rundbord/shared/plan/held-view';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { Note } from '../../design/Note.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useHeldPlan, usePlanPeople, useToday } from '../../source/usePlan.ts';
import classes from './Checks.module.css';
import { EntryFields } from './EntryFields.tsx';
import { PlanCheck } from './PlanCheck.tsx';
import { ShownMark, ShownToggle } from './ShownToggle.tsx';

type Check = PlanEntry<'check'>;
type CheckField = keyof Check['values'] & string;

/** Visits and drills: what lies ahead, and what was seen. */
export function ChecksPart() {
  const message = useMessage();
  const today = useToday();
  const checks = useHeldPlan('check');
  const isAhead = ({ values: { on, seen, result, testResult } }: Check) =>
    !seen && !result && !testResult && (on === undefined || on >= today);
  const ahead = checks
    .filter(isAhead)
    .sort((a, b) => (a.values.on ?? '').localeCompare(b.values.on ?? ''));
  const been = keptFirst(checks.filter((check) => !isAhead(check)));
  return (
    <>
      <PlanCheck />
      {checks.length === 0 ? <p className={classes.note}>{message('checks.check.none')}</p> : null}
      {ahead.length > 0 ? (
        <section className={classes.part}>
          <h3 className={classes.heading}>{message('checks.check.ahead')}</h3>
          <p className={classes.note}>{message('checks.check.aheadWhat')}</p>
          <CheckRows checks={ahead} isAhead />
        </section>
      ) : null}
      {been.length > 0 ? (
        <section className={classes.part}>
          <h3 className={classes.heading}>{message('checks.check.been')}</h3>
          <CheckRows checks={been} />
        </section>
      ) : null}
    </>
  );
}

function CheckRows({ checks, isAhead = false }: { checks: readonly Check[]; isAhead?: boolean }) {
  return (
    <ul className={classes.list}>
      {checks.map((check) => (
        <li key={check.id} className={classes.row}>
          <OneCheck of={check} isAhead={isAhead} />
        </li>
      ))}
    </ul>
  );
}

/** What is asked of each look at the plan. A drill is practice, a test says nothing to the room. */
function fieldsOfCheck({ type }: Check['values']): CheckField[] {
  const time: CheckField[] = ['on', 'at', 'by'];
  if (type === 'drill')
    return [...time, 'scenario', 'reacted', 'minutes', 'result', 'seen', 'childImpact', 'learned'];
  if (type === 'test') return [...time, 'present', 'testResult', 'childImpact'];
  return [...time, 'present', 'seen', 'result', 'childImpact', 'learned'];
}

function OneCheck({ of, isAhead }: { of: Check; isAhead: boolean }) {
  const message = useMessage();
  const name = useCheckName(of);
  const { type, result, seen } = of.values;
  return (
    <>
      <p className={classes.head}>
        <b>{name}</b>
        <ShownMark of={of} />
      </p>
      {isAhead ? <NoLonger of={of} /> : null}
      {result ? <p>{message(`planChoice.result.${result}`)}</p> : null}
      {seen ? (
        <p className={classes.said} dir="auto">
          {seen}
        </p>
      ) : null}
      {type === 'drill' ? <p className={classes.note}>{message('checks.check.drill')}</p> : null}
      {type === 'test' ? <p className={classes.note}>{message('checks.check.test')}</p> : null}
      <EntryFields
        of={of}
        fields={fieldsOfCheck(of.values)}
        title={message('checks.write')}
        about={name}
      />
      <ShownToggle of={of} />
    </>
  );
}

function useCheckName({ values }: Check): string {
  const message = useMessage();
  const format = useFormat();
  const type = values.type ? message(`planChoice.check.${values.type}`) : '';
  const day = values.on ? format.day(values.on) : '';
  return values.at
    ? message('checks.check.lineAt', { type, day, at: values.at })
    : message('checks.check.line', { type, day });
}

/** Says it where a yes was taken back after the visit was planned. */
function NoLonger({ of }: { of: Check }) {
  const message = useMessage();
  const say = useRefusal();
  const { parents } = usePlanPeople();
  const may = mayCheck(of.values, useHeldPlan('consent'), parents);
  if (may.ok) return null;
  const why = say(may.refusal.code, may.refusal);
  return <Note>{message('checks.check.noLonger', { why })}</Note>;
}
