import type { PlanId } from '@rundbord/shared/id';
import { hoursOf, lastSaid } from '@rundbord/shared/plan/consent';
import { type Party, partyKey } from '@rundbord/shared/plan/party';
import { consentAnswers, consentItems } from '@rundbord/shared/plan/plan-fields';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan, usePlanPeople, useToday } from '../../source/usePlan.ts';
import { useWhenWords } from '../plan/useWhenWords.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './Checks.module.css';
import { EntryFields } from './EntryFields.tsx';

type Item = (typeof consentItems)[number];
type Answer = (typeof consentAnswers)[number];

/** What each parent said to each thing that is only done with a yes. */
export function ConsentPart() {
  const message = useMessage();
  const { parents, nameOf } = usePlanPeople();
  return (
    <>
      <p>{message('checks.consent.what')}</p>
      {parents.length === 0 ? <Note>{message('checks.consent.noParents')}</Note> : null}
      {parents.map((parent) => (
        <section key={partyKey(parent)} className={classes.part}>
          <h3 className={classes.heading}>
            <bdi>{nameOf(parent)}</bdi>
          </h3>
          <ul className={classes.list}>
            {consentItems.map((what) => (
              <li key={what} className={classes.row}>
                <Asked parent={parent} what={what} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One question to one parent: what they said last, and what they say today. Earlier answers stay in the record. */
function Asked({ parent, what }: { parent: Party; what: Item }) {
  const message = useMessage();
  const today = useToday();
  const { nameOf } = usePlanPeople();
  const { ask, refused } = useAsking();
  const entry = lastSaid(useHeldPlan('consent'), { what, parent });
  const item = message(`planChoice.check.${what}`);
  const about = message('checks.consent.of', { item, name: nameOf(parent) });
  const isYes = entry?.values.answer === 'yes' && !entry.values.withdrawn;
  const say = (answer: Answer) => {
    const isToday = entry !== null && entry.values.on === today && !entry.values.withdrawn;
    void ask({
      kind: 'writePlan',
      part: 'consent',
      entry: isToday ? entry.id : newId<PlanId>(),
      values: isToday ? { answer } : { what, parent: [parent], answer, on: today },
    });
  };
  return (
    <>
      <div className={classes.asked}>
        <p>
          <b>{item}</b>
          <br />
          <Said parent={parent} what={what} />
        </p>
        <Select<Answer | ''>
          label={message('checks.consent.answer')}
          value=""
          options={[
            { value: '', label: message('common.choose') },
            ...consentAnswers.map((value) => ({
              value,
              label: message(`planChoice.answer.${value}`),
            })),
          ]}
          onChoose={(answer) => {
            if (answer) say(answer);
          }}
        />
      </div>
      {entry ? (
        <div className={classes.answers}>
          <EntryFields
            of={entry}
            fields={['days', 'from', 'to', 'words', 'on']}
            title={message('checks.consent.hours')}
            about={about}
          />
          {isYes ? (
            <Button onClick={() => void ask(writeWish(entry, { withdrawn: today }))}>
              {message('checks.consent.takeBack')}
              <span className="unseen"> {about}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
      <Refusal text={refused} />
    </>
  );
}

/** The last answer in words: since when, on which days and hours, or since when no more. */
function Said({ parent, what }: { parent: Party; what: Item }) {
  const message = useMessage();
  const format = useFormat();
  const whenWords = useWhenWords();
  const values = lastSaid(useHeldPlan('consent'), { what, parent })?.values;
  if (!values?.answer) return message('checks.consent.none');
  const { answer, on, withdrawn } = values;
  if (withdrawn) return message('checks.consent.takenBack', { day: format.day(withdrawn) });
  const day = on ? format.day(on) : '';
  const hours = hoursOf(values);
  const parts = [
    message('checks.consent.said', { answer: message(`planChoice.answer.${answer}`), day }),
    ...(hours ? [whenWords(hours)] : []),
  ];
  return (
    <>
      {parts.map((part) => (
        <span key={part} className={classes.piece}>
          {part}
        </span>
      ))}
    </>
  );
}
