import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Approval.module.css';
import { ApprovalSheet } from './ApprovalSheet.tsx';
import { StandingLine } from './StandingLine.tsx';
import { useStanding } from './useApproval.ts';

/** Where the plan stands, and the way to the authority: for the head of the plan where it is written. */
export function PlanStanding() {
  const message = useMessage();
  const { standing, waiting } = useStanding();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.standing}>
      <StandingLine />
      <span data-screen-only>
        <Button onClick={() => setOpen(true)}>
          {message(`version.button.${waiting ? 'sent' : standing}`)}
        </Button>
      </span>
      {isOpen ? <ApprovalSheet onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
