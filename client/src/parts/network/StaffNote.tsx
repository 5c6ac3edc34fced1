import type { PersonId } from '@rundbord/shared/id';
import { type Assessment, assessments, noteLimit, phoneLimit } from '@rundbord/shared/network/note';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Field, WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useNetworkNotes } from '../../source/useNetwork.ts';
import classes from './PlaceSheet.module.css';
import { useAsk } from './useAsk.ts';

/** What facilitators alone know of somebody. It stands in a document that reaches nobody else. */
export function StaffNote({ person, onGone }: { person: PersonId; onGone: () => void }) {
  const message = useMessage();
  const format = useFormat();
  const note = useNetworkNotes().get(person);
  const { ask, refused } = useAsk();
  const [words, setWords] = useState<string | null>(null);
  const [phone, setPhone] = useState<string | null>(null);
  const assessment = note?.assessment;
  const keep = async () => {
    const kept = await ask({
      kind: 'noteNetwork',
      person,
      privateNote: words ?? note?.privateNote ?? '',
      phone: phone ?? note?.phone ?? '',
    });
    if (!kept) return;
    setWords(null);
    setPhone(null);
  };
  return (
    <section className={classes.part} aria-label={message('network.staff')}>
      <h3 className={classes.heading}>{message('network.staff')}</h3>
      <p className={classes.note}>{message('network.staffWhat')}</p>
      <Choice<Assessment | 'none'>
        legend={message('network.assessment.title')}
        options={(['none', ...assessments] as const).map((value) => ({
          value,
          label: message(`network.assessment.${value}`),
        }))}
        chosen={assessment?.is ?? 'none'}
        onChoose={(is) =>
          void ask({ kind: 'noteNetwork', person, assessment: is === 'none' ? null : is })
        }
      />
      {assessment ? (
        <p className={classes.note}>
          {message('network.assessedBy', {
            name: assessment.by,
            day: format.day(assessment.at),
          })}
        </p>
      ) : null}
      <WordsField
        label={message('network.note')}
        hint={message('network.noteHint')}
        value={words ?? note?.privateNote ?? ''}
        maxLength={noteLimit}
        onChange={(event) => setWords(event.target.value)}
      />
      <Field
        type="tel"
        label={message('network.phone')}
        value={phone ?? note?.phone ?? ''}
        maxLength={phoneLimit}
        onChange={(event) => setPhone(event.target.value)}
      />
      <Refusal text={refused} />
      <div className={classes.row}>
        <Button onClick={keep} disabled={words === null && phone === null}>
          {message('network.keepNote')}
        </Button>
        <Button
          onClick={async () => {
            if (await ask({ kind: 'setNetworkNo', person, no: true })) onGone();
          }}
        >
          {message('network.sayNo')}
        </Button>
      </div>
    </section>
  );
}
