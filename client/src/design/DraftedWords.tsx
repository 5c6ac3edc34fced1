import type { ReactNode } from 'react';
import { isOver, type WishOf } from '../connection/field-drafts.ts';
import { useFieldDrafts } from '../connection/useFieldDrafts.ts';
import { useValue } from '../connection/useValue.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './DraftedWords.module.css';
import { Field, WordsField } from './Field.tsx';

/** A field whose words the house keeps when it is left; what a colleague wrote meanwhile in another place of it stays.
 *  Where both wrote in one place, the words stay here, and the colleague's beside them, until the two have been joined.
 *  `rows` 1 is a field of one line. `id` and `field` name it among all that is being written at this sitting. */
export function DraftedWords({
  id,
  field,
  label,
  hint,
  kept,
  limit,
  rows = 3,
  wish,
  aside,
}: {
  id: string;
  field: string;
  label: string;
  hint?: string | undefined;
  kept: string;
  limit: number;
  rows?: number;
  wish: WishOf;
  aside?: (words: string) => ReactNode;
}) {
  const say = useRefusal();
  const drafts = useFieldDrafts();
  const key = `${id} ${field}`;
  const draft = useValue(drafts.of(key));
  const words = draft?.words ?? kept;
  const refusal = draft?.refusal ?? null;
  const common = {
    label,
    hint,
    value: words,
    maxLength: limit,
    dir: 'auto',
    refusal: refusal && say(refusal.code, refusal),
    onBlur: () => void drafts.keep(key),
  } as const;
  const write = (typed: string) => drafts.write(key, { words: typed, kept, wish });
  return (
    <div>
      {rows === 1 ? (
        <Field
          {...common}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void drafts.keep(key);
          }}
        />
      ) : (
        <WordsField {...common} rows={rows} onChange={(event) => write(event.target.value)} />
      )}
      {draft && isOver(draft) ? (
        <p className={classes.other} dir="auto">
          {kept}
        </p>
      ) : null}
      {aside?.(words)}
    </div>
  );
}
