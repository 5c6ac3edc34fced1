import { singleId } from '@rundbord/shared/plan/plan-entry';
import { useEffect } from 'react';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle } from '../../source/usePlan.ts';
import { PlanField } from '../planform/PlanField.tsx';
import classes from './Forms.module.css';

const id = singleId('header');

/** What could happen, what one can do, and who is new, where it is written. */
export function HeaderTexts({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const header = { id, kind: 'header', values: usePlanSingle('header') } as const;
  const drafts = useFieldDrafts();
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts]);
  return (
    <Dialog title={message('plans.decider.textsTitle')} onClose={onClose}>
      <div className={classes.form}>
        {(['whatCould', 'ifDisagree', 'staffChange'] as const).map((field) => (
          <PlanField
            key={field}
            of={header}
            field={field}
            hint={message(`plans.decider.${field}Hint`)}
          />
        ))}
      </div>
    </Dialog>
  );
}
