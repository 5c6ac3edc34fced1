import {
  type SetField,
  type StatementSet,
  setFieldLimit,
} from '@rundbord/shared/scaling/statement-set';
import { DraftedWords } from '../../design/DraftedWords.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { Hints } from './Hints.tsx';

/** One field of a set, with advice on how it is worded. */
export function SetWords({ set, field }: { set: StatementSet; field: SetField }) {
  const message = useMessage();
  return (
    <DraftedWords
      id={set.id}
      field={field}
      label={message(`set.field.${field}`)}
      kept={set.words[field] ?? ''}
      rows={field === 'ten' || field === 'zero' ? 2 : 3}
      limit={setFieldLimit}
      wish={(words, before) => ({ kind: 'writeSet', set: set.id, field, words, before })}
      aside={(words) => <Hints field={field} text={words} />}
    />
  );
}
