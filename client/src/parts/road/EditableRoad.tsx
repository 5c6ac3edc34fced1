import type { PlanId } from '@rundbord/shared/id';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useShelvedPlan } from '../../source/usePlan.ts';
import { NewStep } from './NewStep.tsx';
import { RoadPoster } from './RoadPoster.tsx';
import { Shelved } from './Shelved.tsx';
import { StepSheet } from './StepSheet.tsx';
import { TypicalRoad } from './TypicalRoad.tsx';

/** The road where it is laid: every step is pressed to change it. */
export function EditableRoad() {
  const message = useMessage();
  const shelved = useShelvedPlan('road');
  const [open, setOpen] = useState<PlanId | null>(null);
  const [isAdding, setAdding] = useState(false);
  const tools = (
    <span data-screen-only>
      <Button look="strong" onClick={() => setAdding(true)}>
        {message('plans.road.add')}
      </Button>
    </span>
  );
  return (
    <>
      <RoadPoster tools={tools} onOpen={setOpen}>
        <TypicalRoad />
        <Shelved entries={shelved} nameOf={({ values }) => values.title ?? ''} />
      </RoadPoster>
      {isAdding ? <NewStep onClose={() => setAdding(false)} /> : null}
      {open ? <StepSheet key={open} id={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
