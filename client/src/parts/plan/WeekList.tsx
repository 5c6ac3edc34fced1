import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';

export function WeekList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="week">
      <h2 id={id}>{message('poster.week')}</h2>
    </section>
  );
}
