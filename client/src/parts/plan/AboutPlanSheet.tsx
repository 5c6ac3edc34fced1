import { singleId } from '@rundbord/shared/plan/plan-entry';
import { useEffect } from 'react';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle } from '../../source/usePlan.ts';
import { PlanFields } from './PlanFields.tsx';
import classes from './PlanSheet.module.css';

const id = singleId('header');

/** What is said of the plan as a whole: of what kind it is, until when it goes, what the child knows, and what happens if
 *  it does not hold. */
export function AboutPlanSheet({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const drafts = useFieldDrafts();
  const header = { id, kind: 'header', values: usePlanSingle('header') } as const;
  useEffect(() => () => drafts.flush(id), [drafts]);
  return (
    <Dialog title={message('plans.about')} onClose={onClose}>
      <div className={classes.sheet}>
        <PlanFields
          of={header}
          heading={message('plans.group.basis')}
          fields={['type', 'parents', 'validUntil', 'review', 'statutory']}
        />
        <PlanFields
          of={header}
          heading={message('plans.group.child')}
          fields={['childExplained', 'childOpinion']}
        />
        <PlanFields
          of={header}
          heading={message('plans.group.answer')}
          fields={['consequences', 'stopReasons', 'whatCould', 'ifDisagree', 'staffChange']}
        />
      </div>
    </Dialog>
  );
}
