import { useId } from 'react';
import classes from './Choice.module.css';

/** One of several, all of them in sight. `tiles` and `rows` are for thumbs. The mark shows the choice without colour. */
export function Choice<V extends string>({
  legend,
  options,
  chosen,
  onChoose,
  look = 'options',
}: {
  legend: string;
  options: readonly { value: V; label: string }[];
  chosen: V | null;
  onChoose: (value: V) => void;
  look?: 'options' | 'tiles' | 'rows';
}) {
  const name = useId();
  const looks = { options: classes.options, tiles: classes.tiles, rows: classes.rows };
  const isTile = look !== 'options';
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={looks[look]}>
        {options.map(({ value, label }) => (
          <label key={value} className={`${classes.option} ${isTile ? classes.tile : ''}`}>
            <input
              type="radio"
              className={classes.mark}
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
