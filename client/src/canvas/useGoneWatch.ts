import { type RefObject, useEffect, useRef } from 'react';

/** Tells when the drawing program has taken itself away: it does that on an https host without a licence. Whoever runs
 *  the house decides about that; here the plain posters take over. */
export function useGoneWatch(frame: RefObject<HTMLElement | null>, onGone: () => void): void {
  const told = useRef(onGone);
  told.current = onGone;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      if (element.querySelector('[data-testid="tl-license-expired"]')) told.current();
    };
    look();
    const changes = new MutationObserver(look);
    changes.observe(element, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [frame]);
}
