import type { PlanId } from '@rundbord/shared/id';
import { keptFirst } from '@rundbord/shared/plan/held-view';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { keptAnswers } from '@rundbord/shared/plan/plan-fields';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Field, WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan, usePlan, useToday } from '../../source/usePlan.ts';
import { AgreementChoice } from './AgreementChoice.tsx';
import classes from './Checks.module.css';
import { EntryFields } from './EntryFields.tsx';
import { SeenWaiting } from './SeenWaiting.tsx';
import { ShownMark, ShownToggle } from './ShownToggle.tsx';

type Kept = (typeof keptAnswers)[number];

/** How agreements go, with what was kept first. What members wrote on their phones waits here. */
export function SeenPart() {
  const message = useMessage();
  const seen = useHeldPlan('seen');
  return (
    <>
      <SeenWaiting />
      <AddSeen />
      {seen.length === 0 ? <p className={classes.note}>{message('checks.seen.none')}</p> : null}
      <ul className={classes.list}>
        {keptFirst(seen).map((each) => (
          <li key={each.id} className={classes.row} data-kept={each.values.kept}>
            <Seen of={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Seen({ of }: { of: PlanEntry<'seen'> }) {
  const message = useMessage();
  const format = useFormat();
  const agreement = usePlan('agreement').find(({ id }) => id === of.values.agreement);
  const { kept, on, whatWorked, parentDid, childSign, byWhom } = of.values;
  const names = (byWhom ?? []).map(({ name }) => name);
  return (
    <>
      <p className={classes.head}>
        <b>{kept ? message(`planChoice.kept.${kept}`) : null}</b>
        <ShownMark of={of} />
      </p>
      <p dir="auto">{agreement?.values.what}</p>
      {[whatWorked, parentDid, childSign].map((words, at) =>
        words ? (
          <p key={`${of.id} ${at === 0 ? 'w' : at}`} className={classes.said} dir="auto">
            {words}
          </p>
        ) : null,
      )}
      <p className={classes.note}>
        {message('held.from', { name: format.list(names), day: on ? format.day(on) : '' })}
        {of.from ? <> {message('checks.seen.phone', { name: of.made.name })}</> : null}
      </p>
      <EntryFields
        of={of}
        fields={['kept', 'on', 'byWhom', 'whatWorked', 'parentDid', 'childSign']}
        title={message('checks.write')}
        about={agreement?.values.what ?? ''}
      />
      <ShownToggle of={of} />
    </>
  );
}

/** Written in a breath: which agreement, how it went, what worked. */
function AddSeen() {
  const message = useMessage();
  const today = useToday();
  const { ask, refused, isAsking } = useAsking();
  const [agreement, setAgreement] = useState<PlanId | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [on, setOn] = useState(today);
  const [worked, setWorked] = useState('');
  const keep = async () => {
    const values = { agreement, kept, on, ...(worked.trim() ? { whatWorked: worked } : {}) };
    const entry = newId<PlanId>();
    if (!(await ask({ kind: 'writePlan', part: 'seen', entry, values }))) return;
    setKept(null);
    setWorked('');
  };
  return (
    <details className={classes.fold}>
      <summary>{message('checks.seen.add')}</summary>
      <div className={classes.form}>
        <AgreementChoice
          label={message('checks.seen.agreement')}
          none={message('common.choose')}
          value={agreement ?? undefined}
          onChoose={setAgreement}
        />
        <Choice<Kept>
          legend={message('checks.seen.kept')}
          options={keptAnswers.map((value) => ({
            value,
            label: message(`planChoice.kept.${value}`),
          }))}
          chosen={kept}
          onChoose={setKept}
        />
        <WordsField
          label={message('checks.seen.worked')}
          value={worked}
          rows={2}
          maxLength={240}
          onChange={(event) => setWorked(event.target.value)}
        />
        <Field
          label={message('checks.seen.on')}
          type="date"
          max={today}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <div className={classes.buttons}>
          <Button
            look="strong"
            disabled={!agreement || !kept || !on || isAsking}
            onClick={() => void keep()}
          >
            {message('checks.seen.keep')}
          </Button>
        </div>
        <Refusal text={refused} />
      </div>
    </details>
  );
}
