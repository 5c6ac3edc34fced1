import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';

export function DecidersList() {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} data-poster="deciders">
      <h2 id={id}>{message('poster.deciders')}</h2>
    </section>
  );
}
