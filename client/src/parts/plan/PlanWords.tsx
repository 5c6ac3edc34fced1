import type { Agreement } from '@rundbord/shared/plan/agreement';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { periodWords } from '@rundbord/shared/plan/when-words';
import { Fragment } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useSets } from '../../source/useScaling.ts';
import { useScaleWords } from '../scaling/useScaleWords.ts';
import classes from './PlanWords.module.css';

/** What is said of an agreement beside its face. */
export function AgreementWords({ agreement: { values } }: { agreement: Agreement }) {
  const message = useMessage();
  const format = useFormat();
  const field = (name: 'where' | 'trial' | 'followUp' | 'ifNot' | 'contact' | 'childSays') =>
    message(`planField.agreement.${name}`);
  const { where, trial, followUp, isThere } = values;
  return (
    <Words
      of={[
        [
          message('planField.agreement.isThere'),
          message(isThere === false ? 'agreement.no' : 'agreement.yes'),
        ],
        [field('where'), where && message(`planChoice.where.${where}`)],
        [field('trial'), trial && periodWords({ message, format }, trial)],
        [field('followUp'), followUp && format.day(followUp)],
        [field('ifNot'), values.ifNot],
        [field('contact'), values.contact],
        [field('childSays'), values.childSays],
      ]}
    />
  );
}

/** What is said of a rule beside its face. */
export function RuleWords({ rule: { values } }: { rule: PlanEntry<'rule'> }) {
  const message = useMessage();
  const format = useFormat();
  const words = useScaleWords();
  const set = useSets().find(({ id }) => id === values.set);
  return (
    <Words
      of={[
        [message('planField.rule.set'), set && words.scale(set)],
        [message('planField.rule.childSays'), values.childSays],
        [message('planField.rule.easier'), values.easier],
        [message('planField.rule.review'), values.review && format.day(values.review)],
      ]}
    />
  );
}

function Words({ of }: { of: readonly [string, string | undefined][] }) {
  const said = of.filter(([, words]) => words);
  if (said.length === 0) return null;
  return (
    <dl className={classes.words} data-more>
      {said.map(([label, words]) => (
        <Fragment key={label}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.said} dir="auto">
            {words}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
