import type { NumberRound, Round } from '@rundbord/shared/scaling/round';
import { isPrivate } from '@rundbord/shared/scaling/scale-kind';
import { votersAt } from '@rundbord/shared/scaling/voters';
import { useState } from 'react';
import type { Wish } from '../connection/intent-queue.ts';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { Anchors } from '../parts/scaling/Anchors.tsx';
import { OwnRound } from '../parts/scaling/OwnRound.tsx';
import { useScaleWords } from '../parts/scaling/useScaleWords.ts';
import { useSeats } from '../source/useBoard.ts';
import { useFloors, useRoundAside } from '../source/useScaling.ts';
import { EnterVote } from './EnterVote.tsx';
import panel from './Panel.module.css';
import { useSession, useWish } from './session-context.ts';

/** A round step by step: read out, open, closed, shown. What comes next stands as the one strong button. */
export function RoundFlow({ round }: { round: Round }) {
  const message = useMessage();
  const words = useScaleWords();
  const { wish, refused, isAsking } = useWish();
  const [isSure, setSure] = useState(false);
  const [isOverriding, setOverriding] = useState(false);
  const { state } = round;
  const isOver = state === 'revealed' || state === 'cancelled';
  return (
    <div className={panel.form}>
      <p className={panel.words} dir="auto">
        <strong>{round.asks === 'number' ? words.scale(round) : round.question}</strong>
      </p>
      {state === 'prepared' && round.asks === 'number' ? (
        <>
          <p className={panel.note}>{message('rounds.readAloud')}</p>
          <Anchors ten={round.ten} zero={round.zero} />
        </>
      ) : null}
      {state === 'open' || state === 'closed' ? <Readiness round={round} /> : null}
      <div className={panel.buttons}>
        <NextSteps
          round={round}
          isAsking={isAsking}
          wish={wish}
          onOverride={() => setOverriding(true)}
        />
        {isOver || state === 'partly' ? null : (
          <Button look="plain" onClick={() => setSure(true)}>
            {message('rounds.cancel')}
          </Button>
        )}
      </div>
      <Refusal text={refused} />
      {state === 'open' ? <OwnNumber /> : null}
      {round.asks === 'number' && (state === 'open' || state === 'prepared') ? (
        <EnterVote round={round} />
      ) : null}
      {isSure ? (
        <Dialog title={message('rounds.cancel')} onClose={() => setSure(false)}>
          <p>{message('rounds.cancelAsk')}</p>
          <div className={panel.buttons}>
            <Button
              look="strong"
              onClick={async () => {
                if (await wish({ kind: 'cancelRound', round: round.id })) setSure(false);
              }}
            >
              {message('rounds.cancelYes')}
            </Button>
          </div>
          <Refusal text={refused} />
        </Dialog>
      ) : null}
      {isOverriding && round.asks === 'number' ? (
        <Override round={round} onClose={() => setOverriding(false)} />
      ) : null}
    </div>
  );
}

