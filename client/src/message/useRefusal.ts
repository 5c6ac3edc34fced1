import { sayAny } from '@rundbord/shared/message/message';
import { useCallback } from 'react';
import { useSpoken } from './message-context.ts';

/** Says a refusal kindly. A code from a newer house than this page is told in general words. */
export function useRefusal(): (code: string, facts?: object) => string {
  const { texts } = useSpoken();
  return useCallback(
    (code, facts = {}) =>
      sayAny(texts, `refusal.${code}`, facts) ?? sayAny(texts, 'refusal.other', facts) ?? code,
    [texts],
  );
}
