import type { ReactNode } from 'react';
import classes from './PosterHead.module.css';

/** What a poster is called, and beside it what one can do with it where it is written. */
export function PosterHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </header>
  );
}
