/** A piece of a raw text, from `start` to before `end`, in UTF-16 units. */
export type Span = { start: number; end: number };

// A digit of any script, with the unseen characters behind it.
const digit = String.raw`\p{Nd}\p{Default_Ignorable_Code_Point}*`;
const mostBetween = 3;
const between = String.raw`[\s.·\-‐‑‒–—/()]{0,${mostBetween}}`;
const isBetween = new RegExp(`^${between}$`, 'u');
/** Digits with no more between them than stands within a number, a date or a time. */
const run = new RegExp(String.raw`(?:\(?\+[\s(]*|\()?(?:${digit}${between})*\p{Nd}`, 'gu');

/** Fewest digits of a number that is written with its country, and in groups; seven at once are one. */
const leastAbroad = 7;
const leastInGroups = 8;
/** Fewest that are held back while they are written. */
const leastOnItsWay = 4;

const timeOfDay = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const year = String.raw`(?:19|20)\d\d`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = '(?:0?[1-9]|1[0-2])';
const moment = [
  timeOfDay,
  `${year}-${month}-${day}`,
  String.raw`${day}[./-] ?${month}(?:[./-] ?(?:${year}|\d\d))?`,
  `${day} ${month} ${year}`,
].join('|');
/** Days and times, one behind the other or from one to the other. */
const moments = new RegExp(String.raw`^(?:(?:${moment})(?:\s?[\s,/\-‐‑‒–—]\s?|$))+$`, 'u');
/** From one year to another. */
const years = new RegExp(String.raw`^${year}\s?[\-‐‑‒–—/]\s?${year}$`, 'u');
/** Eight digits in pairs, parted each time by the same: so numbers are written, also those that could be two days. */
const pairs = /^\d\d([.\-‐‑‒–—/ ]?)\d\d(?:\1\d\d){2}$/u;
/** A sum as it is written in thousands. */
const sum = /^\d{1,3}(?:\.\d{3}){1,3}$/u;
/** Longest text that is read as days and times. */
const longestMoments = 48;

/** What looks like a telephone number in a text: who follows reads none (MASK-20). Times, days, years and sums are none. Where
 *  both could be meant it is one. */
export function numbersIn(raw: string): Span[] {
  return runsIn(raw).filter(({ start, end }) => isNumber(plain(raw.slice(start, end))));
}

/** The digits before the caret that may become a number and are none yet, with what parts them from the caret. */
export function numberOnItsWay(raw: string, caret: number): Span | null {
  const span = runsIn(raw).find(({ start, end }) => start < caret && caret <= end + mostBetween);
  if (!span || !isBetween.test(raw.slice(span.end, caret))) return null;
  const written = plain(raw.slice(span.start, span.end));
  const digits = written.replaceAll(/\D/g, '').length;
  if (digits < leastOnItsWay || isOther(written)) return null;
  return { start: span.start, end: Math.max(span.end, caret) };
}

function runsIn(raw: string): Span[] {
  return [...raw.matchAll(run)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
}

function isNumber(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '').length;
  if (/^\+|^\(?00\d/.test(written)) return digits >= leastAbroad;
  if (pairs.test(written)) return true;
  if (isOther(written)) return false;
  // Figures that stand alone are ages, or are counted up.
  const grouped = written.replaceAll(/(?<!\d)\d(?!\d)/g, '').replaceAll(/\D/g, '').length;
  return grouped >= leastInGroups || /\d{7}/.test(written);
}

/** Days and times, years, or a sum. */
function isOther(written: string): boolean {
  if (written.length <= longestMoments && moments.test(written)) return true;
  return years.test(written) || sum.test(written);
}

/** The same in our own digits, with nothing unseen in it. */
function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\p{Nd}/gu, (figure) => `${figureOf(figure)}`);
}

/** Digits of a script stand in a row of ten that begins at its zero. */
function figureOf(figure: string): number {
  const code = figure.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - first;
}
