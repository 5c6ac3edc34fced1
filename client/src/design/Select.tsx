import { useId } from 'react';
import classes from './Select.module.css';

/** One of many, folded together. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <span className={classes.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={classes.box}
        value={value}
        onChange={(event) => {
          const chosen = options.find((each) => each.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </span>
  );
}
