import { useEffect } from 'react';
import { useValue } from '../connection/useValue.ts';
import type { Saving } from '../design/SaveMark.tsx';
import { useSession } from './session-context.ts';

/** How everything written on this console stands: its own copy, and what it asked of the house. */
export function useConsoleSaving(): Saving {
  const { table, queue } = useSession();
  const state = useValue(table.state);
  const asked = useValue(queue.state);
  const saving = together(state.saving, asked, state.line);
  useEffect(() => {
    if (saving === 'saved' || saving === 'away') return;
    // Leaving now would lose what is not on disk; the browser asks first.
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [saving]);
  return saving;
}

function together(
  saving: Saving,
  asked: 'empty' | 'sending' | 'waiting',
  line: 'open' | 'down',
): Saving {
  if (saving === 'waiting' || asked === 'waiting') return 'waiting';
  if (saving !== 'saved') return saving;
  if (asked === 'sending') return 'saving';
  return line === 'open' ? 'saved' : 'away';
}
