import type { EventId } from '@rundbord/shared/id';
import { type EventKind, eventKinds, eventLimit } from '@rundbord/shared/scaling/timeline-event';
import { useState } from 'react';
import { newId } from '../connection/new-id.ts';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { Select } from '../design/Select.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useDay } from '../parts/network/usePlaceFacts.ts';
import { useEvents } from '../source/useScaling.ts';
import panel from './Panel.module.css';
import { useWish } from './session-context.ts';

/** What happened between the meetings: writing it on the axis of time, and taking it off. */
export function Timeline() {
  const message = useMessage();
  const dayOf = useDay();
  const events = useEvents();
  const { wish, refused, isAsking } = useWish();
  const [what, setWhat] = useState<EventKind>('planApproved');
  const [on, setOn] = useState('');
  const [words, setWords] = useState('');
  const keep = async () => {
    const event = newId<EventId>();
    if (!(await wish({ kind: 'noteEvent', event, what, on, words }))) return;
    setOn('');
    setWords('');
  };
  return (
    <details className={panel.fold}>
      <summary>{message('rounds.eventTitle')}</summary>
      <div className={panel.form}>
        <Select<EventKind>
          label={message('rounds.eventWhat')}
          value={what}
          options={eventKinds.map((value) => ({
            value,
            label: message(`development.what.${value}`),
          }))}
          onChoose={setWhat}
        />
        <Field
          type="date"
          label={message('rounds.eventDay')}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <Field
          label={message('rounds.eventWords')}
          value={words}
          maxLength={eventLimit}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={panel.buttons}>
          <Button disabled={on === '' || isAsking} onClick={keep}>
            {message('rounds.eventKeep')}
          </Button>
        </div>
        <Refusal text={refused} />
        <ul className={panel.list}>
          {events.map(({ id, what: kind, on: day, words: said }) => (
            <li key={id} className={panel.person}>
              <span className={panel.words} dir="auto">
                {message('development.event', {
                  day: dayOf(day),
                  what: said ?? message(`development.what.${kind}`),
                })}
              </span>
              <Button look="plain" onClick={() => wish({ kind: 'removeEvent', event: id })}>
                {message('rounds.eventRemove')}
                <span className="unseen"> {dayOf(day)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
