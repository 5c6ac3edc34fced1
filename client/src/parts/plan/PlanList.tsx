import { ListFrame } from '../../design/ListFrame.tsx';
import { HeldList } from '../checks/HeldList.tsx';
import { PlanFace } from './PlanFace.tsx';
import classes from './PlanList.module.css';
import { AgreementWords, RuleWords } from './PlanWords.tsx';
import { usePlanHead } from './usePlanFacts.ts';

/** Rules and agreements as headings and lists, with everything that is said of each. */
export function PlanList() {
  const { title, lead } = usePlanHead();
  return (
    <ListFrame poster="plan" title={<span dir="auto">{title}</span>} space="close">
      <p className={classes.lead}>{lead}</p>
      <PlanFace
        beneath={{
          rule: (rule) => <RuleWords rule={rule} />,
          agreement: (agreement) => <AgreementWords agreement={agreement} />,
        }}
      />
      <HeldList />
    </ListFrame>
  );
}
