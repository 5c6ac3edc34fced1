import { type Dot, spanOf } from '@rundbord/shared/scaling/development';
import { type NumberRound, revealedAt } from '@rundbord/shared/scaling/round';
import { type ScaleRounds, scaleRounds } from '@rundbord/shared/scaling/scale-rounds';
import { type ReactNode, useState } from 'react';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useEvents, useRounds, useWallLine } from '../../source/useScaling.ts';
import { Chart } from './Chart.tsx';
import classes from './DevelopmentPoster.module.css';
import { Reasons } from './MarkList.tsx';
import { useScaleWords } from './useScaleWords.ts';

/** The way here: a chart for each scale under one axis of time, so that one sees who is safe and does not thrive yet. */
export function DevelopmentPoster({
  tools,
  isTouched = false,
}: {
  tools?: (rounds: readonly NumberRound[]) => ReactNode;
  isTouched?: boolean;
}) {
  const message = useMessage();
  const words = useScaleWords();
  const events = useEvents();
  const line = useWallLine();
  const scales = scaleRounds(useRounds());
  const all = scales.flatMap(({ rounds }) => rounds);
  const span = spanOf(all, all.length > 0 ? events : []);
  const [tapped, setTapped] = useState<{ of: ScaleRounds; dot: Dot; round: NumberRound } | null>(
    null,
  );
  return (
    <PosterFrame name={message('development.title')}>
      <PosterHead title={message('development.title')} />
      {tools?.(all)}
      {span ? null : <p className={classes.soft}>{message('development.none')}</p>}
      {isTouched && span ? (
        <p className={classes.soft} data-screen-only>
          {message('development.tap')}
        </p>
      ) : null}
      {span
        ? scales.map((scale) => (
            <div key={scale.last.set}>
              <Chart
                name={words.scale(scale.last)}
                rounds={scale.rounds}
                events={events}
                span={span}
                line={line}
                onTap={isTouched ? (dot, round) => setTapped({ of: scale, dot, round }) : undefined}
              />
              {tapped?.of.last.set === scale.last.set ? (
                <Said dot={tapped.dot} round={tapped.round} />
              ) : null}
            </div>
          ))
        : null}
    </PosterFrame>
  );
}

/** Who gave a number, when, and why. */
function Said({ dot: { mark }, round }: { dot: Dot; round: NumberRound }) {
  const message = useMessage();
  const format = useFormat();
  const words = useScaleWords();
  return (
    <div className={classes.said} role="status">
      <p className={classes.who} dir="auto">
        {message('round.gave', { name: words.who(mark), value: words.value(mark.value) })}
      </p>
      <p className={classes.soft}>
        {message('development.evening', {
          number: round.meetingNumber,
          day: format.day(revealedAt(round) ?? ''),
        })}
      </p>
      <Reasons mark={mark} />
    </div>
  );
}
