import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { EmergencyPaper } from './EmergencyPaper.tsx';

/** Prints the emergency plan alone: a small page for the door of the fridge, and a card for each child. */
export function PrintButton() {
  const message = useMessage();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const end = () => setPrinting(false);
    addEventListener('afterprint', end);
    print();
    return () => removeEventListener('afterprint', end);
  }, [isPrinting]);
  return (
    <span data-screen-only>
      <Button onClick={() => setPrinting(true)}>{message('plans.urgent.print')}</Button>
      {isPrinting ? createPortal(<EmergencyPaper />, document.body) : null}
    </span>
  );
}
