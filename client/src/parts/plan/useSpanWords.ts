import { clockTime, type Span } from '@rundbord/shared/calendar/clock-time';
import { useMessage } from '../../message/useMessage.ts';

/** Says which part of a day it is: `15.15–17.00`. */
export function useSpanWords(): (span: Span) => string {
  const message = useMessage();
  const time = (at: number) => {
    const [hours = '', minutes = ''] = clockTime(at).split(':');
    return message('week.clock', { hours, minutes });
  };
  return ({ from, to }) => message('week.span', { from: time(from), to: time(to) });
}
