import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';

export function PlanList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="plan">
      <h2 id={id}>{message('poster.plan')}</h2>
    </section>
  );
}
