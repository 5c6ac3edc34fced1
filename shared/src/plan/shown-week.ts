import { addDays, type Day, mondayOf } from '../calendar/day.ts';
import { type Agreement, isLive } from './agreement.ts';

/** The Monday of the week that the grid shows unless somebody turns it: this one, or the first whole week of a plan that has
 *  only just begun or is about to. A trial that begins on a Wednesday says nothing of the Monday before. */
export function shownWeek(agreements: readonly Agreement[], today: Day): Day {
  const starts = agreements
    .filter(isLive)
    .flatMap(({ values }) => (values.trial ? [values.trial.from] : []));
  const [start = today] = starts.sort();
  const monday = mondayOf(start > today ? start : today);
  return starts.length > 0 && start > monday ? addDays(monday, 7) : monday;
}
