import { useValue } from '../connection/useValue.ts';
import type { Saving } from '../design/SaveMark.tsx';
import { usePhone } from './phone-session.ts';

/** How what was sent from this phone stands. */
export function usePhoneSaving(): Saving {
  const { table, queue } = usePhone();
  const { line, saving } = useValue(table.state);
  const asked = useValue(queue.state);
  if (asked === 'waiting' || (asked === 'sending' && line === 'down')) return 'waiting';
  if (saving === 'held') return 'held';
  if (asked === 'sending') return 'saving';
  return line === 'open' ? 'saved' : 'away';
}
