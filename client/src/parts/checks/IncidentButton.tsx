import type { PlanId } from '@rundbord/shared/id';
import { useState } from 'react';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { IncidentDialog } from './IncidentDialog.tsx';

/** Where one begins when something happened. */
export function IncidentButton() {
  const message = useMessage();
  const [open, setOpen] = useState<PlanId | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(newId<PlanId>())}>{message('checks.incident.add')}</Button>
      {open ? <IncidentDialog key={open} id={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
