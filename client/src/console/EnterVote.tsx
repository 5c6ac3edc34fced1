import type { PersonId, SeatId } from '@rundbord/shared/id';
import type { NumberRound } from '@rundbord/shared/scaling/round';
import { answers, highest, lowest, type ScaleValue } from '@rundbord/shared/scaling/vote';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { Select } from '../design/Select.tsx';
import { useMessage } from '../message/useMessage.ts';
import { usePersonName } from '../parts/family/usePersonName.ts';
import { useScaleWords } from '../parts/scaling/useScaleWords.ts';
import { useSeats } from '../source/useBoard.ts';
import { useFamily } from '../source/useFamily.ts';
import panel from './Panel.module.css';
import { useWish } from './session-context.ts';

const halves = Array.from({ length: (highest - lowest) * 2 + 1 }, (_, at) => lowest + at / 2);
const values: readonly ScaleValue[] = [...halves, ...answers];

/** What is being entered; `who` and `value` as they stand in their lists. */
type Entry = {
  who: string;
  value: string;
  channel: 'host' | 'ahead';
  notLower: string;
  oneHigher: string;
  offWall: boolean;
  isReleased: boolean;
};
const nothing: Entry = {
  who: '',
  value: '',
  channel: 'host',
  notLower: '',
  oneHigher: '',
  offWall: false,
  isReleased: false,
};

/** A number on paper, said beforehand, or from a child's own talk. It goes into the envelope, and is shown here no more. */
export function EnterVote({ round }: { round: NumberRound }) {
  const message = useMessage();
  const words = useScaleWords();
  const people = useWhom();
  const { wish, refused, isAsking } = useWish();
  const [entry, setEntry] = useState(nothing);
  const [entered, setEntered] = useState<string | null>(null);
  const change = (more: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...more }));
    setEntered(null);
  };
  const chosen = people.find((each) => each.value === entry.who);
  const said = values.find((each) => `${each}` === entry.value);
  const keep = async () => {
    if (!chosen || said === undefined) return;
    const { notLower, oneHigher, offWall, isReleased } = entry;
    const how = chosen.isChild
      ? ({ channel: 'childTalk', isReleased } as const)
      : { channel: round.state === 'prepared' ? ('ahead' as const) : entry.channel, offWall };
    const given = { whom: chosen.whom, value: said, notLower, oneHigher, ...how };
    if (!(await wish({ kind: 'enterVote', round: round.id, ...given }))) return;
    setEntry(nothing);
    setEntered(chosen.label);
  };
  const none = { value: '', label: message('common.choose') };
  return (
    <details className={panel.fold}>
      <summary>{message('rounds.enter')}</summary>
      <div className={panel.form}>
        <Select
          label={message('rounds.enterWho')}
          value={entry.who}
          options={[none, ...people.map(({ value, label }) => ({ value, label }))]}
          onChoose={(who) => change({ who })}
        />
        <How
          entry={entry}
          isChild={chosen?.isChild === true}
          isAhead={round.state === 'prepared'}
          onChange={change}
        />
        <Select
          label={message('rounds.value')}
          value={entry.value}
          options={[
            none,
            ...values.map((each) => ({ value: `${each}`, label: words.value(each) })),
          ]}
          onChoose={(value) => change({ value })}
        />
        <Field
          label={message('round.notLower')}
          value={entry.notLower}
          dir="auto"
          autoComplete="off"
          onChange={(event) => change({ notLower: event.target.value })}
        />
        <Field
          label={message('round.oneHigher')}
          value={entry.oneHigher}
          dir="auto"
          autoComplete="off"
          onChange={(event) => change({ oneHigher: event.target.value })}
        />
        <div className={panel.buttons}>
          <Button disabled={!chosen || said === undefined || isAsking} onClick={keep}>
            {message('rounds.keepEntered')}
          </Button>
        </div>
        <Refusal text={refused} />
        <p role="status" className={panel.note}>
          {entered ? message('rounds.entered', { name: entered }) : ''}
        </p>
      </div>
    </details>
  );
}

/** How it came; of a child, whether it may be shown. */
function How({
  entry,
  isChild,
  isAhead,
  onChange,
}: {
  entry: Entry;
  isChild: boolean;
  isAhead: boolean;
  onChange: (more: Partial<Entry>) => void;
}) {
  const message = useMessage();
  if (isChild)
    return (
      <label>
        <input
          type="checkbox"
          checked={entry.isReleased}
          onChange={(event) => onChange({ isReleased: event.target.checked })}
        />{' '}
        {message('rounds.released')}
      </label>
    );
  return (
    <>
      {isAhead ? null : (
        <Select<Entry['channel']>
          label={message('rounds.enterHow')}
          value={entry.channel}
          options={(['host', 'ahead'] as const).map((value) => ({
            value,
            label: message(`rounds.channel.${value}`),
          }))}
          onChoose={(channel) => onChange({ channel })}
        />
      )}
      <label>
        <input
          type="checkbox"
          checked={entry.offWall}
          onChange={(event) => onChange({ offWall: event.target.checked })}
        />{' '}
        {message('rounds.offWall')}
      </label>
    </>
  );
}

/** Everyone somebody can be spoken for: who sits here, and who is drawn. */
function useWhom() {
  const nameOf = usePersonName();
  const seats = useSeats().filter((seat) => seat.role !== 'interpreter');
  const { persons } = useFamily();
  const seated = new Set<string>(seats.map(voterKeyOf));
  return [
    ...seats.map(({ id, name, relation }) => ({
      value: id as string,
      label: name,
      isChild: relation?.kind === 'child',
      whom: { seat: id as SeatId },
    })),
    ...persons
      .filter((person) => person.name !== '' && person.life === 'living' && !seated.has(person.id))
      .map(({ id, isFocus }) => ({
        value: id as string,
        label: nameOf(id),
        isChild: isFocus,
        whom: { person: id as PersonId },
      })),
  ];
}
