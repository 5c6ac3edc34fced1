import type { ReactNode } from 'react';
import classes from './Tick.module.css';

/** Something that is so, or is not. */
export function Tick({
  isTicked,
  onTick,
  children,
}: {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onTick(event.target.checked)}
      />
      {children}
    </label>
  );
}
