import type { Span } from '@rundbord/shared/calendar/clock-time';
import { spanWords } from '@rundbord/shared/plan/when-words';
import { useMessage } from '../../message/useMessage.ts';

/** Says which part of a day it is: `15.15–17.00`. */
export function useSpanWords(): (span: Span) => string {
  const message = useMessage();
  return (span) => spanWords({ message }, span);
}
