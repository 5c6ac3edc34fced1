import type { Agreement } from '@rundbord/shared/plan/agreement';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { ReactNode } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import { AgreementFace } from './AgreementFace.tsx';
import classes from './PlanFace.module.css';
import { RuleFace } from './RuleFace.tsx';

/** What stands beneath a rule and an agreement, where more is said of it or it is written. */
export type Beneath = {
  rule?: (rule: PlanEntry<'rule'>) => ReactNode;
  agreement?: (agreement: Agreement) => ReactNode;
};

/** Rules as a list of few, then who does what when. */
export function PlanFace({ beneath = {} }: { beneath?: Beneath }) {
  const message = useMessage();
  const rules = usePlan('rule');
  const agreements = usePlan('agreement');
  return (
    <>
      {rules.length + agreements.length === 0 ? (
        <p className={classes.soft}>{message('agreement.none')}</p>
      ) : null}
      {rules.length > 0 ? (
        <section className={classes.part}>
          <h3 className={classes.heading}>{message('agreement.rules')}</h3>
          <ol className={classes.rules}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <RuleFace rule={rule}>{beneath.rule?.(rule)}</RuleFace>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {agreements.length > 0 ? (
        <section>
          <h3 className={classes.heading}>{message('agreement.agreements')}</h3>
          <ol className={classes.agreements}>
            {agreements.map((agreement, at) => (
              <li key={agreement.id}>
                <AgreementFace agreement={agreement} number={at + 1}>
                  {beneath.agreement?.(agreement)}
                </AgreementFace>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
