import { isUnderWay, type Round, roundOnWall } from '@rundbord/shared/scaling/round';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useScaleWords } from '../parts/scaling/useScaleWords.ts';
import { useMeeting } from '../source/useBoard.ts';
import { useRounds } from '../source/useScaling.ts';
import { FloorList } from './FloorList.tsx';
import panel from './Panel.module.css';
import { RoundFlow } from './RoundFlow.tsx';
import { RoundResults } from './RoundResults.tsx';
import { RoundSetup } from './RoundSetup.tsx';

/** Asking everybody at once: choosing a scale, reading it out, opening, closing and showing, and the speaking round before. */
export function RoundPanel() {
  const message = useMessage();
  const meeting = useMeeting();
  const rounds = useRounds().filter(
    (round) => round.meeting === meeting?.id && round.state !== 'cancelled',
  );
  const last = roundOnWall(rounds, meeting?.id);
  const [isSettingUp, setSettingUp] = useState(false);
  const flow = useFocusWhenPrepared(last?.id);
  const others = rounds.filter((round) => round.id !== last?.id);
  const isAsking = last !== null && (last.state === 'prepared' || last.state === 'open');
  // A colleague may have begun one meanwhile: then that is what there is to lead.
  const shows = last !== null && (!isSettingUp || isAsking);
  return (
    <section className={panel.panel} aria-label={message('rounds.title')}>
      <h2 className={panel.title}>{message('rounds.title')}</h2>
      {meeting ? null : <p className={panel.note}>{message('rounds.needsMeeting')}</p>}
      {meeting ? <FloorList /> : null}
      {meeting && others.map((round) => <Earlier key={round.id} round={round} />)}
      <div ref={flow.element}>{shows ? <RoundFlow key={last.id} round={last} /> : null}</div>
      {shows ? <RoundResults key={`${last.id} results`} round={last} /> : null}
      {meeting && shows && !isAsking ? (
        <div className={panel.buttons}>
          <Button onClick={() => setSettingUp(true)}>{message('rounds.done')}</Button>
        </div>
      ) : null}
      {meeting && !shows ? (
        <>
          <RoundSetup
            onPrepared={() => {
              setSettingUp(false);
              flow.prepared();
            }}
          />
          {last ? (
            <div className={panel.buttons}>
              <Button look="plain" onClick={() => setSettingUp(false)}>
                {message('common.cancel')}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** Who has prepared a round by key goes on from its next step. */
function useFocusWhenPrepared(round: string | undefined) {
  const element = useRef<HTMLDivElement>(null);
  const isDue = useRef(false);
  const focus = () => {
    const next = element.current?.querySelector('button');
    if (!isDue.current || !next) return;
    isDue.current = false;
    next.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when another round is here.
  useEffect(focus, [round]);
  const prepared = () => {
    isDue.current = true;
    requestAnimationFrame(focus);
  };
  return { element, prepared };
}

/** Another round of this evening: its numbers lie sealed, or are shown already. */
function Earlier({ round }: { round: Round }) {
  const message = useMessage();
  const words = useScaleWords();
  const title = round.asks === 'number' ? words.scale(round) : round.question;
  return (
    <details className={panel.fold}>
      <summary>{isUnderWay(round) ? message('rounds.closedBut', { title }) : title}</summary>
      <RoundFlow round={round} />
      <RoundResults round={round} />
    </details>
  );
}
