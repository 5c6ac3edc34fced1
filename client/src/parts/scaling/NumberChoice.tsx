import { answers, highest, lowest, type ScaleValue } from '@rundbord/shared/scaling/vote';
import { useId } from 'react';
import classes from './NumberChoice.module.css';
import { useScaleWords } from './useScaleWords.ts';

const numbers: readonly ScaleValue[] = Array.from(
  { length: highest - lowest + 1 },
  (_, at) => lowest + at,
);

/** One number of eleven, or one of the two answers that are as full. Large enough for any thumb; nothing is chosen yet. */
export function NumberChoice({
  legend,
  chosen,
  onChoose,
}: {
  legend: string;
  chosen: ScaleValue | null;
  onChoose: (value: ScaleValue) => void;
}) {
  const words = useScaleWords();
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {[numbers, answers].map((group, at) => (
        <div key={group.length} className={at === 0 ? classes.numbers : classes.words}>
          {group.map((value: ScaleValue) => (
            <label key={value} className={classes.tile}>
              <input
                type="radio"
                className={classes.mark}
                name={name}
                checked={value === chosen}
                onChange={() => onChoose(value)}
              />
              {words.value(value)}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
