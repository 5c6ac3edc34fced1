import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { EmergencyFace } from './EmergencyFace.tsx';
import { EmergencySheet } from './EmergencySheet.tsx';
import { type EmergencyPart, partName } from './emergency-parts.ts';
import { NewStep } from './NewStep.tsx';
import { PrintButton } from './PrintButton.tsx';

/** The emergency plan where it is written: each part by its sheet, the next step at once. */
export function EditableEmergency() {
  const message = useMessage();
  const [open, setOpen] = useState<EmergencyPart | null>(null);
  return (
    <PosterFrame name={message('poster.emergency')}>
      <EmergencyFace
        tools={(part) => (
          <span data-screen-only>
            <Button onClick={() => setOpen(part)}>
              <span aria-hidden="true">{message('plans.urgent.edit')}</span>
              <span className="unseen">
                {message('plans.urgent.editOf', { part: message(partName[part]) })}
              </span>
            </Button>
          </span>
        )}
      >
        <NewStep />
      </EmergencyFace>
      <PrintButton />
      {open ? <EmergencySheet part={open} onClose={() => setOpen(null)} /> : null}
    </PosterFrame>
  );
}
