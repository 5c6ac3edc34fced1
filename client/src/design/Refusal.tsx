import classes from './Field.module.css';

/** Why something will not do, said kindly where it happened, and aloud to a screen reader. */
export function Refusal({ text, id }: { text: string | null; id?: string }) {
  return (
    <div role="status" id={id} className={classes.place}>
      {text ? <p className={classes.refusal}>{text}</p> : null}
    </div>
  );
}
