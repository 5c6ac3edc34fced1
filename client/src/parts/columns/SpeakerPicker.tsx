import type { Card, Speaker } from '@rundbord/shared/card/card';
import { parseName } from '@rundbord/shared/meeting/name';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useSeats } from '../../source/useBoard.ts';
import { SeatMark } from '../people/SeatMark.tsx';
import { useColumnActs } from './acts-context.ts';
import classes from './SpeakerPicker.module.css';

/** Who says it: people at the table by one tap, anyone else by name ("Peter", "lægen"). Not who wrote it down. */
export function SpeakerPicker({ card }: { card: Card }) {
  const message = useMessage();
  const acts = useColumnActs();
  const seats = useSeats();
  const isSaidBy = (seat: SeatedPerson) => card.saidBy.some((speaker) => speaker.seat === seat.id);
  const others = card.saidBy.filter((speaker) => !seats.some((seat) => seat.id === speaker.seat));

  const without = (gone: Speaker) =>
    acts.nameSpeakers(
      card.id,
      card.saidBy.filter((speaker) => speaker !== gone),
    );
  const toggle = (seat: SeatedPerson) => {
    const found = card.saidBy.find((speaker) => speaker.seat === seat.id);
    if (found) return without(found);
    const { id, name, relation } = seat;
    acts.nameSpeakers(card.id, [
      ...card.saidBy,
      { name, seat: id, ...(relation ? { relation } : {}) },
    ]);
  };

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{message('card.saidBy')}</legend>
      <div className={classes.people}>
        {seats.map((seat) => (
          <button
            key={seat.id}
            type="button"
            className={classes.person}
            aria-pressed={isSaidBy(seat)}
            onClick={() => toggle(seat)}
          >
            <SeatMark {...seat} />
          </button>
        ))}
        {others.map((speaker) => (
          <button
            key={speaker.name}
            type="button"
            className={classes.person}
            aria-pressed="true"
            onClick={() => without(speaker)}
          >
            <SeatMark name={speaker.name} relation={speaker.relation} colour={4} />
          </button>
        ))}
      </div>
      <OtherSpeaker onName={(name) => acts.nameSpeakers(card.id, [...card.saidBy, { name }])} />
      <p className={classes.entered}>{message('card.enteredBy', { name: card.enteredBy.name })}</p>
    </fieldset>
  );
}

function OtherSpeaker({ onName }: { onName: (name: string) => void }) {
  const message = useMessage();
  const refusal = useRefusal();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseName(name);
    setWrong(parsed.ok ? null : refusal(parsed.refusal.code, parsed.refusal));
    if (!parsed.ok) return;
    onName(parsed.value);
    setName('');
  };
  return (
    <form className={classes.other} onSubmit={submit}>
      <Field
        label={message('card.otherSpeaker')}
        value={name}
        refusal={wrong}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">{message('common.add')}</Button>
    </form>
  );
}
