import type { Note } from '@rundbord/shared/follow/note';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { WordsField } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import type { Notes } from './notes.ts';
import classes from './Panels.module.css';

/** One note: when, before which poster, its words, and the way to change or delete it. */
export function NoteRow({
  note,
  notes,
  time,
  onRemove,
}: {
  note: Note;
  notes: Notes;
  time: string;
  onRemove: () => void;
}) {
  const message = useMessage();
  const [draft, setDraft] = useState<string | null>(null);
  const [isFull, setFull] = useState(false);
  const which = <span className="unseen"> {message('notes.which', { time })}</span>;
  const save = () => {
    if (draft === null || !isVisible(draft)) return;
    const isKept = notes.change(note.id, draft.trim());
    setFull(!isKept);
    if (isKept) setDraft(null);
  };
  return (
    <li className={classes.row}>
      <p className={classes.soft} dir="auto">
        {message('notes.at', { time, poster: note.poster })}
      </p>
      {draft === null ? (
        <p className={classes.words} dir="auto">
          {note.words}
        </p>
      ) : (
        <WordsField
          label={message('notes.words')}
          value={draft}
          rows={3}
          refusal={isFull ? message('notes.full') : null}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      <div className={classes.buttons}>
        {draft === null ? (
          <>
            <Button look="plain" onClick={() => setDraft(note.words)}>
              {message('notes.change')}
              {which}
            </Button>
            <Button look="plain" onClick={onRemove}>
              {message('notes.remove')}
              {which}
            </Button>
          </>
        ) : (
          <>
            <Button look="strong" onClick={save}>
              {message('notes.save')}
            </Button>
            <Button onClick={() => setDraft(null)}>{message('common.cancel')}</Button>
          </>
        )}
      </div>
    </li>
  );
}
