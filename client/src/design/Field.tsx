import { type ComponentProps, type ReactNode, useId } from 'react';
import classes from './Field.module.css';
import { Refusal } from './Refusal.tsx';

type Words = { label: string; hint?: string | undefined; refusal?: string | null };
/** What ties the box to the words around it. */
type Marks = Pick<
  ComponentProps<'input'>,
  'id' | 'aria-describedby' | 'aria-invalid' | 'className'
>;

/** A field of one line, with its name above it, and what will not do below it in plain words. What is written reads in
 *  its own direction, and a browser offers nothing that others wrote, unless a field says otherwise. */
export function Field({
  label,
  hint,
  refusal,
  ...rest
}: Words & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  return (
    <Frame label={label} hint={hint} refusal={refusal ?? null}>
      {(marks) => <input dir="auto" autoComplete="off" {...rest} {...marks} />}
    </Frame>
  );
}

/** The same with room for several lines. */
export function WordsField({
  label,
  hint,
  refusal,
  ...rest
}: Words & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  return (
    <Frame label={label} hint={hint} refusal={refusal ?? null}>
      {(marks) => <textarea dir="auto" {...rest} {...marks} />}
    </Frame>
  );
}

function Frame({
  label,
  hint,
  refusal,
  children,
}: {
  label: string;
  hint: string | undefined;
  refusal: string | null;
  children: (marks: Marks) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', refusal ? `${id}-refusal` : ''].filter(Boolean);
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        className: classes.box,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': refusal ? true : undefined,
      })}
      <Refusal id={`${id}-refusal`} text={refusal} />
    </div>
  );
}
