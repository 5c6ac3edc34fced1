import { type HeldThing, keptFirst, markOf } from '@rundbord/shared/plan/held-view';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useId } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import classes from './HeldList.module.css';

/** What was seen of the plan and shown to everyone, with what was kept first. Nothing where nothing was shown. */
export function HeldList() {
  const message = useMessage();
  const id = useId();
  const seen = usePlan('seen');
  const checks = usePlan('check');
  const incidents = usePlan('incident');
  const things: HeldThing[] = [...seen, ...checks, ...incidents];
  if (things.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.held}>
      <h3 id={id} className={classes.title}>
        {message('held.title')}
      </h3>
      <ul className={classes.list}>
        {keptFirst(things).map((thing) => (
          <li key={thing.id} className={classes.thing} data-mark={markOf(thing)}>
            <Held of={thing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ of }: { of: HeldThing }) {
  const message = useMessage();
  const format = useFormat();
  const mark = markOf(of);
  const { on } = of.values;
  return (
    <>
      <p className={classes.head}>
        <b>
          {mark === 'happened'
            ? message('held.happened')
            : mark === 'told'
              ? null
              : message(`planChoice.kept.${mark}`)}
        </b>
        <span className={classes.day}>{on ? format.day(on) : null}</span>
      </p>
      {of.kind === 'seen' ? <Seen of={of as PlanEntry<'seen'>} /> : null}
      {of.kind === 'check' ? <Check of={of as PlanEntry<'check'>} /> : null}
      {of.kind === 'incident' ? <Incident of={of as PlanEntry<'incident'>} /> : null}
    </>
  );
}

function Seen({ of: { values } }: { of: PlanEntry<'seen'> }) {
  const format = useFormat();
  const agreement = usePlan('agreement').find(({ id }) => id === values.agreement);
  const names = (values.byWhom ?? []).map(({ name }) => name);
  return (
    <>
      <Words words={agreement?.values.what} isSoft />
      <Words words={values.whatWorked} />
      <Words words={values.parentDid} />
      <Words words={values.childSign} />
      <Words words={names.length > 0 ? format.list(names) : undefined} isSoft />
    </>
  );
}

function Check({ of: { values } }: { of: PlanEntry<'check'> }) {
  const message = useMessage();
  const { type, scenario, seen, minutes, childImpact, learned } = values;
  return (
    <>
      {type ? <Words words={message(`planChoice.check.${type}`)} isSoft /> : null}
      <Words words={scenario} />
      <Words words={seen} />
      {minutes === undefined ? null : <Words words={message('held.minutes', { count: minutes })} />}
      {childImpact ? <Words words={message('held.child', { words: childImpact })} /> : null}
      {learned ? <Words words={message('held.learned', { words: learned })} /> : null}
    </>
  );
}

function Incident({ of: { values } }: { of: PlanEntry<'incident'> }) {
  const message = useMessage();
  const { what, learned } = values;
  return (
    <>
      <Words words={what} />
      {learned ? <Words words={message('held.learned', { words: learned })} /> : null}
    </>
  );
}

function Words({ words, isSoft = false }: { words: string | undefined; isSoft?: boolean }) {
  if (!words) return null;
  return (
    <p className={isSoft ? classes.soft : classes.words} dir="auto">
      {words}
    </p>
  );
}
