import type { ReactNode } from 'react';
import classes from './Note.module.css';

/** Something to look at before one goes on. `screenOnly`: it is no part of what is printed. */
export function Note({
  as: Tag = 'p',
  size = 'even',
  role,
  screenOnly = false,
  children,
}: {
  as?: 'p' | 'div' | 'li';
  size?: 'even' | 'plain' | 'small';
  role?: 'status' | undefined;
  screenOnly?: boolean;
  children: ReactNode;
}) {
  return (
    <Tag
      className={classes.note}
      data-size={size}
      role={role}
      data-screen-only={screenOnly || undefined}
    >
      {children}
    </Tag>
  );
}
