import { isUnderWay, type Round, roundOnWall } from '@rundbord/shared/scaling/round';
import { useState } from 'react';
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
  const waiting = rounds.filter((round) => isUnderWay(round) && round.id !== last?.id);
  const isAsking = last !== null && (last.state === 'prepared' || last.state === 'open');
  const shows = last !== null && !isSettingUp;
  return (
    <section className={panel.panel} aria-label={message('rounds.title')}>
      <h2 className={panel.title}>{message('rounds.title')}</h2>
      {meeting ? null : <p className={panel.note}>{message('rounds.needsMeeting')}</p>}
      {meeting ? <FloorList /> : null}
      {meeting && waiting.map((round) => <Earlier key={round.id} round={round} />)}
      {shows ? <RoundFlow key={last.id} round={last} /> : null}
      {shows ? <RoundResults key={`${last.id} results`} round={last} /> : null}
      {meeting && shows && !isAsking ? (
        <div className={panel.buttons}>
          <Button onClick={() => setSettingUp(true)}>{message('rounds.done')}</Button>
        </div>
      ) : null}
      {meeting && !shows ? <RoundSetup onPrepared={() => setSettingUp(false)} /> : null}
    </section>
  );
}

/** A round whose numbers still lie sealed while another is asked. */
function Earlier({ round }: { round: Round }) {
  const message = useMessage();
  const words = useScaleWords();
  const title = round.asks === 'number' ? words.scale(round) : round.question;
  return (
    <details className={panel.fold}>
      <summary dir="auto">{message('rounds.closedBut', { title })}</summary>
      <RoundFlow round={round} />
    </details>
  );
}
