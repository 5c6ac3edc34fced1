import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';

export function RoadList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="road">
      <h2 id={id}>{message('poster.road')}</h2>
    </section>
  );
}
