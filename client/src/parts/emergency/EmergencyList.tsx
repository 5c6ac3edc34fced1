import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';

export function EmergencyList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="emergency">
      <h2 id={id}>{message('poster.emergency')}</h2>
    </section>
  );
}
