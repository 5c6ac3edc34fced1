import type { PlanId } from '@rundbord/shared/id';
import { type Agreement, stateOf } from '@rundbord/shared/plan/agreement';
import { agreementStates } from '@rundbord/shared/plan/agreement-states';
import { useEffect } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { Beginning } from './Beginning.tsx';
import { Missing } from './Missing.tsx';
import { PlanFields } from './PlanFields.tsx';
import { PlanPlace } from './PlanPlace.tsx';
import classes from './PlanSheet.module.css';
import { usePlanEntry } from './usePlanEntry.ts';
import { YesList } from './YesList.tsx';

const groups = {
  what: ['what', 'who', 'backup', 'checker'],
  when: ['when', 'isThere', 'where'],
  why: ['worrySet', 'worry', 'goalSet', 'goal'],
  trial: ['trial', 'followUp', 'ifNot', 'contact'],
  child: ['childSays'],
} as const;
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

/** An agreement where it is completed: what is missing, every field, whose yes there is, and how far it has come. */
export function AgreementSheet({ id, onClose }: { id: PlanId; onClose: () => void }) {
  const message = useMessage();
  const drafts = useFieldDrafts();
  const { entry, isHeld } = usePlanEntry('agreement', id);
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  if (!entry) return null;
  return (
    <Dialog title={entry.values.what ?? message('plans.agreement')} onClose={onClose} isWide>
      <div className={`${classes.sheet} ${classes.sideBySide}`}>
        <Missing agreement={entry} isWhole />
        {groupNames.map((group) => (
          <PlanFields
            key={group}
            of={entry}
            heading={message(`plans.group.${group}`)}
            fields={groups[group]}
          />
        ))}
        <Standing agreement={entry} />
        <PlanPlace entry={entry} isHeld={isHeld} />
      </div>
    </Dialog>
  );
}

/** Whose yes there is, and how far it has come. What cannot be yet is said beside it, until somebody says something new. */
function Standing({ agreement }: { agreement: Agreement }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  return (
    <section className={classes.part}>
      <YesList agreement={agreement} ask={ask} />
      <Beginning agreement={agreement} />
      <Choice
        legend={message('plans.group.state')}
        options={agreementStates.map((state) => ({
          value: state,
          label: message(`planChoice.state.${state}`),
        }))}
        chosen={stateOf(agreement)}
        onChoose={(state) => void ask({ kind: 'setAgreement', entry: agreement.id, state })}
      />
      <Refusal text={refused} />
    </section>
  );
}
