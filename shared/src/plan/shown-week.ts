import { addDays, type Day, mondayOf } from '../calendar/day.ts';
import { type Agreement, isLive } from './agreement.ts';
import { firstDay } from './rehearsal.ts';

/** The Monday of the week that the grid shows unless somebody turns it: this one, or the first whole week of what is about to
 *  begin. A trial that begins on a Wednesday says nothing of the Monday before. */
export function shownWeek(agreements: readonly Agreement[], today: Day): Day {
  const first = firstDay(agreements.filter(isLive), today);
  const monday = mondayOf(first);
  return first > today && monday < first ? addDays(monday, 7) : monday;
}
