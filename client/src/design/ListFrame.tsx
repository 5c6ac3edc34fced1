import type { BoardPart } from '@rundbord/shared/wall/poster';
import { type ReactNode, useId } from 'react';
import classes from './ListFrame.module.css';

/** A part of the board as headings and a list, under its own heading; a page finds it by the name of its poster. */
export function ListFrame({
  poster,
  title,
  space = 'even',
  children,
}: {
  poster: BoardPart;
  title: ReactNode;
  space?: 'close' | 'even' | 'wide';
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.list} aria-labelledby={id} data-poster={poster} data-space={space}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
