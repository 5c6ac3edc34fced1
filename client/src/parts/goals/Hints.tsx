import type { SetField } from '@rundbord/shared/scaling/statement-set';
import { goalHints, type PlainHint, plainHints } from '@rundbord/shared/text/plain-language';
import { useMessage } from '../../message/useMessage.ts';
import classes from './SetSheet.module.css';

/** What could be said more plainly, beside the field where it stands. Advice: nothing waits for it. */
export function Hints({ field, text }: { field: SetField; text: string }) {
  const message = useMessage();
  const hints = hintsFor(field, text);
  return (
    <ul className={classes.hints} aria-label={message('goals.advice')} aria-live="polite">
      {hints.map((hint) => (
        <li key={JSON.stringify(hint)}>{said(hint, message)}</li>
      ))}
    </ul>
  );
}

function hintsFor(field: SetField, text: string): PlainHint[] {
  if (text.trim() === '') return [];
  const plain = plainHints(text, field === 'childVersion' ? 'child' : 'adult');
  return field === 'goal' ? [...goalHints(text), ...plain] : plain;
}

function said(hint: PlainHint, message: ReturnType<typeof useMessage>): string {
  switch (hint.hint) {
    case 'long-sentence':
      return message('goals.hint.longSentence', { words: hint.words });
    case 'hard':
      return message('goals.hint.hard', { lix: hint.lix });
    case 'label':
      return message('goals.hint.label', { label: hint.label });
    case 'abbreviation':
      return message('goals.hint.abbreviation', { label: hint.label });
    case 'man':
      return message('goals.hint.man');
    case 'absence':
      return message('goals.hint.absence');
    case 'attendance':
      return message('goals.hint.attendance');
  }
}
