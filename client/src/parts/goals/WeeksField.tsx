import { mostWeeks, type StatementSet } from '@rundbord/shared/scaling/statement-set';
import { useEffect, useRef, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';

/** How many weeks a goal is to be seen. What is no such number stays in the field, with a word on what is. */
export function WeeksField({ set }: { set: StatementSet }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const [words, setWords] = useState<string | null>(null);
  const [isOdd, setOdd] = useState(false);
  const keep = async () => {
    if (words === null) return;
    const weeks = weeksOf(words);
    setOdd(weeks === undefined);
    if (weeks === undefined) return;
    const isGranted =
      weeks === (set.weeks ?? null) || (await ask({ kind: 'changeSet', set: set.id, weeks }));
    if (isGranted) setWords((now) => (now === words ? null : now));
  };
  const keepLast = useRef(keep);
  useEffect(() => {
    keepLast.current = keep;
  });
  useEffect(() => () => void keepLast.current(), []);
  return (
    <Field
      label={message('goals.weeks')}
      inputMode="numeric"
      value={words ?? (set.weeks ? `${set.weeks}` : '')}
      refusal={isOdd ? message('goals.weeksSpan', { most: mostWeeks }) : refused}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
      }}
    />
  );
}

/** The weeks that somebody wrote; null for none, undefined where it is no number of them. */
function weeksOf(words: string): number | null | undefined {
  const said = words.trim();
  if (said === '') return null;
  const weeks = /^\d+$/.test(said) ? Number(said) : 0;
  return weeks >= 1 && weeks <= mostWeeks ? weeks : undefined;
}
