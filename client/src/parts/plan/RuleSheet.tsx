import type { PlanId } from '@rundbord/shared/id';
import { useEffect } from 'react';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { PlanFields } from './PlanFields.tsx';
import { PlanPlace } from './PlanPlace.tsx';
import classes from './PlanSheet.module.css';
import { usePlanEntry } from './usePlanEntry.ts';

/** A rule where it is written. A new one is there as soon as something is said in it. */
export function RuleSheet({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const message = useMessage();
  const drafts = useFieldDrafts();
  const { entry, isHeld } = usePlanEntry('rule', id);
  const written = entry ?? ({ id, kind: 'rule', values: {} } as const);
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  return (
    <Dialog title={message(entry ? 'plans.rule' : 'plans.newRule')} onClose={onClose}>
      <div className={classes.sheet}>
        <PlanFields
          of={written}
          heading={message('plans.group.rule')}
          fields={['text', 'children', 'sureBy', 'set']}
        />
        <PlanFields
          of={written}
          heading={message('plans.group.more')}
          fields={['childSays', 'easier', 'review', 'isChildIdea']}
        />
        {entry ? <PlanPlace entry={entry} isHeld={isHeld} /> : null}
      </div>
    </Dialog>
  );
}
