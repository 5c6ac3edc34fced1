import type { PersonId } from '@rundbord/shared/id';
import type { Member } from '@rundbord/shared/network/circles';
import type { PlaceChange } from '@rundbord/shared/network/network-commands';
import { type NetworkPlace, placeWordsLimit, untoldOf } from '@rundbord/shared/network/place';
import { isKnownChild } from '@rundbord/shared/person/age';
import { type FormEvent, useState } from 'react';
import { nowText } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { Tick } from '../../design/Tick.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useSeats } from '../../source/useBoard.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkActs } from './network-acts-context.ts';
import classes from './PlaceSheet.module.css';
import { useCircleNames } from './useCircleNames.ts';

type Told = { worry: boolean; goal: boolean; since: string; by: string; words: string };

/** What somebody was told, when and by whom. While they wait to stand innermost it says what is missing, and moves them
 *  when it is written. */
export function ToldForm({
  member: { person, place },
  isWaiting,
  onKept,
}: {
  member: Member;
  isWaiting: boolean;
  onKept: () => void;
}) {
  const message = useMessage();
  const format = useFormat();
  const acts = useNetworkActs();
  const { nameOf } = useCircleNames();
  const [told, setTold] = useState(() => toldOf(place, isWaiting));
  const [refused, setRefused] = useState<string | null>(null);
  const say = (more: Partial<Told>) => setTold({ ...told, ...more });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const facts = { ...factsOf(told), ...(isWaiting ? { ring: 'all' as const } : {}) };
    const kept = acts.change(person.id, facts);
    const missing = untoldOf(facts as NetworkPlace).map((each) =>
      message(`network.missing.${each}`),
    );
    setRefused(kept.ok ? null : message('network.missingYet', { list: format.list(missing) }));
    if (kept.ok) onKept();
  };
  return (
    <form
      className={classes.part}
      data-waiting={isWaiting || undefined}
      onSubmit={keep}
      aria-label={message('network.toldTitle')}
    >
      <h3 className={classes.heading}>{message('network.toldTitle')}</h3>
      {isWaiting ? (
        <p role="status">{message('network.toldFirst', { name: nameOf(person.id) })}</p>
      ) : null}
      <Tick isTicked={told.worry} onTick={(worry) => say({ worry })}>
        {message('network.knowsWorry')}
      </Tick>
      <Tick isTicked={told.goal} onTick={(goal) => say({ goal })}>
        {message('network.knowsGoal')}
      </Tick>
      <Field
        type="date"
        label={message('network.since')}
        value={told.since}
        onChange={(event) => say({ since: event.target.value })}
      />
      <Teller person={person.id} told={told} onSay={say} />
      <Refusal text={refused} />
      <div className={classes.row}>
        <Button type="submit" look={isWaiting ? 'kind' : 'quiet'}>
          {message(isWaiting ? 'network.keepAndMove' : 'network.keepTold')}
        </Button>
      </div>
    </form>
  );
}

/** Before the name of who leads the meeting, among the ids of those who are drawn. */
const seatKey = 'seat:';

/** Who told it: a facilitator, an adult who is drawn, or somebody else in words. */
function Teller({
  person,
  told,
  onSay,
}: {
  person: PersonId;
  told: Told;
  onSay: (more: Partial<Told>) => void;
}) {
  const message = useMessage();
  const { nameOf } = useCircleNames();
  const facilitators = useSeats().filter(({ role }) => role === 'facilitator');
  const now = new Date();
  const time = { year: now.getFullYear(), month: now.getMonth() + 1 };
  const tellers = useFamily().persons.filter(
    (each) =>
      each.id !== person &&
      each.life === 'living' &&
      each.gender !== 'pet' &&
      (each.name || each.role) &&
      (!isKnownChild(each, time) || each.id === told.by),
  );
  const known = facilitators.find(({ name }) => told.by === 'other' && told.words === name);
  return (
    <div className={classes.row}>
      <Select
        label={message('network.toldBy')}
        value={known ? seatKey + known.name : told.by}
        options={[
          { value: '', label: message('network.toldByNone') },
          ...facilitators.map(({ name }) => ({ value: seatKey + name, label: name })),
          ...tellers.map(({ id }) => ({ value: id as string, label: nameOf(id) })),
          { value: 'other', label: message('network.toldByOther') },
        ]}
        onChoose={(by) =>
          onSay(
            by.startsWith(seatKey)
              ? { by: 'other', words: by.slice(seatKey.length) }
              : { by, ...(known ? { words: '' } : {}) },
          )
        }
      />
      {told.by === 'other' && !known ? (
        <Field
          label={message('network.toldByWords')}
          value={told.words}
          maxLength={placeWordsLimit}
          onChange={(event) => onSay({ words: event.target.value })}
        />
      ) : null}
    </div>
  );
}

/** What is known, as a form holds it. Who is being told right now is told today. */
function toldOf(place: NetworkPlace, isWaiting: boolean): Told {
  const { toldBy } = place;
  return {
    worry: place.knowsWorry,
    goal: place.knowsGoal,
    since: place.knowsSince ?? (isWaiting ? nowText().slice(0, 10) : ''),
    by: toldBy ? ('words' in toldBy ? 'other' : toldBy.person) : '',
    words: toldBy && 'words' in toldBy ? toldBy.words : '',
  };
}

function factsOf({ worry, goal, since, by, words }: Told): PlaceChange {
  const isOther = by === 'other';
  const teller = isOther ? words.trim() && { words } : by && { person: by as PersonId };
  return {
    knowsWorry: worry,
    knowsGoal: goal,
    knowsSince: since || undefined,
    toldBy: teller || undefined,
  };
}
