import { isVisible } from '@rundbord/shared/text/plain-text';
import { type FormEvent, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { WordsField } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { NoteList } from './NoteList.tsx';
import type { Notes } from './notes.ts';
import classes from './Panels.module.css';

/** Notes of one's own, with the time and the poster one looked at. They stay on this device. */
export function NotesPanel({ notes, posterNow }: { notes: Notes; posterNow: () => string }) {
  const message = useMessage();
  const words = useValue(notes.draft);
  const [said, setSaid] = useState<'kept' | 'full' | null>(null);

  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!isVisible(words)) return;
    const isKept = notes.add(words.trim(), posterNow());
    setSaid(isKept ? 'kept' : 'full');
    if (isKept) notes.draft.set('');
  };

  return (
    <section className={classes.panel} aria-label={message('notes.title')}>
      <h2 className={classes.title}>{message('notes.title')}</h2>
      <form className={classes.form} onSubmit={keep}>
        <WordsField
          label={message('notes.field')}
          hint={message('notes.what')}
          value={words}
          rows={3}
          refusal={said === 'full' ? message('notes.full') : null}
          onChange={(event) => {
            notes.draft.set(event.target.value);
            setSaid(null);
          }}
        />
        <Button type="submit" look="strong">
          {message('notes.keep')}
        </Button>
      </form>
      <p className="unseen" role="status">
        {said === 'kept' ? message('notes.kept') : ''}
      </p>
      <NoteList notes={notes} />
    </section>
  );
}
