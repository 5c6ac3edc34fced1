import { type ComponentProps, useId } from 'react';
import classes from './Field.module.css';
import { Refusal } from './Refusal.tsx';

type Common = { label: string; hint?: string | undefined; refusal?: string | null };

/** A field of one line, with its name above it, and what will not do below it in plain words. */
export function Field({
  label,
  hint,
  refusal = null,
  ...rest
}: Common & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  const id = useId();
  const marks = useMarks(id, { hint, refusal });
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
      <input {...rest} {...marks} id={id} className={classes.box} />
      <Refusal id={`${id}-refusal`} text={refusal} />
    </div>
  );
}

/** The same with room for several lines. */
export function WordsField({
  label,
  hint,
  refusal = null,
  ...rest
}: Common & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  const id = useId();
  const marks = useMarks(id, { hint, refusal });
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
      <textarea {...rest} {...marks} id={id} className={classes.box} />
      <Refusal id={`${id}-refusal`} text={refusal} />
    </div>
  );
}

function useMarks(
  id: string,
  { hint, refusal }: { hint: string | undefined; refusal: string | null },
) {
  const described = [hint ? `${id}-hint` : '', refusal ? `${id}-refusal` : ''].filter(Boolean);
  return {
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': refusal ? true : undefined,
  };
}
