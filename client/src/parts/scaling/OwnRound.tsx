import type { SeatId } from '@rundbord/shared/id';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import type { Own } from '@rundbord/shared/protocol/own';
import { groupOf } from '@rundbord/shared/scaling/group';
import type { Mark } from '@rundbord/shared/scaling/mark';
import {
  type NumberRound,
  type Round,
  revealedOf,
  roundOnWall,
} from '@rundbord/shared/scaling/round';
import { isAsked, isPrivate } from '@rundbord/shared/scaling/scale-kind';
import type { OwnAnswer } from '@rundbord/shared/scaling/vote';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import { useId, useState } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useMeeting, useSeats } from '../../source/useBoard.ts';
import { useRounds } from '../../source/useScaling.ts';
import { Anchors } from './Anchors.tsx';
import { MarkList } from './MarkList.tsx';
import { NotesForm } from './NotesForm.tsx';
import classes from './OwnRound.module.css';
import { useScaleWords } from './useScaleWords.ts';
import { VoteForm } from './VoteForm.tsx';

type Me = Pick<SeatedPerson, 'id' | 'person'>;

/** What the round asks of one person on their own device: their number, or their notes, and what became of it. */
export function OwnRound({ seat, own }: { seat: SeatId; own: Own }) {
  const me = useSeats().find((each) => each.id === seat);
  const round = roundOnWall(useRounds(), useMeeting()?.id);
  if (!round || !me) return null;
  const group = groupOf(me);
  const asksMe = round.asks === 'number' ? isAsked(round.kind, group) : group !== 'child';
  if (!asksMe) return null;
  return round.asks === 'number' ? (
    <Numbers key={round.id} round={round} me={me} own={own} />
  ) : (
    <Notes key={round.id} round={round} own={own} />
  );
}

function Numbers({ round, me, own }: { round: NumberRound; me: Me; own: Own }) {
  const message = useMessage();
  const words = useScaleWords();
  const id = useId();
  const earlier = earlierMark(useRounds(), { round, me, own });
  const draft = useState<Partial<OwnAnswer>>({});
  const { value, notLower, oneHigher } = draft[0];
  const sealed = own.answers.find((answer) => answer.round === round.id) ?? null;
  const mark = ownMark(round, me, own);
  const isShown = round.state === 'partly' || round.state === 'revealed';
  const close = own.close.find((each) => each.round === round.id)?.marks ?? [];
  return (
    <section className={classes.round} aria-labelledby={id}>
      <h2 id={id} className={classes.title} dir="auto">
        {words.scale(round)}
      </h2>
      <Anchors ten={round.ten} zero={round.zero} />
      {isPrivate(round.kind) ? <p>{message('round.private')}</p> : null}
      {round.isClose && (round.state === 'prepared' || round.state === 'open') ? (
        <p>{message('round.closeBefore')}</p>
      ) : null}
      {earlier && !isShown ? (
        <p>{message('round.earlier', { value: words.value(earlier.value) })}</p>
      ) : null}
      {round.state === 'prepared' ? <p role="status">{message('round.prepared')}</p> : null}
      {round.state === 'open' ? <VoteForm round={round} given={sealed} draft={draft} /> : null}
      {round.state === 'closed' ? (
        <Said
          aloud={message('round.closedNone')}
          yours={
            sealed?.value === undefined
              ? null
              : message('round.closedYours', { value: words.value(sealed.value) })
          }
        />
      ) : null}
      {round.state === 'closed' ? (
        <Unsent
          words={[value === undefined ? '' : words.value(value), notLower ?? '', oneHigher ?? '']}
        />
      ) : null}
      {isShown && mark ? (
        <p>{message('round.shownYours', { value: words.value(mark.value) })}</p>
      ) : null}
      {close.length > 0 ? (
        <>
          <p>{message('round.closeWhat')}</p>
          <MarkList marks={close} />
        </>
      ) : null}
      {isShown && !mark && !sealed ? (
        <details>
          <summary className={classes.summary}>{message('round.late')}</summary>
          <VoteForm round={round} given={null} draft={draft} />
        </details>
      ) : null}
    </section>
  );
}

/** What did not get into the envelope before the round closed. It is not lost: it stands here to be said. */
function Unsent({ words }: { words: readonly string[] }) {
  const message = useMessage();
  const left = words.filter((each) => each.trim() !== '');
  if (left.length === 0) return null;
  return (
    <div className={classes.unsent}>
      <p>{message('round.unsent')}</p>
      <ul>
        {left.map((each) => (
          <li key={each} dir="auto">
            {each}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How it stands with the round. A phone reads it out for all to hear, so it leaves out one's own number there. */
function Said({ aloud, yours }: { aloud: string; yours: string | null }) {
  return (
    <>
      <p role="status" className={yours === null ? undefined : 'unseen'}>
        {aloud}
      </p>
      {yours === null ? null : <p>{yours}</p>}
    </>
  );
}

function Notes({ round, own }: { round: Extract<Round, { asks: 'notes' }>; own: Own }) {
  const message = useMessage();
  const id = useId();
  const draft = useState<string[] | null>(null);
  const sealed = own.answers.find((answer) => answer.round === round.id) ?? null;
  if (round.state === 'revealed' || round.state === 'partly') return null;
  return (
    <section className={classes.round} aria-labelledby={id}>
      <h2 id={id} className={classes.title} dir="auto">
        {round.question}
      </h2>
      <p>{message(round.isNamed ? 'round.named' : 'round.unnamed')}</p>
      <p>{message('round.into', { column: message(`column.${round.column}`) })}</p>
      {round.state === 'prepared' ? <p role="status">{message('round.notesPrepared')}</p> : null}
      {round.state === 'open' ? <NotesForm round={round} given={sealed} draft={draft} /> : null}
      {round.state === 'closed' ? <Unsent words={draft[0] ?? []} /> : null}
      {round.state === 'closed' ? (
        <p role="status">{message('round.notesClosed', { left: round.left })}</p>
      ) : null}
    </section>
  );
}

function ownMark(round: NumberRound, me: Me, own: Own): Mark | null {
  return (
    round.marks.find((mark) => mark.seat === me.id || mark.voter === voterKeyOf(me)) ??
    own.held.find((held) => held.round === round.id)?.mark ??
    null
  );
}

/** What somebody gave the last time they were asked by the same words. */
function earlierMark(
  rounds: readonly Round[],
  { round, me, own }: { round: NumberRound; me: Me; own: Own },
): Mark | null {
  const before = revealedOf(rounds, round.set).filter(
    (each) => each.id !== round.id && each.version === round.version,
  );
  for (const each of before.toReversed()) {
    const mark = ownMark(each, me, own);
    if (mark) return mark;
  }
  return null;
}
