import { useState } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { useEmergency } from '../parts/emergency/useEmergency.ts';
import classes from './EmergencyPlan.module.css';
import { EmergencySheet } from './EmergencySheet.tsx';

/** The way to the emergency plan, in sight on every tab as soon as anything stands in it. All it needs comes with it, so that
 *  it opens with no line. */
export function EmergencyPlan() {
  const message = useMessage();
  const plan = useEmergency();
  const [isOpen, setOpen] = useState(false);
  if (plan.isEmpty && !isOpen) return null;
  return (
    <>
      <button
        type="button"
        className={classes.open}
        data-emergency
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {message('poster.emergency')}
      </button>
      {isOpen ? <EmergencySheet plan={plan} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
