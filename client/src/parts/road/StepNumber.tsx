import classes from './StepNumber.module.css';

/** Which step of the road it is. */
export function StepNumber({ number }: { number: number }) {
  return <span className={classes.number}>{number}</span>;
}
