import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import type { ReactNode } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import classes from './NewWorry.module.css';

/** Until when somebody is told where nothing else was agreed. */
const usualHours = 24;

/** What we do with a new worry, in five steps that everyone has agreed to: criticism makes the plan better. */
export function NewWorry({ of: said }: { of: PlanValues<'newWorry'> }) {
  const message = useMessage();
  const { contact, hours = usualHours, days } = said;
  return (
    <>
      <ol className={classes.steps}>
        <li className={classes.step}>{message('urgent.worryDanger')}</li>
        <Step words={said.sayFirst}>{message('urgent.worrySay')}</Step>
        <li className={classes.step} dir="auto">
          {contact
            ? message('urgent.worryTell', { contact, hours })
            : message('urgent.worryTellUs', { hours })}
        </li>
        <li className={classes.step}>
          {days === undefined
            ? message('urgent.worryGather')
            : message('urgent.worryGatherIn', { days })}
        </li>
        <Step words={said.thanks}>{message('urgent.worryThank')}</Step>
      </ol>
      <p className={classes.duty}>{message('urgent.worryDuty')}</p>
    </>
  );
}

/** A step, and the words that were agreed for it. */
function Step({ words, children }: { words: string | undefined; children: ReactNode }) {
  return (
    <li className={classes.step}>
      {children}
      {words ? (
        <q className={classes.words} dir="auto">
          {words}
        </q>
      ) : null}
    </li>
  );
}
