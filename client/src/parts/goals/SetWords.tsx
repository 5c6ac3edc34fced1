import {
  type SetField,
  type StatementSet,
  setFieldLimit,
} from '@rundbord/shared/scaling/statement-set';
import { useValue } from '../../connection/useValue.ts';
import { WordsField } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { Hints } from './Hints.tsx';
import classes from './SetSheet.module.css';
import { isOver } from './set-drafts.ts';
import { useSetDrafts } from './useSetDrafts.ts';

/** One field of a set. Its words are kept when it is left; what a colleague wrote meanwhile in another place of it stays.
 *  Where both wrote in one place, the words stay here, and the colleague's beside them, until the two have been joined. */
export function SetWords({ set, field }: { set: StatementSet; field: SetField }) {
  const message = useMessage();
  const say = useRefusal();
  const drafts = useSetDrafts();
  const draft = useValue(drafts.of(set.id, field));
  const kept = set.words[field] ?? '';
  const words = draft?.words ?? kept;
  const refusal = draft?.refusal ?? null;
  return (
    <div>
      <WordsField
        label={message(`set.field.${field}`)}
        value={words}
        rows={field === 'ten' || field === 'zero' ? 2 : 3}
        maxLength={setFieldLimit}
        dir="auto"
        refusal={refusal && say(refusal.code, refusal)}
        onChange={(event) => drafts.write(set.id, field, { words: event.target.value, kept })}
        onBlur={() => void drafts.keep(set.id, field)}
      />
      {draft && isOver(draft) ? (
        <p className={classes.other} dir="auto">
          {kept}
        </p>
      ) : null}
      <Hints field={field} text={words} />
    </div>
  );
}
