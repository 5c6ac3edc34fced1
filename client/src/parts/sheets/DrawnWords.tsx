import type { InkSaid } from '@rundbord/shared/ink/ink-said';
import { useMessage } from '../../message/useMessage.ts';
import classes from './SheetList.module.css';

/** What is drawn, for those who read it: the words, and how much else there is, in a sentence. */
export function DrawnWords({ said }: { said: InkSaid }) {
  const message = useMessage();
  const { words, lines, arrows } = said;
  if (words.length + lines + arrows === 0)
    return <p className={classes.note}>{message('list.bare')}</p>;
  return (
    <>
      {words.length > 0 ? (
        <ul className={classes.words} aria-label={message('list.words')}>
          {words.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words can stand twice, and their place is all there is.
            <li key={`${index} ${each}`} className={classes.said} dir="auto">
              {each}
            </li>
          ))}
        </ul>
      ) : null}
      {lines > 0 && arrows > 0 ? (
        <p className={classes.note}>{message('list.linesAndArrows', { lines, arrows })}</p>
      ) : null}
      {lines > 0 && arrows === 0 ? (
        <p className={classes.note}>{message('list.lines', { lines })}</p>
      ) : null}
      {lines === 0 && arrows > 0 ? (
        <p className={classes.note}>{message('list.arrows', { arrows })}</p>
      ) : null}
    </>
  );
}
