import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import type { Week } from './useWeek.ts';

/** Which week it is, and its first and last day. */
export function WeekNumber({ week: { number, days } }: { week: Week }) {
  const message = useMessage();
  const format = useFormat();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return message('week.number', {
    week: `${number}`,
    from: format.shortDay(first),
    to: format.shortDay(last),
  });
}
