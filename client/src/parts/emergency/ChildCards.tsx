import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useMessage } from '../../message/useMessage.ts';
import classes from './ChildCards.module.css';

const fields = ['mayDo', 'goTo', 'safeWord'] as const;

/** A small card for each child: what it may do, whom to go to, and the thing that says it is worried. */
export function ChildCards({ of: cards }: { of: readonly PlanEntry<'childCard'>[] }) {
  const message = useMessage();
  return (
    <ul className={classes.cards}>
      {cards.map(({ id, values }) => (
        <li key={id} className={classes.card}>
          <p className={classes.child} dir="auto">
            {values.child}
          </p>
          <dl className={classes.facts}>
            {fields.map((field) =>
              values[field] ? (
                <div key={field}>
                  <dt className={classes.label}>{message(`planField.childCard.${field}`)}</dt>
                  <dd dir="auto">{values[field]}</dd>
                </div>
              ) : null,
            )}
            {values.safeThing ? (
              <div className={classes.thing}>
                <dt className={classes.label}>{message('planField.childCard.safeThing')}</dt>
                <dd className={classes.words} dir="auto">
                  {values.safeThing}
                </dd>
                <dd className={classes.label}>{message('urgent.thing')}</dd>
              </div>
            ) : null}
          </dl>
        </li>
      ))}
    </ul>
  );
}
