import type { PlanId } from '@rundbord/shared/id';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useShelvedPlan } from '../../source/usePlan.ts';
import { DeciderSheet } from './DeciderSheet.tsx';
import { DecidersPoster } from './DecidersPoster.tsx';
import { HeaderTexts } from './HeaderTexts.tsx';
import { NewDecider } from './NewDecider.tsx';
import { Shelved } from './Shelved.tsx';
import { TypicalDeciders } from './TypicalDeciders.tsx';

/** Who decides what, where it is written: every line is pressed to change it. */
export function EditableDeciders() {
  const message = useMessage();
  const shelved = useShelvedPlan('decider');
  const [open, setOpen] = useState<PlanId | 'new' | 'texts' | null>(null);
  const close = () => setOpen(null);
  const tools = (
    <>
      <span data-screen-only>
        <Button onClick={() => setOpen('texts')}>{message('plans.decider.texts')}</Button>
      </span>
      <span data-screen-only>
        <Button look="strong" onClick={() => setOpen('new')}>
          {message('plans.decider.add')}
        </Button>
      </span>
    </>
  );
  return (
    <>
      <DecidersPoster tools={tools} onOpen={setOpen}>
        <TypicalDeciders />
        <Shelved entries={shelved} nameOf={({ values }) => values.matter ?? ''} />
      </DecidersPoster>
      {open === 'new' ? <NewDecider onClose={close} /> : null}
      {open === 'texts' ? <HeaderTexts onClose={close} /> : null}
      {open && open !== 'new' && open !== 'texts' ? (
        <DeciderSheet key={open} id={open} onClose={close} />
      ) : null}
    </>
  );
}