/** What can be done next with a round where it stands. */
function NextSteps({
  round,
  isAsking,
  wish,
  onOverride,
}: {
  round: Round;
  isAsking: boolean;
  wish: (wish: Wish) => Promise<boolean>;
  onOverride: () => void;
}) {
  const message = useMessage();
  const left = useWithoutFloor(round);
  const { id, state, asks } = round;
  const reveal = (part: 'all' | 'next' | 'away') => {
    if (asks === 'number' && state === 'closed' && left > 0) onOverride();
    else if (state === 'closed' || state === 'partly')
      void wish({ kind: 'revealRound', round: id, part, from: state });
  };
  // The next step stands where this one stood: the second half of a double click is not meant.
  const once = (step: () => void) => (event: { detail: number }) => {
    if (event.detail < 2 && !isAsking) step();
  };
  if (state === 'prepared' || state === 'open') {
    const kind = state === 'prepared' ? 'openRound' : 'closeRound';
    return (
      <Button
        look="strong"
        aria-disabled={isAsking || undefined}
        onClick={once(() => void wish({ kind, round: id }))}
      >
        {message(state === 'prepared' ? 'rounds.open' : 'rounds.close')}
      </Button>
    );
  }
  if (state !== 'closed' && state !== 'partly') return null;
  if (asks === 'notes')
    return (
      <>
        <Button
          look="strong"
          aria-disabled={isAsking || undefined}
          onClick={once(() => reveal('next'))}
        >
          {message('rounds.openNext')}
        </Button>
        <Button aria-disabled={isAsking || undefined} onClick={once(() => reveal('all'))}>
          {message('rounds.openAll')}
        </Button>
        <Button
          look="plain"
          aria-disabled={isAsking || undefined}
          onClick={once(() => reveal('away'))}
        >
          {message('rounds.putAway')}
        </Button>
      </>
    );
  const isFirst = state === 'closed' && round.authorityLast;
  const label =
    state === 'partly'
      ? 'rounds.revealRest'
      : isPrivate(round.kind)
        ? 'rounds.revealPrivate'
        : 'rounds.reveal';
  return (
    <Button
      look="strong"
      aria-disabled={isAsking || undefined}
      onClick={once(() => reveal(isFirst ? 'next' : 'all'))}
    >
      {message(isFirst ? 'rounds.revealOthers' : label)}
    </Button>
  );
}

/** How many are ready, and, here alone, who is not. */
function Readiness({ round }: { round: Round }) {
  const message = useMessage();
  const format = useFormat();
  const { ready, authority } = useRoundAside(round.id);
  const kind = round.asks === 'number' ? round.kind : null;
  const missing = votersAt(useSeats(), kind, new Set(authority)).filter(
    ({ key, id }) => !ready.includes(key) && !ready.includes(id),
  );
  return (
    <div>
      {/* A console may be heard in the room: how many is said aloud, and not who. */}
      <p role="status">
        <strong>{message('round.ready', { ready: round.ready, of: round.of })}</strong>
      </p>
      <p className={panel.note} dir="auto">
        {missing.length === 0
          ? message('rounds.allReady')
          : message('rounds.missing', { names: format.list(missing.map(({ name }) => name)) })}
      </p>
    </div>
  );
}

function OwnNumber() {
  const message = useMessage();
  const { me, table } = useSession();
  const own = useValue(table.own);
  return (
    <details className={panel.fold}>
      <summary>{message('rounds.own')}</summary>
      <OwnRound seat={me.seat} own={own} />
    </details>
  );
}

/** Showing before everyone has had the floor asks for a reason. */
function Override({ round, onClose }: { round: NumberRound; onClose: () => void }) {
  const message = useMessage();
  const { wish, refused, isAsking } = useWish();
  const [reason, setReason] = useState('');
  const count = useWithoutFloor(round);
  const part = round.authorityLast ? 'next' : 'all';
  return (
    <Dialog title={message('rounds.overrideTitle')} onClose={onClose}>
      <form
        className={panel.form}
        onSubmit={async (event) => {
          event.preventDefault();
          const wanted = {
            kind: 'revealRound',
            round: round.id,
            part,
            from: 'closed',
            reason,
          } as const;
          if (await wish(wanted)) onClose();
        }}
      >
        <p>{message('rounds.overrideWhy', { count })}</p>
        <Field
          label={message('rounds.reason')}
          value={reason}
          dir="auto"
          autoComplete="off"
          refusal={refused}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className={panel.buttons}>
          <Button type="submit" look="strong" disabled={isAsking}>
            {message(round.authorityLast ? 'rounds.revealOthers' : 'rounds.reveal')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useWithoutFloor(round: Round): number {
  const floors = useFloors();
  const kind = round.asks === 'number' ? round.kind : null;
  return votersAt(useSeats(), kind).filter(({ key }) => !floors.has(key)).length;
}
