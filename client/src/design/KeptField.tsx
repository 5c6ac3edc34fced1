import { useEffect, useRef, useState } from 'react';
import { Field } from './Field.tsx';

/** A field whose words are kept when it is left, with Enter, or when what it stands on is closed. */
export function KeptField({
  label,
  hint,
  kept,
  limit,
  type = 'text',
  onKeep,
}: {
  label: string;
  hint?: string;
  kept: string;
  limit?: number;
  type?: 'text' | 'date' | 'time' | 'number';
  onKeep: (words: string) => void;
}) {
  const [words, setWords] = useState<string | null>(null);
  const keep = () => {
    if (words !== null && words !== kept) onKeep(words);
    setWords(null);
  };
  const keepLast = useRef(keep);
  useEffect(() => {
    keepLast.current = keep;
  });
  useEffect(() => () => keepLast.current(), []);
  return (
    <Field
      label={label}
      hint={hint}
      type={type}
      value={words ?? kept}
      maxLength={limit}
      onChange={(event) => setWords(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
