import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { StandingLine } from '../approval/StandingLine.tsx';
import { HeldList } from '../checks/HeldList.tsx';

export function PlanList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="plan">
      <h2 id={id}>{message('poster.plan')}</h2>
      <StandingLine />
      <HeldList />
    </section>
  );
}
