import type { Person } from '../person.ts';

type Born = NonNullable<Person['born']>;
/** A date as the picture holds it. `isAbout`: it was about, before, after or between years. */
export type GedcomDate = { born: Born; isAbout: boolean };

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const names =
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER JANUAR FEBRUAR MARTS APRIL MAJ JUNI JULI AUGUST SEPTEMBER OKTOBER NOVEMBER DECEMBER'.split(
    ' ',
  );
const vague =
  /^(?:ABT|ABOUT|CIR|CIRCA|CA|CAL|EST|BEF|BEFORE|AFT|AFTER|INT|BET|BTW|BETWEEN|FROM|TO)\.?\s+/u;
const calendars = /^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|HEBREW|FRENCH_R))\s*/u;
const day =
  /^(?:(?:\d{1,2})(?:\.|ST|ND|RD|TH)?\s+)?(?:(?<month>[A-Z]{3,9})\.?,?\s+)?(?<year>\d{3,4})(?:\/\d{1,4})?(?<before>\s*(?:B\.?C\.?|BCE))?\b/u;
// 01/02/2020 is February here and January there: only its year is sure.
const numbers =
  /^(?:(?:\d{1,2}\.)?(?<month>\d{1,2})\.|(?:\d{1,2}[-/])?\d{1,2}[-/])(?<year>\d{4})\b/u;
const iso = /^(?<year>\d{4})-(?<month>\d{2})(?:-\d{2})?\b/u;

/** The year, and the month where it is told, of a date in any of its many shapes: `1 JAN 1990`, `ABT 1961`,
 *  `BET 1960 AND 1962` (the first), `@#DGREGORIAN@ 1990`, `JULIAN 1699/00`, `INT 1988 (about that)`. Undefined when it
 *  says none, is of another calendar, or lies outside the years that the picture holds. */
export function readDate(value: string): GedcomDate | undefined {
  let text = value.toUpperCase().replaceAll(/\s+/g, ' ').trim();
  let isAbout = false;
  for (let found = vague.exec(text); found; found = vague.exec(text)) {
    text = text.slice(found[0].length);
    isAbout = true;
  }
  const [calendar = '', old, fresh] = calendars.exec(text) ?? [];
  const name = old ?? fresh ?? 'GREGORIAN';
  if (name !== 'GREGORIAN' && name !== 'JULIAN') return undefined;
  text = text.slice(calendar.length);
  const found = iso.exec(text) ?? numbers.exec(text) ?? day.exec(text);
  const { year: digits, month: word = '', before } = found?.groups ?? {};
  const year = Number(digits);
  if (!digits || before) return undefined;
  if (year < 1700 || year > 2200) return undefined;
  const month = monthOf(word);
  return { born: month ? { year, month } : { year }, isAbout };
}

/** A date as it is written: `AUG 2026`. */
export function writeDate({ year, month }: Born): string {
  return month ? `${months[month - 1]} ${year}` : `${year}`;
}

function monthOf(text: string): number {
  const place = text.length < 3 ? -1 : names.findIndex((name) => name.startsWith(text));
  const number = /^\d+$/.test(text) ? Number(text) : (place % 12) + 1;
  return number >= 1 && number <= 12 ? number : 0;
}
