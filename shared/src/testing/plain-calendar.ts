import type { Day } from '../calendar/day.ts';
import type { Period, Rhythm, When } from '../calendar/when.ts';

// The calendar once more, by counting alone: what the library says is held against it.

/** Days since a Thursday long ago (1970-01-01), by the rule of leap years. */
export function dayCount(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // March is the first month here, so that a leap day is the last of its year.
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + date - 1 - 719_468;
}

/** Monday is 1, Sunday 7. */
export function plainWeekday(day: Day): number {
  return ((((dayCount(day) + 3) % 7) + 7) % 7) + 1;
}

/** The number of its week: that of the year in which its Thursday lies. */
export function plainWeek(day: Day): number {
  const thursday = dayCount(day) - plainWeekday(day) + 4;
  const year = [-1, 0, 1]
    .map((each) => Number(day.slice(0, 4)) + each)
    .filter((each) => dayCount(`${each}-01-01`) <= thursday)
    .at(-1);
  return Math.floor((thursday - dayCount(`${year}-01-01`)) / 7) + 1;
}

const steps: Partial<Record<Rhythm, number>> = { second: 2, third: 3, fourth: 4 };

/** Whether something happens on a day, asked without the library. */
export function happensPlainly(when: When, day: Day, period: Period | undefined): boolean {
  if (period && (dayCount(day) < dayCount(period.from) || dayCount(day) > dayCount(period.to)))
    return false;
  if (when.kind === 'trigger') return false;
  if (when.kind === 'once') return when.on === day;
  const { days, rhythm, except } = when;
  if (!days.some((each) => each === plainWeekday(day)) || except.includes(day)) return false;
  if (rhythm === 'even') return plainWeek(day) % 2 === 0;
  if (rhythm === 'odd') return plainWeek(day) % 2 === 1;
  const monday = (of: Day) => dayCount(of) - plainWeekday(of);
  return ((monday(day) - monday(period?.from ?? day)) / 7) % (steps[rhythm] ?? 1) === 0;
}
