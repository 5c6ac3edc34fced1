import type { NumberRound } from '@rundbord/shared/scaling/round';
import { revealedAt } from '@rundbord/shared/scaling/round';
import { scaleRounds } from '@rundbord/shared/scaling/scale-rounds';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useEvents, useRounds } from '../../source/useScaling.ts';
import { useDay } from '../network/usePlaceFacts.ts';
import { MarkList } from './MarkList.tsx';
import classes from './ScalingList.module.css';
import { useScaleWords } from './useScaleWords.ts';

/** The way here in words: each scale, evening by evening, everyone's number, and what happened meanwhile. */
export function DevelopmentList() {
  const message = useMessage();
  const words = useScaleWords();
  const dayOf = useDay();
  const scales = scaleRounds(useRounds());
  const events = useEvents();
  return (
    <ListFrame poster="development" title={message('development.title')}>
      {scales.length === 0 ? <p className={classes.soft}>{message('development.none')}</p> : null}
      {scales.map(({ last, rounds }) => (
        <div key={last.set}>
          <h3 className={classes.scale} dir="auto">
            {words.scale(last)}
          </h3>
          {rounds.map((round, at) => (
            <Evening key={round.id} round={round} before={rounds[at - 1]} />
          ))}
        </div>
      ))}
      {events.length > 0 ? (
        <>
          <h3 className={classes.scale}>{message('development.events')}</h3>
          <ul className={classes.marks}>
            {events.map(({ id: event, what, on, words: said }) => (
              <li key={event} className={classes.mark}>
                {said
                  ? message('development.eventWith', {
                      day: dayOf(on),
                      what: message(`development.what.${what}`),
                      words: said,
                    })
                  : message('development.event', {
                      day: dayOf(on),
                      what: message(`development.what.${what}`),
                    })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </ListFrame>
  );
}

function Evening({ round, before }: { round: NumberRound; before: NumberRound | undefined }) {
  const message = useMessage();
  const format = useFormat();
  return (
    <div>
      <h4 className={classes.evening}>
        {message('development.evening', {
          number: round.meetingNumber,
          day: format.day(revealedAt(round) ?? ''),
        })}
        {round.no > 1 ? <> {message('round.no', { no: round.no })}</> : null}
      </h4>
      {before && before.version !== round.version ? (
        <p className={classes.soft}>{message('development.newWords')}</p>
      ) : null}
      <MarkList marks={round.marks} />
    </div>
  );
}
