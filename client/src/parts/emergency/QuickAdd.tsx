import { type FormEvent, useState } from 'react';
import { Field } from '../../design/Field.tsx';
import classes from './EmergencySheet.module.css';

/** One more, by one line and Enter. Words that were not taken stay. `onAdd` answers whether they were. */
export function QuickAdd({
  label,
  hint,
  limit,
  onAdd,
}: {
  label: string;
  hint?: string;
  limit: number;
  onAdd: (words: string) => Promise<boolean>;
}) {
  const [words, setWords] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    if (said && (await onAdd(said))) setWords((now) => (now === words ? '' : now));
  };
  return (
    <form className={classes.quick} onSubmit={add} data-screen-only>
      <Field
        label={label}
        hint={hint}
        value={words}
        maxLength={limit}
        enterKeyHint="done"
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  );
}
