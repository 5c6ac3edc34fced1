import { useEffect } from 'react';
import type { ConsoleSession } from './console-session.ts';

/** F9 blanks the wall from anywhere. Undo and redo work wherever the board has the keys. */
export function useConsoleKeys(session: ConsoleSession): void {
  useEffect(() => {
    const onBlank = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return;
      session.show('blank');
      event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !isOwnField(event);
      const key = event.key.toLowerCase();
      if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) session.acts.redo();
      else if (isCommand && key === 'z') session.acts.undo();
      else return;
      event.preventDefault();
    };
    // Heard on its way down: a dialog keeps its keys from everything under it.
    addEventListener('keydown', onBlank, { capture: true });
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onBlank, { capture: true });
      removeEventListener('keydown', onKey);
    };
  }, [session]);
}

/** A field that takes back its own letters. The words of a card are the board's. */
function isOwnField({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.closest('[data-card]');
  return target instanceof HTMLInputElement;
}
