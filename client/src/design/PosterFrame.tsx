import type { ReactNode } from 'react';
import classes from './PosterFrame.module.css';

/** The sheet of paper on which a part of the board hangs, by the name it has in the room. */
export function PosterFrame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={classes.poster} aria-label={name}>
      {children}
    </section>
  );
}
