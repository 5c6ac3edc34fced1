import { clockTime, type Span } from '@rundbord/shared/calendar/clock-time';
import type { Day } from '@rundbord/shared/calendar/day';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';

/** Times of day and days of the calendar as people write them. */
export function useClock(): {
  time: (minutes: number) => string;
  span: (span: Span) => string;
  shortDay: (day: Day) => string;
  day: (day: Day) => string;
} {
  const message = useMessage();
  const format = useFormat();
  const time = (minutes: number) => {
    const [hours = '', rest = ''] = clockTime(minutes).split(':');
    return message('week.clock', { hours, minutes: rest });
  };
  return {
    time,
    span: ({ from, to }) => message('week.span', { from: time(from), to: time(to) }),
    shortDay: format.shortDay,
    day: format.day,
  };
}
