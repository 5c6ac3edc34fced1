import type { PlanId } from '@rundbord/shared/id';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { safeAnswers, severities } from '@rundbord/shared/plan/plan-fields';
import { telLink } from '@rundbord/shared/plan/tel-link';
import { useEffect } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Note } from '../../design/Note.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan, usePlan, useToday } from '../../source/usePlan.ts';
import { PlanField } from '../planform/PlanField.tsx';
import { writeWish } from '../planform/plan-wish.ts';
import { AgreementChoice } from './AgreementChoice.tsx';
import classes from './Checks.module.css';
import { ShownToggle } from './ShownToggle.tsx';

type Safe = (typeof safeAnswers)[number];
type Severity = (typeof severities)[number];

/** Something happened: first whether the children are safe, then what, and how grave a person says it is. */
export function IncidentDialog({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const message = useMessage();
  const today = useToday();
  const { ask, refused } = useAsking();
  const entry = useHeldPlan('incident').find((each) => each.id === id);
  const drafts = useFieldDrafts();
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  const safe = entry?.values.safeNow ?? null;
  const answer = (safeNow: Safe) =>
    void ask({
      kind: 'writePlan',
      part: 'incident',
      entry: id,
      values: entry ? { safeNow } : { safeNow, on: today },
    });
  return (
    <Dialog title={message('checks.incident.title')} onClose={onClose}>
      <div className={classes.sheet}>
        {safe === 'no' || safe === 'unknown' ? <CallFirst /> : null}
        <Choice<Safe>
          legend={message('planField.incident.safeNow')}
          options={safeAnswers.map((value) => ({
            value,
            label: message(`planChoice.safe.${value}`),
          }))}
          chosen={safe}
          onChoose={answer}
          look="tiles"
        />
        <Refusal text={refused} />
        {entry ? (
          <WhatHappened of={entry} />
        ) : (
          <p className={classes.note}>{message('checks.incident.first')}</p>
        )}
      </div>
    </Dialog>
  );
}

/** Whom to ring before anything is written. */
function CallFirst() {
  const message = useMessage();
  const duty = usePlan('call').filter(({ values }) => values.as === 'duty' && values.phone);
  return (
    <section className={classes.first}>
      <p className={classes.heading}>{message('checks.incident.danger')}</p>
      <ul className={classes.calls}>
        <li>
          <a className={classes.call} href="tel:112">
            {message('checks.incident.call')}
          </a>
        </li>
        {duty.map(({ id, values: { name = '', phone = '' } }) => (
          <li key={id}>
            <a className={classes.call} href={telLink(phone) ?? undefined}>
              {message('checks.incident.duty', { name })} <bdi dir="ltr">{phone}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {duty.length === 0 ? <p>{message('checks.incident.dutyElse')}</p> : null}
    </section>
  );
}

function WhatHappened({ of }: { of: PlanEntry<'incident'> }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const { severity, agreement } = of.values;
  return (
    <>
      <div className={classes.pair}>
        <PlanField of={of} field="on" />
        <PlanField of={of} field="at" />
      </div>
      <PlanField of={of} field="what" />
      <AgreementChoice
        label={message('checks.incident.agreement')}
        none={message('checks.incident.agreementNone')}
        value={agreement}
        onChoose={(chosen) => void ask(writeWish(of, { agreement: chosen }))}
      />
      <Choice<Severity>
        legend={message('checks.incident.severity')}
        options={severities.map((value) => ({
          value,
          label: message(`planChoice.severity.${value}`),
        }))}
        chosen={severity ?? null}
        onChoose={(value) => void ask(writeWish(of, { severity: value }))}
        look="rows"
      />
      {severity ? <Note>{message(`checks.incident.asks.${severity}`)}</Note> : null}
      <Refusal text={refused} />
      <PlanField of={of} field="told" />
      {severity && severity !== 'deviation' ? <PlanField of={of} field="decided" /> : null}
      <PlanField of={of} field="learned" />
      <ShownToggle of={of} />
    </>
  );
}
