import type { ComponentProps } from 'react';
import classes from './Select.module.css';

/** A field that is as quiet as a choice beside it: a year, a file. */
export function SmallField({
  label,
  width,
  ...rest
}: { label: string; width?: 'year' } & Omit<ComponentProps<'input'>, 'className' | 'width'>) {
  return (
    <label className={classes.select}>
      {label}
      <input
        className={rest.type === 'file' ? undefined : classes.box}
        data-width={width}
        {...rest}
      />
    </label>
  );
}
