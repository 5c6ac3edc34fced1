import type { PlanId } from '@rundbord/shared/id';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { type ReactNode, useState } from 'react';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan, usePlan, useShelvedPlan } from '../../source/usePlan.ts';
import { PlanStanding } from '../approval/PlanStanding.tsx';
import { HeldList } from '../checks/HeldList.tsx';
import { AboutPlanSheet } from './AboutPlanSheet.tsx';
import { AgreementFace } from './AgreementFace.tsx';
import { AgreementLineForm } from './AgreementLineForm.tsx';
import { AgreementSheet } from './AgreementSheet.tsx';
import { AsksBeside } from './AsksBeside.tsx';
import { Missing } from './Missing.tsx';
import { PlanFace } from './PlanFace.tsx';
import classes from './PlanPoster.module.css';
import { RuleFace } from './RuleFace.tsx';
import { RuleSheet } from './RuleSheet.tsx';
import { usePlanHead } from './usePlanFacts.ts';

type Open = { kind: 'rule' | 'agreement'; id: PlanId } | { kind: 'about' };
type Entry = PlanEntry<'rule'> | PlanEntry<'agreement'>;

/** More rules than these are hard to keep in mind. */
const manyRules = 8;

/** Rules and agreements where they are written: a line for a new one, a sheet for each, and in dashed frames what only
 *  facilitators see. */
export function EditablePlan() {
  const message = useMessage();
  const { title } = usePlanHead();
  const rules = usePlan('rule');
  const [open, setOpen] = useState<Open | null>(null);
  const edit = (entry: Entry) => <EditButton entry={entry} onOpen={setOpen} />;
  return (
    <PosterFrame name={title}>
      <div className={classes.sheet}>
        <div className={classes.plan}>
          <div className={classes.head}>
            <h2 className={classes.title} dir="auto">
              {title}
            </h2>
            <div className={classes.tools} data-screen-only>
              <Button onClick={() => setOpen({ kind: 'rule', id: newId<PlanId>() })}>
                {message('plans.newRule')}
              </Button>
              <Button onClick={() => setOpen({ kind: 'about' })}>{message('plans.about')}</Button>
            </div>
          </div>
          <PlanStanding />
          <AgreementLineForm />
          {rules.length > manyRules ? (
            <Note size="plain" screenOnly>
              {message('plans.manyRules')}
            </Note>
          ) : null}
          <PlanFace
            beneath={{
              rule: edit,
              agreement: (agreement) => (
                <>
                  <Missing agreement={agreement} />
                  <AsksBeside agreement={agreement.id} />
                  {edit(agreement)}
                </>
              ),
            }}
          />
          <HeldList />
          <Held edit={edit} />
          <Shelved edit={edit} />
        </div>
      </div>
      <Sheet open={open} onClose={() => setOpen(null)} />
    </PosterFrame>
  );
}

function Sheet({ open, onClose }: { open: Open | null; onClose: () => void }) {
  if (open?.kind === 'about') return <AboutPlanSheet onClose={onClose} />;
  if (open?.kind === 'rule') return <RuleSheet key={open.id} id={open.id} onClose={onClose} />;
  return open ? <AgreementSheet key={open.id} id={open.id} onClose={onClose} /> : null;
}

/** What is held back from the room. */
function Held({ edit }: { edit: (entry: Entry) => ReactNode }) {
  const message = useMessage();
  const entries = [...useHeldPlan('rule'), ...useHeldPlan('agreement')];
  return entries.map((entry) => (
    <div key={entry.id} className={classes.held}>
      <Note size="plain">{message('plans.held')}</Note>
      <Face entry={entry} edit={edit} />
    </div>
  ));
}

function Shelved({ edit }: { edit: (entry: Entry) => ReactNode }) {
  const message = useMessage();
  const entries = [...useShelvedPlan('rule'), ...useShelvedPlan('agreement')];
  if (entries.length === 0) return null;
  return (
    <details data-screen-only>
      <summary>{message('plans.shelved')}</summary>
      {entries.map((entry) => (
        <Face key={entry.id} entry={entry} edit={edit} />
      ))}
    </details>
  );
}

function Face({ entry, edit }: { entry: Entry; edit: (entry: Entry) => ReactNode }) {
  return entry.kind === 'rule' ? (
    <RuleFace rule={entry as PlanEntry<'rule'>}>{edit(entry)}</RuleFace>
  ) : (
    <AgreementFace agreement={entry as PlanEntry<'agreement'>}>{edit(entry)}</AgreementFace>
  );
}

function EditButton({ entry, onOpen }: { entry: Entry; onOpen: (open: Open) => void }) {
  const message = useMessage();
  const words =
    'what' in entry.values ? entry.values.what : 'text' in entry.values ? entry.values.text : '';
  return (
    <div className={classes.row} data-screen-only>
      <Button onClick={() => onOpen({ kind: entry.kind, id: entry.id })}>
        {message('plans.edit')}
        <span className="unseen"> {words}</span>
      </Button>
    </div>
  );
}
