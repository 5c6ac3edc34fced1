import type { When } from '@rundbord/shared/calendar/when';
import { whenWords } from '@rundbord/shared/plan/when-words';
import { useMemo } from 'react';
import { useSpoken } from '../../message/message-context.ts';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';

/** Says when something happens, as the paper that is taken home says it. */
export function useWhenWords(): (when: When) => string {
  const message = useMessage();
  const format = useFormat();
  const { language } = useSpoken();
  return useMemo(
    () => (when) => whenWords({ message, format, language }, when),
    [message, format, language],
  );
}
