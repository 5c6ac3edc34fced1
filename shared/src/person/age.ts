import type { Person } from './person.ts';

/** A month of a year: when the picture is looked at. */
export type Moment = { year: number; month: number };

/** How old somebody is: whole years, or months below two years when a month is known. */
export type Age = { years: number } | { months: number };

/** How old a living person is at a moment, or null when nothing is known. Of somebody whose month of birth is not known
 *  the birthday is taken to be in July; an age that was said grows by a year when a year has passed. */
export function ageAt({ life, born, age }: Person, now: Moment): Age | null {
  if (life !== 'living') return null;
  if (born?.month) return ageOfMonths(monthsBetween(born.year, born.month, now));
  if (born) return { years: Math.max(0, now.year - born.year - (now.month < 7 ? 1 : 0)) };
  if (!age) return null;
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})/.exec(age.at) ?? [];
  const passed = year ? monthsBetween(Number(year), Number(month), now) : 0;
  const said = saidMonths(age);
  if (said === null) return { years: age.years + Math.floor(passed / 12) };
  return ageOfMonths(said + passed);
}

/** From this age somebody is grown up. */
const grownYears = 18;

/** Whether somebody is known to be a child: by age, or because the meeting is about them. */
export function isKnownChild(person: Person, now: Moment): boolean {
  const age = ageAt(person, now);
  return person.isFocus || (age !== null && ('months' in age || age.years < grownYears));
}

/** How old a dead person became: as it was said, else by the years; null when neither is known. */
export function ageAtDeath({ life, born, died }: Person): number | null {
  if (life !== 'dead') return null;
  if (died?.age !== undefined) return died.age;
  return born && died?.year !== undefined ? Math.max(0, died.year - born.year) : null;
}

/** An age that was said in months, or null when it was said in years. Months beyond a year count from birth. */
export function saidMonths(age: { years: number; months?: number | undefined }): number | null {
  if (age.months === undefined) return null;
  return age.months >= 12 ? age.months : age.years * 12 + age.months;
}

function ageOfMonths(months: number): Age {
  return months < 24 ? { months } : { years: Math.floor(months / 12) };
}

function monthsBetween(year: number, month: number, now: Moment): number {
  return Math.max(0, (now.year - year) * 12 + now.month - month);
}
