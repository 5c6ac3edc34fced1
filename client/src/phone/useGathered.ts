import { isVisible } from '@rundbord/shared/text/plain-text';
import type { WallTarget } from '@rundbord/shared/wall/poster';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useGathering } from '../source/useBoard.ts';

/** How this phone stands to what the room looks at. `offered`: the person was writing and is not taken away from it. */
type Stand = { how: 'offered' | 'with' | 'free'; target: WallTarget; visit: number };

export type Gathered = {
  how: Stand['how'];
  target: WallTarget;
  come(): void;
  /** Back to where one was. */
  goFree(): void;
  /** One has gone somewhere else by oneself. */
  left(): void;
};

/** *Saml blikket*: a new act brings the phone to that part of the board, unless something is being written. What was
 *  gathered before the page was opened is over. `open` shows the board and answers how to go back to where one was. */
export function useGathered(open: () => () => void): Gathered | null {
  const gathering = useGathering();
  const last = useRef(gathering?.id ?? null);
  const goBack = useRef<() => void>(() => {});
  const [stand, setStand] = useState<Stand | null>(null);

  const come = (target: WallTarget) => {
    if (stand?.how !== 'with') goBack.current = open();
    setStand({ how: 'with', target, visit: (stand?.visit ?? 0) + 1 });
  };
  const gathers = useEffectEvent((target: WallTarget) => {
    if (isWriting()) setStand({ how: 'offered', target, visit: stand?.visit ?? 0 });
    else come(target);
  });
  useEffect(() => {
    if (!gathering || gathering.id === last.current) return;
    last.current = gathering.id;
    gathers(gathering.target);
  }, [gathering]);

  const visit = stand?.how === 'with' ? stand.visit : 0;
  const arrives = useEffectEvent(() => {
    if (stand) goTo(stand.target);
  });
  useEffect(() => {
    if (visit > 0) arrives();
  }, [visit]);

  if (!stand) return null;
  const left = () => setStand((now) => now && { ...now, how: 'free' });
  return {
    how: stand.how,
    target: stand.target,
    come: () => come(stand.target),
    goFree: () => {
      left();
      goBack.current();
    },
    left,
  };
}

/** Whether the person is in the middle of words, or has some that are not sent. */
function isWriting(): boolean {
  const boxes = [...document.querySelectorAll('textarea, input:not([type=radio])')];
  return boxes.some(
    (box) => box === document.activeElement || isVisible((box as HTMLInputElement).value),
  );
}

function goTo(target: WallTarget): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-poster]')];
  const part = parts.find((each) => each.dataset.poster === target) ?? parts[0];
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part?.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'start' });
  // Whoever listens is taken along.
  const heading = part?.querySelector<HTMLElement>('h2, h3');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
