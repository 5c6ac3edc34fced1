import { type Column, columns } from '@rundbord/shared/card/category';
import type { RoundId, SeatId, SetId } from '@rundbord/shared/id';
import { hasAnchors } from '@rundbord/shared/scaling/statement-set';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import { useState } from 'react';
import { newId } from '../connection/new-id.ts';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Note } from '../design/Note.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { Select } from '../design/Select.tsx';
import { useMessage } from '../message/useMessage.ts';
import { Anchors } from '../parts/scaling/Anchors.tsx';
import { useScaleWords } from '../parts/scaling/useScaleWords.ts';
import { useMeeting, useSeats } from '../source/useBoard.ts';
import { useRoundAside, useRounds, useSets } from '../source/useScaling.ts';
import panel from './Panel.module.css';
import { useSession, useWish } from './session-context.ts';

/** Choosing what to ask: a scale that everyone has seen, or a question for notes. */
export function RoundSetup({ onPrepared }: { onPrepared: () => void }) {
  const message = useMessage();
  return (
    <>
      <NumberSetup onPrepared={onPrepared} />
      <details className={panel.fold}>
        <summary>{message('rounds.askNotes')}</summary>
        <NotesSetup onPrepared={onPrepared} />
      </details>
    </>
  );
}

function NumberSetup({ onPrepared }: { onPrepared: () => void }) {
  const message = useMessage();
  const words = useScaleWords();
  const session = useSession();
  const sets = useSets().filter((set) => !set.shelved);
  const { wish, refused, isAsking } = useWish();
  const [chosen, choose] = useState<string>('');
  // As the last round of this evening had it.
  const before = useLastRound();
  const [isLast, setLast] = useState(before?.authorityLast ?? false);
  const [isClose, setClose] = useState(false);
  const [authority, setAuthority] = useState<readonly SeatId[]>(before?.authority ?? []);
  // What was chosen and is gone is not replaced by another without a word.
  const set = chosen === '' ? sets[0] : sets.find((each) => each.id === chosen);
  if (sets.length === 0) return <p className={panel.note}>{message('rounds.noScale')}</p>;
  const choice = (
    <Select
      label={message('rounds.scale')}
      value={set?.id ?? ''}
      options={[
        ...(set ? [] : [{ value: '', label: message('common.choose') }]),
        ...sets.map((each) => ({ value: each.id as string, label: words.scale(each) })),
      ]}
      onChoose={choose}
    />
  );
  if (!set) return choice;
  const prepare = async () => {
    const round = newId<RoundId>();
    const granted = await wish({
      kind: 'prepareRound',
      round,
      set: set.id as SetId,
      authorityLast: isLast,
      isClose,
      authority: [...authority],
    });
    if (!granted) return;
    session.show('scaling');
    onPrepared();
  };
  return (
    <div className={panel.form}>
      {choice}
      {hasAnchors(set) ? (
        <Anchors ten={set.words.ten ?? ''} zero={set.words.zero ?? ''} />
      ) : (
        <Note size="small">{message('rounds.noAnchors')}</Note>
      )}
      <Authority chosen={authority} onChoose={setAuthority} />
      {authority.length > 0 ? (
        <label>
          <input
            type="checkbox"
            checked={isLast}
            onChange={(event) => setLast(event.target.checked)}
          />{' '}
          {message('rounds.authorityLast')}
        </label>
      ) : null}
      <label>
        <input
          type="checkbox"
          checked={isClose}
          onChange={(event) => setClose(event.target.checked)}
        />{' '}
        {message('rounds.isClose')}
      </label>
      <div className={panel.buttons}>
        <Button look="strong" disabled={!hasAnchors(set) || isAsking} onClick={prepare}>
          {message('rounds.prepare')}
        </Button>
      </div>
      <Refusal text={refused} />
    </div>
  );
}

/** Who spoke for the municipality in the last round for numbers of this evening, and whether they came last. */
function useLastRound(): { authorityLast: boolean; authority: SeatId[] } | null {
  const meeting = useMeeting();
  const seats = useSeats();
  const round = useRounds().findLast(
    (each) => each.meeting === meeting?.id && each.asks === 'number',
  );
  const aside = useRoundAside(round?.id ?? ('' as RoundId));
  if (round?.asks !== 'number') return null;
  const authority = seats
    .filter((seat) => aside.authority.includes(voterKeyOf(seat)))
    .map(({ id }) => id);
  return { authorityLast: round.authorityLast, authority };
}

/** Who of the professionals speaks for the municipality: a relation does not tell. */
function Authority({
  chosen,
  onChoose,
}: {
  chosen: readonly SeatId[];
  onChoose: (seats: readonly SeatId[]) => void;
}) {
  const message = useMessage();
  const seats = useSeats().filter(
    ({ role, relation }) => role === 'facilitator' || relation?.kind === 'professional',
  );
  if (seats.length === 0) return null;
  return (
    <fieldset className={panel.pairs}>
      <legend>{message('rounds.authority')}</legend>
      {seats.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(
                event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
              )
            }
          />{' '}
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function NotesSetup({ onPrepared }: { onPrepared: () => void }) {
  const message = useMessage();
  const session = useSession();
  const { wish, refused, isAsking } = useWish();
  const [question, setQuestion] = useState('');
  const [column, setColumn] = useState<Column>('well');
  const [isNamed, setNamed] = useState(true);
  const prepare = async () => {
    const round = newId<RoundId>();
    if (!(await wish({ kind: 'prepareNotes', round, question, column, isNamed }))) return;
    session.show('scaling');
    onPrepared();
  };
  return (
    <div className={panel.form}>
      <Field
        label={message('rounds.question')}
        value={question}
        dir="auto"
        autoComplete="off"
        refusal={refused}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Select<Column>
        label={message('rounds.column')}
        value={column}
        options={columns.map((value) => ({ value, label: message(`column.${value}`) }))}
        onChoose={setColumn}
      />
      <label>
        <input
          type="checkbox"
          checked={isNamed}
          onChange={(event) => setNamed(event.target.checked)}
        />{' '}
        {message('rounds.isNamed')}
      </label>
      <div className={panel.buttons}>
        <Button look="strong" disabled={isAsking || question.trim() === ''} onClick={prepare}>
          {message('rounds.prepareNotes')}
        </Button>
      </div>
    </div>
  );
}
