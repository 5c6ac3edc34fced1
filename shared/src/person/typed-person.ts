import { tidyLine } from '../text/plain-text.ts';
import type { NewPerson } from './family-hand.ts';
import { lineUnitsKept, type Person } from './person.ts';

// What a facilitator types beside a person while people talk: "Peter 5", "Inge 1961", "Henning 1960-2021", "8 mdr",
// and of a child on the way the month: "08-2026".

type Age = Pick<Person, 'born' | 'age' | 'died'>;
/** Of a child on the way the month counts too. */
type AgeStanding = Age & Partial<Pick<Person, 'life'>>;

/** Name and age in one line; the age may be left out, and so may the name. `at` is when it was said (ISO). */
export function readTypedPerson(raw: string, at: string): NewPerson {
  const line = tidyLine(raw);
  if (line.length > lineUnitsKept) return { name: line };
  const found =
    /^(?<name>.*?)[\s,]*\(?(?<!\d(?:[.,]|\s?[-–—]\s?)?)(?<age>(?:f\.?|født|b\.?|born)?\s*\d{1,4}(?:\s*[-–—]\s*(?:\d{4})?)?(?:\s*(?:mdr|mdr\.|måneder|months?|år|years?))?)\)?$/iu.exec(
      line,
    );
  const age = found?.groups?.age ? readTypedAge(found.groups.age, at) : null;
  if (!age || !found?.groups) return { name: line };
  const died = age.died ? { life: 'dead' as const } : {};
  return { name: (found.groups.name ?? '').trim(), ...age, ...died };
}

/** What a line that is typed over changes of somebody, or null when it says nothing new. What it says as before stays as
 *  it was: an age is as old as when it was said, and months that a line does not show are kept. */
export function typedChange(before: Person, raw: string, at: string): NewPerson | null {
  const { name = '', born, age, died, life } = readTypedPerson(raw, at);
  const named = name === before.name ? {} : { name };
  // Without a life they are compared by the year: a month that was not typed stays.
  const { life: _, ...standing } = before;
  const isOtherMonth = born?.month !== undefined && born.month !== before.born?.month;
  const isSame = ageAsTyped({ born, age, died }) === ageAsTyped(standing) && !isOtherMonth;
  const aged = isSame ? {} : { born, age };
  const isAged = Object.keys(aged).length > 0;
  const isOver = died !== undefined || before.died !== undefined;
  const lived = isAged && isOver && born ? { died, life: life ?? revived(before) } : {};
  const change = { ...named, ...aged, ...lived };
  return Object.keys(change).length > 0 ? change : null;
}

/** An age, a year of birth, or both years of a life; null when it is none of them. */
export function readTypedAge(raw: string, at: string): Age | null {
  const text = tidyLine(raw).toLowerCase();
  const years = /^(?:f\.?|født|b\.?|born)?\s*(\d{4})(\s*[-–—]\s*(\d{4})?)?$/u.exec(text);
  if (years) {
    const [, born, dash, died] = years;
    if (!isYear(Number(born))) return null;
    const end = dash && (died === undefined || isYear(Number(died)));
    return {
      born: { year: Number(born) },
      age: undefined,
      ...(end ? { died: died ? { year: Number(died) } : {} } : {}),
    };
  }
  const [, month, ofYear] = /^(\d{1,2})\s*[-–—]\s*(\d{4})$/u.exec(text) ?? [];
  if (isMonth(Number(month)) && isYear(Number(ofYear)))
    return { born: { year: Number(ofYear), month: Number(month) }, age: undefined };
  const months = /^(\d{1,2})\s*(?:mdr\.?|måneder|months?)$/u.exec(text);
  if (months && Number(months[1]) < 24)
    return { born: undefined, age: { years: 0, months: Number(months[1]), at } };
  const age = /^(\d{1,3})\s*(?:år|years?)?$/u.exec(text);
  return age && Number(age[1]) <= 130
    ? { born: undefined, age: { years: Number(age[1]), at } }
    : null;
}

/** How an age stands in a field to be changed: what was typed, more or less. `months` says so many of them, as they are
 *  typed in the language of the field. */
export function ageAsTyped(
  { born, age, died, life }: AgeStanding,
  months: (count: number) => string = (count) => `${count} mdr`,
): string {
  if (born && died) return `${born.year}–${died.year ?? ''}`;
  if (born?.month !== undefined && life === 'unborn')
    return `${String(born.month).padStart(2, '0')}-${born.year}`;
  if (born) return `${born.year}`;
  if (age?.months !== undefined) return months(age.years * 12 + age.months);
  return age ? `${age.years}` : '';
}

/** Who has no year of death any more was not dead. */
function revived({ life }: Person): Person['life'] {
  return life === 'dead' ? 'living' : life;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isYear(year: number): boolean {
  return year >= 1700 && year <= 2200;
}
