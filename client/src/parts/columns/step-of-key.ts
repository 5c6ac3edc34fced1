import type { KeyboardEvent } from 'react';
import type { Step } from './acts-context.ts';

/** Alt and an arrow as a step of a card. Back and on follow the direction of reading. */
export function stepOfKey(event: KeyboardEvent): Step | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  const isRtl = document.documentElement.dir === 'rtl';
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'ArrowDown') return 'down';
  if (event.key === 'ArrowLeft') return isRtl ? 'on' : 'back';
  if (event.key === 'ArrowRight') return isRtl ? 'back' : 'on';
  return null;
}
