import { wordsLimit } from '@rundbord/shared/card/card';
import type { NoteRound } from '@rundbord/shared/scaling/round';
import { type OwnAnswer, silentNotesLimit } from '@rundbord/shared/scaling/vote';
import type { FormEvent } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { WordsField } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './VoteForm.module.css';
import type { Draft } from './VoteForm.tsx';

/** Writing notes that nobody sees before the pile is opened. A new field comes when the last one is used. */
export function NotesForm({
  round,
  given,
  draft: [draft, setDraft],
}: {
  round: NoteRound;
  given: OwnAnswer | null;
  draft: Draft<string[] | null>;
}) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const notes = draft ?? given?.notes ?? [];
  const shown = [...notes, ''].slice(0, silentNotesLimit);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const granted = await ask({ kind: 'writeNotes', round: round.id, notes });
    // What was written while these were on their way stays.
    if (granted) setDraft((now) => (now === draft ? null : now));
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {shown.map((words, at) => (
        <WordsField
          // biome-ignore lint/suspicious/noArrayIndexKey: fields stay where they are.
          key={at}
          label={message('round.note', { number: at + 1 })}
          value={words}
          rows={2}
          maxLength={wordsLimit}
          dir="auto"
          onChange={(event) =>
            setDraft(() =>
              [...notes.slice(0, at), event.target.value, ...notes.slice(at + 1)].filter(
                (each, place, all) => each !== '' || place < all.length - 1,
              ),
            )
          }
        />
      ))}
      <Button type="submit" look="strong" isLarge disabled={isAsking}>
        {message('round.sendNotes')}
      </Button>
      <div role="status">
        {refused ? <p className={classes.say}>{refused}</p> : null}
        {given?.notes && !refused ? (
          <p className={classes.sent}>
            {message('round.sentNotes', { count: given.notes.length })}
          </p>
        ) : null}
      </div>
    </form>
  );
}
