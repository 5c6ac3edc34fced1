import { type Mark, ordered } from '@rundbord/shared/scaling/mark';
import type { Round } from '@rundbord/shared/scaling/round';
import { guardRail } from '@rundbord/shared/scaling/round-aside';
import { Button } from '../design/Button.tsx';
import { Note } from '../design/Note.tsx';
import { useMessage } from '../message/useMessage.ts';
import { MarkList } from '../parts/scaling/MarkList.tsx';
import { useScaleWords } from '../parts/scaling/useScaleWords.ts';
import { useWordsOnBoard } from '../source/useBoard.ts';
import { useRoundAside } from '../source/useScaling.ts';
import panel from './Panel.module.css';
import { useSession } from './session-context.ts';

/** What a round brought: what was said, to be laid on the board with one tap, and what stays among facilitators. */
export function RoundResults({ round }: { round: Round }) {
  const message = useMessage();
  const { held, close = [] } = useRoundAside(round.id);
  if (round.asks === 'notes' || (round.state !== 'partly' && round.state !== 'revealed'))
    return null;
  const guard = round.kind === 'safety' ? guardRail([...round.marks, ...held, ...close]) : null;
  const said = ordered(round.marks).filter(({ notLower, oneHigher }) => notLower ?? oneHigher);
  return (
    <div className={panel.panel}>
      {guard ? (
        <Note as="div" size="small" role="status">
          <p>
            <strong>{message(`rounds.guard.${guard}`)}</strong>
          </p>
          <p>{message('rounds.guardWhat')}</p>
        </Note>
      ) : null}
      {held.length > 0 ? (
        <div className={panel.row}>
          <p>
            <strong>{message('rounds.held')}</strong>
          </p>
          <p className={panel.note}>{message('rounds.heldWhat')}</p>
          <MarkList marks={held} />
        </div>
      ) : null}
      {close.length > 0 ? (
        <div className={panel.row}>
          <p>
            <strong>{message('rounds.closeTitle')}</strong>
          </p>
          <MarkList marks={close} />
        </div>
      ) : null}
      {said.length > 0 ? (
        <>
          <p>
            <strong>{message('rounds.said')}</strong>
          </p>
          <ul className={panel.list}>
            {said.map((mark) => (
              <Said key={mark.voter} mark={mark} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** What somebody said to their number: what keeps it from being lower works well, what one higher shows is a next step. */
function Said({ mark }: { mark: Mark }) {
  const words = useScaleWords();
  const { notLower, oneHigher } = mark;
  return (
    <li className={panel.row}>
      <p className={panel.note} dir="auto">
        {words.who(mark)}
      </p>
      {notLower ? <Keep mark={mark} words={notLower} column="well" /> : null}
      {oneHigher ? <Keep mark={mark} words={oneHigher} column="next" /> : null}
    </li>
  );
}

function Keep({ mark, words, column }: { mark: Mark; words: string; column: 'well' | 'next' }) {
  const message = useMessage();
  const { acts } = useSession();
  const isKept = useWordsOnBoard().includes(words);
  const { name, relation, seat } = mark;
  // What one higher would look like is a next step.
  const category = column === 'next' ? ('nextStep' as const) : undefined;
  const speaker = { name, ...(relation ? { relation } : {}), ...(seat ? { seat } : {}) };
  return (
    <div>
      <p dir="auto">{words}</p>
      <div className={panel.buttons}>
        <Button
          disabled={isKept}
          onClick={() => acts.add(column, { words, saidBy: [speaker], category })}
        >
          {message(
            isKept ? 'rounds.kept' : column === 'well' ? 'rounds.keepWell' : 'rounds.keepNext',
          )}
        </Button>
      </div>
    </div>
  );
}
