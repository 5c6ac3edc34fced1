import type { ReactNode, RefObject } from 'react';
import classes from './PosterHead.module.css';

/** What a poster is called, and beside it what one can do with it where it is written. `headingRef`: for keys that have
 *  nowhere else to go. */
export function PosterHead({
  title,
  headingRef,
  children,
}: {
  title: string;
  headingRef?: RefObject<HTMLHeadingElement | null>;
  children?: ReactNode;
}) {
  return (
    <header className={classes.head}>
      <h2 ref={headingRef} className={classes.title} tabIndex={headingRef ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </header>
  );
}
