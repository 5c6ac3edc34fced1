import type { When } from '@rundbord/shared/calendar/when';
import type { PlanId } from '@rundbord/shared/id';
import { type AgreementLine, readAgreementLine } from '@rundbord/shared/plan/agreement-line';
import { type FormEvent, useRef, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useSpoken } from '../../message/message-context.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useToday } from '../../source/usePlan.ts';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './AgreementLineForm.module.css';
import { ReadLine } from './ReadLine.tsx';
import { useLinePeople } from './useLinePeople.ts';

/** One line in the meeting: Enter shows what was read of it, to be corrected; Enter again puts it on the plan. */
export function AgreementLineForm() {
  const message = useMessage();
  const { language } = useSpoken();
  const spoken = language === 'da' ? 'da' : 'en';
  const people = useLinePeople(spoken);
  const today = useToday();
  const { ask, refused, isAsking } = useAsking();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [read, setRead] = useState<{ of: string; line: AgreementLine } | null>(null);
  const [added, setAdded] = useState('');
  const isRead = read !== null && read.of === text;
  /** Each time is an agreement. Those that were not written stay, so that none is written twice. */
  const write = async (line: AgreementLine) => {
    for (const [at, { when }] of line.times.entries()) {
      const entry = { id: newId<PlanId>(), kind: 'agreement' } as const;
      if (await ask(writeWish(entry, valuesOf(line, when)))) continue;
      setRead({ of: text, line: { ...line, times: line.times.slice(at) } });
      return false;
    }
    return true;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || isAsking) return;
    if (!isRead) {
      const line = readAgreementLine(text, { people, language: spoken, today });
      setRead({ of: text, line });
      return;
    }
    if (!(await write(read.line))) return;
    setAdded(message('plans.added', { what: read.line.what }));
    // What was too long for the sentence waits for a sentence of its own.
    setText(read.line.doubts.cut);
    setRead(null);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={submit}
      // Enter puts the line on the plan where it was typed; in a field that corrects it, it does what it does there.
      onKeyDown={(event) => {
        const isCorrecting = (event.target as Element).matches('[data-read] input');
        if (event.key === 'Enter' && isCorrecting) event.preventDefault();
      }}
      noValidate
      data-screen-only
    >
      <div className={classes.line}>
        <Field
          label={message('plans.line')}
          hint={message('plans.lineHint')}
          value={text}
          maxLength={400}
          enterKeyHint="done"
          onChange={(event) => {
            setText(event.target.value);
            setAdded('');
          }}
        />
        {isRead ? null : <Button type="submit">{message('plans.read')}</Button>}
      </div>
      {isRead ? (
        <ReadLine line={read.line} onChange={(line) => setRead({ ...read, line })}>
          <Button type="submit" look="strong" disabled={isAsking}>
            {message('plans.add')}
          </Button>
        </ReadLine>
      ) : null}
      <Refusal text={refused} />
      <p role="status" className={classes.added} dir="auto">
        {added}
      </p>
    </form>
  );
}

/** What of a line is written down: nothing that it does not say, no time without its days, and no trial without its end. */
function valuesOf({ what, who, backup, trial, isThere }: AgreementLine, when: When | null) {
  const { from, to } = trial;
  return {
    what,
    ...(who.length > 0 ? { who } : {}),
    ...(backup.length > 0 ? { backup } : {}),
    ...(when ? { when } : {}),
    ...(from && to ? { trial: { from, to } } : {}),
    isThere,
  };
}
