import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Checks.module.css';
import { ChecksPart } from './ChecksPart.tsx';
import { ConsentPart } from './ConsentPart.tsx';
import { IncidentButton } from './IncidentButton.tsx';
import { IncidentPart } from './IncidentPart.tsx';
import { SeenPart } from './SeenPart.tsx';

const parts = { seen: SeenPart, checks: ChecksPart, incident: IncidentPart, consent: ConsentPart };
const names = ['seen', 'checks', 'incident', 'consent'] as const;

/** How the plan goes: what was kept, visits and drills, what happened, and what the parents agreed to. The facilitators'
 *  own, until it is shown. */
export function FollowUp() {
  const message = useMessage();
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<keyof typeof parts>('seen');
  const Part = parts[part];
  return (
    <span className={classes.buttons} data-screen-only>
      <Button onClick={() => setOpen(true)}>{message('checks.open')}</Button>
      <IncidentButton />
      {isOpen ? (
        <Dialog title={message('checks.title')} onClose={() => setOpen(false)}>
          <div className={classes.sheet}>
            <Choice<keyof typeof parts>
              legend={message('checks.part')}
              options={names.map((value) => ({ value, label: message(`checks.parts.${value}`) }))}
              chosen={part}
              onChoose={setPart}
            />
            <p className={classes.note}>{message('checks.staffOnly')}</p>
            <Part />
          </div>
        </Dialog>
      ) : null}
    </span>
  );
}
