import { type Mark, stacks, withoutNumber } from '@rundbord/shared/scaling/mark';
import type { CSSProperties } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './NumberLine.module.css';
import { useScaleWords } from './useScaleWords.ts';

const steps = Array.from({ length: 11 }, (_, step) => step);

/** How many marks stand beside each other before the next row begins: a tall stack would make the whole poster small. */
function lanesOf(marks: readonly Mark[]): number {
  return Math.ceil(marks.length / 5);
}

/** A number that somebody gave has room for names; the others only for themselves. */
function widthOf({ marks }: { marks: readonly Mark[] }): string {
  const lanes = lanesOf(marks);
  return lanes === 0 ? 'minmax(1.5em, 1fr)' : `minmax(${lanes * 5}em, ${lanes * 2}fr)`;
}

/** The line from 0 to 10 with everyone's mark on it. Equal numbers stand above each other; all marks are the same size and
 *  have the same colour, whoever gave them. */
export function NumberLine({ marks }: { marks: readonly Mark[] }) {
  const message = useMessage();
  const format = useFormat();
  const words = useScaleWords();
  const onLine = marks.filter(({ group }) => group !== 'child');
  const children = marks.filter(({ group }) => group === 'child');
  const given = stacks(onLine);
  const columns = [...new Set([...steps, ...given.map(({ value }) => value)])]
    .sort((a, b) => a - b)
    .map((value) => ({
      value,
      marks: given.find((stack) => stack.value === value)?.marks ?? [],
    }));
  return (
    <div className={classes.whole}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture made of words is no img. */}
      <div
        className={classes.line}
        role="group"
        aria-label={message('scale.line')}
        style={{ gridTemplateColumns: columns.map(widthOf).join(' ') }}
      >
        {columns.map(({ value, marks: stack }) => (
          <div key={value} className={classes.column}>
            {stack.length > 0 ? (
              <ul className={classes.stack} style={{ '--lanes': lanesOf(stack) } as CSSProperties}>
                {stack.map((mark) => (
                  <li key={mark.voter} className={mark.late ? classes.late : classes.mark}>
                    <span className="unseen">{words.value(value)} </span>
                    <bdi className={classes.name}>{mark.name}</bdi>
                    <bdi className={classes.relation}>{words.relation(mark)}</bdi>
                    {mark.late ? (
                      <span className="unseen">{message('round.afterwards')}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
            <span className={classes.step} aria-hidden="true">
              {format.number(value)}
            </span>
          </div>
        ))}
      </div>
      {(['unknown', 'skip'] as const).map((answer) => {
        const who = withoutNumber(marks, answer);
        return who.length === 0 ? null : (
          <p key={answer} className={classes.aside}>
            {message(answer === 'unknown' ? 'round.unknownBy' : 'round.skippedBy', {
              names: format.list(who.map(words.who)),
            })}
          </p>
        );
      })}
      {children.map((mark) => (
        <p key={mark.voter} className={classes.child}>
          {message('round.childBand')}
          {': '}
          {message('round.gave', { name: mark.name, value: words.value(mark.value) })}
        </p>
      ))}
    </div>
  );
}
