import { useEffect } from 'react';
import type { ConsoleSession } from './console-session.ts';

/** F9 blanks the wall from anywhere. Undo and redo work wherever the board has the keys. */
export function useConsoleKeys(session: ConsoleSession): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLInputElement;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !isField;
      const key = event.key.toLowerCase();
      if (event.key === 'F9') session.show('blank');
      else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) session.acts.redo();
      else if (isCommand && key === 'z') session.acts.undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session]);
}
