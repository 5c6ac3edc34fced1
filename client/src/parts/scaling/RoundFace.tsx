import type { NoteRound, NumberRound, Round } from '@rundbord/shared/scaling/round';
import { isPrivate } from '@rundbord/shared/scaling/scale-kind';
import { useMessage } from '../../message/useMessage.ts';
import { Anchors } from './Anchors.tsx';
import { NumberLine } from './NumberLine.tsx';
import classes from './RoundFace.module.css';
import { useScaleWords } from './useScaleWords.ts';

/** A round as the whole room sees it: what is asked, how many are ready, and, once it is shown, everyone's number. */
export function RoundFace({ round }: { round: Round }) {
  return round.asks === 'number' ? <Numbers round={round} /> : <Notes round={round} />;
}

function Numbers({ round }: { round: NumberRound }) {
  const message = useMessage();
  const words = useScaleWords();
  const isShown = round.state === 'partly' || round.state === 'revealed';
  return (
    <div className={classes.round}>
      <h3 className={classes.title} dir="auto">
        {words.scale(round)}
      </h3>
      <Anchors ten={round.ten} zero={round.zero} />
      {isShown && !isPrivate(round.kind) && !round.isClose ? (
        <NumberLine marks={round.marks} />
      ) : null}
      <p className={classes.state}>{message(stateText(round))}</p>
      {round.isClose && (round.state === 'prepared' || round.state === 'open') ? (
        <p>{message('round.closeBefore')}</p>
      ) : null}
      <Ready round={round} />
      {isShown ? <p className={classes.soft}>{message('scale.decides')}</p> : null}
    </div>
  );
}

function Notes({ round }: { round: NoteRound }) {
  const message = useMessage();
  const { state, shown, left } = round;
  const isShown = state === 'partly' || state === 'revealed';
  return (
    <div className={classes.round}>
      <h3 className={classes.question} dir="auto">
        {round.question}
      </h3>
      <p>{message('round.into', { column: message(`column.${round.column}`) })}</p>
      <p>{message(round.isNamed ? 'round.named' : 'round.unnamed')}</p>
      {state === 'prepared' ? (
        <p className={classes.state}>{message('round.notesPrepared')}</p>
      ) : null}
      {state === 'open' ? <p className={classes.state}>{message('round.notesOpen')}</p> : null}
      {state === 'closed' ? (
        <p className={classes.state}>{message('round.notesClosed', { left })}</p>
      ) : null}
      {isShown ? (
        <p className={classes.state}>{message('round.notesShown', { shown, left })}</p>
      ) : null}
      {isShown ? <Opened notes={round.opened ?? []} /> : null}
      <Ready round={round} />
    </div>
  );
}

/** The notes that were opened: the last one large, and those before it beneath. */
function Opened({ notes }: { notes: NonNullable<NoteRound['opened']> }) {
  return (
    <ol className={classes.opened} reversed>
      {notes.toReversed().map(({ words, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes stay in the order in which they were opened.
        <li key={notes.length - at} className={classes.note}>
          <span dir="auto">{words}</span>
          {name ? <bdi className={classes.soft}>{name}</bdi> : null}
        </li>
      ))}
    </ol>
  );
}

/** How many are ready: a number, and nobody's name. */
function Ready({ round: { state, ready, of } }: { round: Round }) {
  const message = useMessage();
  return state === 'open' || state === 'closed' ? (
    <p className={classes.ready} role="status">
      {message('round.ready', { ready, of })}
    </p>
  ) : null;
}

function stateText({ state, kind, authorityLast, isClose }: NumberRound) {
  if (state === 'prepared') return 'round.prepared';
  if (state === 'open') return 'round.open';
  if (state === 'closed') return 'round.closed';
  if (isPrivate(kind)) return 'round.privateShown';
  if (isClose) return 'round.closeShown';
  return state === 'partly' && authorityLast ? 'round.partly' : 'round.shown';
}
