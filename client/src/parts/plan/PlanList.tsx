import { useId } from 'react';
import { HeldList } from '../checks/HeldList.tsx';
import { PlanFace } from './PlanFace.tsx';
import classes from './PlanList.module.css';
import { AgreementWords, RuleWords } from './PlanWords.tsx';
import { usePlanHead } from './usePlanFacts.ts';

/** Rules and agreements as headings and lists, with everything that is said of each. */
export function PlanList() {
  const id = useId();
  const { title, lead } = usePlanHead();
  return (
    <section className={classes.list} aria-labelledby={id} data-poster="plan">
      <h2 id={id} className={classes.title} dir="auto">
        {title}
      </h2>
      <p className={classes.lead}>{lead}</p>
      <PlanFace
        beneath={{
          rule: (rule) => <RuleWords rule={rule} />,
          agreement: (agreement) => <AgreementWords agreement={agreement} />,
        }}
      />
      <HeldList />
    </section>
  );
}
