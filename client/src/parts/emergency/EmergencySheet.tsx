import { withoutCard } from '@rundbord/shared/plan/emergency';
import { singleId } from '@rundbord/shared/plan/plan-entry';
import type { SingleKind } from '@rundbord/shared/plan/plan-fields';
import { versionInForce } from '@rundbord/shared/plan/plan-version';
import { useEffect } from 'react';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { usePlan, usePlanSingle, usePlanVersions, useToday } from '../../source/usePlan.ts';
import { PlanField } from '../planform/PlanField.tsx';
import { CallEntries } from './CallEntries.tsx';
import classes from './EmergencySheet.module.css';
import { EntryRow, Shelf } from './EntryRow.tsx';
import { type EmergencyPart, partName } from './emergency-parts.ts';
import { NewStep } from './NewStep.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { usePlanAdder } from './usePlanAdder.ts';

const parts = {
  signs: <SingleFields kind="emergency" fields={['parentFeels', 'othersSee', 'childSees']} />,
  steps: <StepEntries />,
  calls: <CallEntries />,
  ready: <SingleFields kind="emergency" fields={['mayFetch', 'kit', 'nextDrill']} />,
  cards: <CardEntries />,
  worry: (
    <SingleFields kind="newWorry" fields={['sayFirst', 'contact', 'hours', 'days', 'thanks']} />
  ),
  copies: <CopyEntries />,
} as const satisfies Record<EmergencyPart, unknown>;

/** A part of the emergency plan where it is written. */
export function EmergencySheet({ part, onClose }: { part: EmergencyPart; onClose: () => void }) {
  const message = useMessage();
  return (
    <Dialog title={message(partName[part])} onClose={onClose}>
      <div className={classes.sheet}>{parts[part]}</div>
    </Dialog>
  );
}

function SingleFields({ kind, fields }: { kind: SingleKind; fields: readonly string[] }) {
  const drafts = useFieldDrafts();
  const id = singleId(kind);
  const of = { id, kind, values: usePlanSingle(kind) };
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  return fields.map((field) => (
    <PlanField key={field} of={of} field={field as keyof typeof of.values} />
  ));
}

function StepEntries() {
  const steps = usePlan('step');
  return (
    <>
      <NewStep />
      <ol className={classes.entries}>
        {steps.map((step) => (
          <EntryRow key={step.id} entry={step} name={step.values.text ?? ''}>
            <PlanField of={step} field="text" />
          </EntryRow>
        ))}
      </ol>
      <Shelf kind="step" nameOf={({ values }) => values.text ?? ''} />
    </>
  );
}

function CardEntries() {
  const message = useMessage();
  const children = useBoardFacts()?.children ?? [];
  const cards = usePlan('childCard');
  const { add, refused } = usePlanAdder('childCard');
  return (
    <>
      <ul className={classes.entries}>
        {cards.map((card) => (
          <EntryRow key={card.id} entry={card} name={card.values.child ?? ''}>
            {(['child', 'mayDo', 'goTo', 'safeWord', 'safeThing'] as const).map((field) => (
              <PlanField key={field} of={card} field={field} />
            ))}
          </EntryRow>
        ))}
      </ul>
      <div className={classes.row}>
        {withoutCard(children, cards).map((child) => (
          <Button key={child} onClick={() => void add({ child })}>
            {message('plans.urgent.cardNew', { child })}
          </Button>
        ))}
      </div>
      <Refusal text={refused} />
      <Shelf kind="childCard" nameOf={({ values }) => values.child ?? ''} />
    </>
  );
}

function CopyEntries() {
  const message = useMessage();
  const copies = usePlan('copy');
  const version = versionInForce(usePlanVersions())?.number;
  const on = useToday();
  const { add, refused } = usePlanAdder('copy');
  return (
    <>
      <QuickAdd
        label={message('plans.urgent.copyNew')}
        hint={message('plans.urgent.copyHint')}
        limit={60}
        onAdd={(name) => add({ name, on, ...(version === undefined ? {} : { version }) })}
      />
      <Refusal text={refused} />
      <ul className={classes.entries}>
        {copies.map((copy) => (
          <EntryRow key={copy.id} entry={copy} name={copy.values.name ?? ''}>
            {(['name', 'version', 'as', 'on'] as const).map((field) => (
              <PlanField key={field} of={copy} field={field} />
            ))}
          </EntryRow>
        ))}
      </ul>
      <Shelf kind="copy" nameOf={({ values }) => values.name ?? ''} />
    </>
  );
}
