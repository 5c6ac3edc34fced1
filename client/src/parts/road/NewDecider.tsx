import { useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { NewEntry } from './NewEntry.tsx';

/** A new line: what is to be decided, and who decides it. */
export function NewDecider({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const [matter, setMatter] = useState('');
  const [decides, setDecides] = useState('');
  const values = { matter: matter.trim(), decides: decides.trim() || null };
  return (
    <NewEntry
      kind="decider"
      title={message('plans.decider.add')}
      put={message('plans.decider.put')}
      values={values.matter ? values : null}
      onClose={onClose}
    >
      <Field
        label={message('plans.decider.matter')}
        value={matter}
        maxLength={80}
        onChange={(event) => setMatter(event.target.value)}
      />
      <Field
        label={message('planField.decider.decides')}
        value={decides}
        maxLength={80}
        onChange={(event) => setDecides(event.target.value)}
      />
    </NewEntry>
  );
}
