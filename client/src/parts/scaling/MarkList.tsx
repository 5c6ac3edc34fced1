import { type Mark, ordered } from '@rundbord/shared/scaling/mark';
import { useMessage } from '../../message/useMessage.ts';
import classes from './ScalingList.module.css';
import { useScaleWords } from './useScaleWords.ts';

/** Everyone's number in words, with what they said to it. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const message = useMessage();
  const words = useScaleWords();
  return (
    <ul className={classes.marks}>
      {ordered(marks).map((mark) => (
        <li key={mark.voter} className={classes.mark}>
          <span className={classes.who}>
            {message('round.gave', { name: words.who(mark), value: words.value(mark.value) })}
          </span>
          {mark.late ? <span className={classes.soft}>{message('round.afterwards')}</span> : null}
          <Reasons mark={mark} />
        </li>
      ))}
    </ul>
  );
}

/** The two lines beside a number, where they were written. */
export function Reasons({ mark: { notLower, oneHigher } }: { mark: Mark }) {
  const message = useMessage();
  return (
    <>
      {notLower ? (
        <span className={classes.reason}>{message('round.lower', { words: notLower })}</span>
      ) : null}
      {oneHigher ? (
        <span className={classes.reason}>{message('round.higher', { words: oneHigher })}</span>
      ) : null}
    </>
  );
}
