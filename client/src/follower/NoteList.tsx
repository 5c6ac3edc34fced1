import { type Note, notesText } from '@rundbord/shared/follow/note';
import { useRef, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { type Format, useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { NoteRow } from './NoteRow.tsx';
import type { Notes } from './notes.ts';
import classes from './Panels.module.css';
import { saveText } from './save-text.ts';

/** One's notes, the newest first; a file of them all, and the way to be rid of them. */
export function NoteList({ notes }: { notes: Notes }) {
  const message = useMessage();
  const format = useFormat();
  const list = useValue(notes.list);
  const [isClearing, setClearing] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const rows = useRef<HTMLUListElement>(null);
  const remove = (id: string) => {
    setRemoved(notes.remove(id));
    // The button that was pressed is gone; whoever goes by the keyboard stays among the notes.
    rows.current?.focus();
  };
  const removed = (
    <p className="unseen" role="status">
      {isRemoved ? message('notes.removed') : ''}
    </p>
  );
  if (list.length === 0) return removed;

  const download = () => {
    const heading = (note: Note) =>
      message('notes.at', { time: format.dayAndTime(note.at), poster: note.poster });
    saveText(`${message('notes.file')}.txt`, notesText(list, heading));
  };
  return (
    <>
      {removed}
      <ul ref={rows} className={classes.list} tabIndex={-1} aria-label={message('notes.title')}>
        {list.toReversed().map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            notes={notes}
            time={clockTime(note.at, format)}
            onRemove={() => remove(note.id)}
          />
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button onClick={download}>{message('notes.download')}</Button>
        <Button look="plain" onClick={() => setClearing(true)}>
          {message('notes.clear')}
        </Button>
      </div>
      {isClearing ? (
        <Dialog title={message('notes.clearTitle')} onClose={() => setClearing(false)}>
          <p>{message('notes.clearWhat')}</p>
          <div className={classes.buttons}>
            <Button
              look="strong"
              onClick={() => {
                notes.clear();
                setClearing(false);
              }}
            >
              {message('notes.clearNow')}
            </Button>
            <Button onClick={() => setClearing(false)}>{message('common.cancel')}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

/** The clock is enough on the same day; another day is named. */
function clockTime(at: string, format: Format): string {
  return format.day(at) === format.day(Date.now()) ? format.time(at) : format.dayAndTime(at);
}
