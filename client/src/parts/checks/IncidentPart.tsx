import type { PlanId } from '@rundbord/shared/id';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan } from '../../source/usePlan.ts';
import classes from './Checks.module.css';
import { IncidentButton } from './IncidentButton.tsx';
import { IncidentDialog } from './IncidentDialog.tsx';
import { ShownMark, ShownToggle } from './ShownToggle.tsx';

/** What was not kept, the newest first. */
export function IncidentPart() {
  const message = useMessage();
  const incidents = [...useHeldPlan('incident')].sort((a, b) =>
    (b.values.on ?? '').localeCompare(a.values.on ?? ''),
  );
  const [open, setOpen] = useState<PlanId | null>(null);
  return (
    <>
      <p className={classes.note}>{message('checks.incident.improve')}</p>
      <div className={classes.buttons}>
        <IncidentButton />
      </div>
      {incidents.length === 0 ? (
        <p className={classes.note}>{message('checks.incident.none')}</p>
      ) : null}
      <ul className={classes.list}>
        {incidents.map((each) => (
          <li key={each.id} className={classes.row}>
            <Incident of={each} onOpen={() => setOpen(each.id)} />
          </li>
        ))}
      </ul>
      {open ? <IncidentDialog key={open} id={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Incident({ of, onOpen }: { of: PlanEntry<'incident'>; onOpen: () => void }) {
  const message = useMessage();
  const format = useFormat();
  const { on, what, severity } = of.values;
  return (
    <>
      <p className={classes.head}>
        <b>{on ? format.day(on) : ''}</b>
        <ShownMark of={of} />
      </p>
      {severity ? <p>{message(`planChoice.severity.${severity}`)}</p> : null}
      {what ? (
        <p className={classes.said} dir="auto">
          {what}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button onClick={onOpen}>{message('checks.write')}</Button>
      </div>
      <ShownToggle of={of} />
    </>
  );
}
