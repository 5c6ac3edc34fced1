import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { daysToTell, type Task } from '@rundbord/shared/plan/own-tasks';
import { keptAnswers, planFields } from '@rundbord/shared/plan/plan-fields';
import { useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { WordsField } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useToday } from '../../source/usePlan.ts';
import { SeenList } from './SeenList.tsx';
import classes from './TaskCard.module.css';
import { seenFields, useSeenDraft } from './useSeenDraft.ts';
import type { TaskHand } from './useTaskHand.ts';
import { useTaskWords } from './useTaskWords.ts';

/** Telling how it went on a day: what worked comes first. What was told stands beneath. */
export function SeenForm({ task, hand, own }: { task: Task; hand: TaskHand; own: OwnPlan }) {
  const message = useMessage();
  const words = useTaskWords();
  const { id } = task.agreement;
  const days = daysToTell(task.agreement, useToday());
  const fold = useRef<HTMLDetailsElement>(null);
  const { draft, on, kept, say, change, send } = useSeenDraft(hand, id, days[0] ?? '');
  // What was begun stays in sight when its card is put in another place.
  const [isBegun] = useState(Object.keys(draft).length > 0);
  return (
    <>
      <details ref={fold} open={isBegun}>
        <summary className={classes.summary}>{message('task.how')}</summary>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void send().then((isSent) => isSent && closeFold(fold.current));
          }}
          noValidate
        >
          <Choice
            legend={message('task.day')}
            look="rows"
            options={days.map((value) => ({ value, label: words.dayToChoose(value) }))}
            chosen={on}
            onChoose={(value) => change({ on: value })}
          />
          <Choice
            legend={message('planField.seen.kept')}
            look="rows"
            options={keptAnswers.map((value) => ({
              value,
              label: message(`planChoice.kept.${value}`),
            }))}
            chosen={kept}
            onChoose={(value) => change({ kept: value })}
          />
          <p className={classes.soft}>{message('task.ifYouLike')}</p>
          {seenFields.map((field) => (
            <WordsField
              key={field}
              label={message(`planField.seen.${field}`)}
              value={draft[field] ?? ''}
              rows={2}
              maxLength={planFields.seen[field].limit}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          ))}
          <p className={classes.soft}>{message('task.toLeaders')}</p>
          <Button type="submit" look="strong" isLarge>
            {message('task.send')}
          </Button>
          <p role="status">{say === 'choose' ? message('task.choose') : ''}</p>
        </form>
      </details>
      <p role="status" className="unseen">
        {say === 'sent' ? message('task.sent') : ''}
      </p>
      <SeenList seen={own.seen.filter(({ values }) => values.agreement === id)} />
    </>
  );
}

/** What was sent stands beneath, where it can be seen; a keyboard goes on from here. */
function closeFold(fold: HTMLDetailsElement | null): void {
  if (!fold) return;
  fold.open = false;
  fold.querySelector('summary')?.focus({ preventScroll: true });
}
