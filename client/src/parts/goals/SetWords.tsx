import {
  type SetField,
  type StatementSet,
  setFieldLimit,
} from '@rundbord/shared/scaling/statement-set';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { WordsField } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { Hints } from './Hints.tsx';
import classes from './SetSheet.module.css';

/** One field of a set. Its words are kept when it is left; what a colleague wrote meanwhile in another place of it stays.
 *  Where both wrote in one place, the words stay here until the two have been joined. */
export function SetWords({ set, field }: { set: StatementSet; field: SetField }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  const kept = set.words[field] ?? '';
  const [draft, setDraft] = useState<{ words: string; before: string } | null>(null);
  const words = draft?.words ?? kept;
  const isOther = refused !== null && draft !== null && draft.before !== kept;
  const keep = async () => {
    if (!draft || isAsking) return;
    if (draft.words === draft.before) return setDraft(null);
    const sent = draft.words;
    const granted = await ask({
      kind: 'writeSet',
      set: set.id,
      field,
      words: sent,
      before: draft.before,
    });
    // What was typed while it was on its way goes on from there.
    if (granted)
      setDraft((now) => (now && now.words !== sent ? { words: now.words, before: sent } : null));
    // Having read the other's words, one's own go on top of them.
    else setDraft((now) => now && { ...now, before: kept });
  };
  return (
    <div>
      <WordsField
        label={message(`set.field.${field}`)}
        value={words}
        rows={field === 'ten' || field === 'zero' ? 2 : 3}
        maxLength={setFieldLimit}
        dir="auto"
        refusal={refused}
        onChange={(event) => setDraft({ words: event.target.value, before: draft?.before ?? kept })}
        onBlur={() => void keep()}
      />
      {isOther ? (
        <p className={classes.other} dir="auto">
          {kept}
        </p>
      ) : null}
      <Hints field={field} text={words} />
    </div>
  );
}
