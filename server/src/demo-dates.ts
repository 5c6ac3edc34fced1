import { addDays, type Day, daysBetween } from '@rundbord/shared/calendar/day';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';

/** Weeks by which the demo's days move: four, so that even weeks stay even but for a year of 53 weeks, and weekdays stay. */
const stride = 28;

/** How many days the worked case is moved so that its last evening lies within the last four weeks before today. */
export function daysToMove(lastEvening: Day, today: Day): number {
  const since = daysBetween(lastEvening, today);
  return Math.floor(since / stride) * stride;
}

/** Moves every day and time that documents hold to later ones. Words that tell of a day stay as they were said. */
export function moveDays(
  { table, staff }: { table: TableDoc; staff: StaffDoc },
  days: number,
): void {
  if (days === 0) return;
  for (const root of [table.plan, table.sets, table.record, staff.plan])
    for (const key of [...root.keys()]) root.set(key, moved(root.get(key), days));
  for (const place of table.network.values())
    for (const field of [...place.keys()]) place.set(field, moved(place.get(field), days));
}

const dayOrTime = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+Z)?$/;

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    const [, day, time = ''] = dayOrTime.exec(value) ?? [];
    return day ? addDays(day, days) + time : value;
  }
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, days)]));
}
