import { foldAt, isJoined, type Line, type Stretch } from './line-marks.ts';

/** A date as it is written, and where; its year where one stands there. Whether there is such a day is not asked yet. */
export type DateSaid = Stretch & { day: number; month: number; year: number | null };

/** The date that begins here: `14/2`, `14.2.2026`, `2026-02-14`, `1. februar`, `1st of March`, `March 1`, and the first of
 *  `1.–28. februar`. `thisYear`: no date is written of a year far from it. */
export function dateAt(line: Line, at: number, thisYear: number): DateSaid | null {
  const said =
    isoAt(line, at) ??
    numbersAt(line, at, thisYear) ??
    namedAt(line, at, thisYear) ??
    monthFirstAt(line, at, thisYear) ??
    sharedAt(line, at, thisYear);
  if (!said || said.month < 1 || said.month > 12 || said.day < 1) return null;
  // “1/2 time” is half an hour.
  return line.words.notTimes.includes(foldAt(line, said.to)) ? null : said;
}

/** The weekday that stands right before a date and is its own: no row of days, and none that comes again. */
export function dayBefore(line: Line, before: number): number | null {
  const { words } = line;
  const at = foldAt(line, before - 1) === '.' ? before - 2 : before - 1;
  if (!Object.hasOwn(words.days, foldAt(line, at))) return null;
  const ahead = foldAt(line, at - 1);
  if (words.every.includes(ahead) || Object.hasOwn(words.ordinals, ahead)) return null;
  const isJoint = /^[-–—+&,/.]$/.test(ahead) || [...words.and, ...words.to].includes(ahead);
  const dot = foldAt(line, at - 2) === '.' ? 1 : 0;
  return isJoint && Object.hasOwn(words.days, foldAt(line, at - 2 - dot)) ? null : at;
}

function isoAt(line: Line, at: number): DateSaid | null {
  const { marks } = line;
  const text = marks.slice(at, at + 5).map((mark) => mark.text);
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text.join('')) || !areJoined(line, at, at + 5))
    return null;
  return {
    ...{ year: Number(text[0]), month: Number(text[2]), day: Number(text[4]) },
    ...{ from: at, to: at + 5 },
  };
}

function numbersAt(line: Line, at: number, thisYear: number): DateSaid | null {
  const [day, month] = [numberAt(line, at), numberAt(line, at + 2)];
  const sign = foldAt(line, at + 1);
  if (day === null || month === null || !areJoined(line, at, at + 3)) return null;
  if (isJoinedBefore(line, at)) return null;
  const { year, to } = yearAt(line, at + 3, thisYear);
  const isDated = isAfterThe(line, at) || (year !== null && foldAt(line, at + 3) === '.');
  if (sign !== '/' && !(sign === '.' && isDated)) return null;
  const isLonger = to === at + 3 && isJoined(line.marks[to - 1], line.marks[to]);
  if (isLonger && /^[/:\d]/.test(foldAt(line, to))) return null;
  return { day, month, year, from: at, to };
}

function namedAt(line: Line, at: number, thisYear: number): DateSaid | null {
  const day = numberAt(line, at);
  if (day === null || isJoinedBefore(line, at)) return null;
  let next = ordinalEnd(line, at);
  if (line.words.ofMonth.includes(foldAt(line, next))) next += 1;
  const month = monthAt(line, next);
  if (month === null) return null;
  const dot = foldAt(line, next + 1) === '.' && yearAt(line, next + 2, thisYear).year ? 1 : 0;
  const { year, to } = yearAt(line, next + 1 + dot, thisYear);
  return { day, month, year, from: at, to };
}

function monthFirstAt(line: Line, at: number, thisYear: number): DateSaid | null {
  const { words, marks } = line;
  const month = words.isMonthFirst ? monthAt(line, at) : null;
  const day = numberAt(line, at + 1);
  // “Katrine may 2 …” is no month; it is written with a capital.
  if (month === null || day === null || !/^\p{Lu}/u.test(marks[at]?.text ?? '')) return null;
  const end = ordinalEnd(line, at + 1);
  if (/^(am|pm|:|\/)$/.test(foldAt(line, end))) return null;
  const comma = foldAt(line, end) === ',' && yearAt(line, end + 1, thisYear).year ? 1 : 0;
  const { year, to } = yearAt(line, end + comma, thisYear);
  return { day, month, year, from: at, to };
}

/** “1.” of `1.–28. februar`, which is no time of day. */
function sharedAt(line: Line, at: number, thisYear: number): DateSaid | null {
  const day = numberAt(line, at);
  if (day === null || isJoinedBefore(line, at) || isAfterClock(line, at)) return null;
  const to = ordinalEnd(line, at);
  const later = isJoint(line, to) ? namedAt(line, to + 1, thisYear) : null;
  return later && later.day > day ? { ...later, day, from: at, to } : null;
}

function isAfterClock(line: Line, at: number): boolean {
  const dot = foldAt(line, at - 1) === '.' ? 1 : 0;
  return line.words.clock.includes(foldAt(line, at - 1 - dot));
}

function isJoint(line: Line, at: number): boolean {
  const fold = foldAt(line, at);
  return /^[-–—]$/.test(fold) || line.words.toDay.includes(fold) || line.words.and.includes(fold);
}

/** The end of a day's number: `1.`, `1st`. */
function ordinalEnd(line: Line, at: number): number {
  const isOrdinal =
    /^(\.|st|nd|rd|th)$/.test(foldAt(line, at + 1)) &&
    isJoined(line.marks[at], line.marks[at + 1]) &&
    !(foldAt(line, at + 1) === '.' && isJoinedNumber(line, at + 2));
  return isOrdinal ? at + 2 : at + 1;
}

function isJoinedNumber(line: Line, at: number): boolean {
  return /^\d/.test(foldAt(line, at)) && isJoined(line.marks[at - 1], line.marks[at]);
}

/** Whether it is the rest of a longer number: `+45 20`, `13.02.2026`. */
function isJoinedBefore({ marks }: Line, at: number): boolean {
  const before = marks[at - 1];
  return isJoined(before, marks[at]) && /^([/:+#]|\d+)$/.test(before?.text ?? '');
}

function numberAt(line: Line, at: number): number | null {
  const text = foldAt(line, at);
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

function monthAt(line: Line, at: number): number | null {
  const { months } = line.words;
  const fold = foldAt(line, at);
  return Object.hasOwn(months, fold) ? (months[fold] ?? null) : null;
}

/** The year of a date, behind it: `2026`, `/2026`, `.26`, `-26`. */
function yearAt(line: Line, at: number, thisYear: number): { year: number | null; to: number } {
  const isSign = /^[/.-]$/.test(foldAt(line, at)) && areJoined(line, at - 1, at + 2);
  const text = foldAt(line, isSign ? at + 1 : at);
  const isYear = /^\d{4}$/.test(text) || (isSign && /^\d{2}$/.test(text));
  const year = text.length === 2 ? 2000 + Number(text) : Number(text);
  const isOn = isJoinedNumber(line, isSign ? at + 3 : at + 2);
  if (!isYear || isOn || year < thisYear - 1 || year > thisYear + 10) return { year: null, to: at };
  return { year, to: isSign ? at + 2 : at + 1 };
}

function isAfterThe(line: Line, at: number): boolean {
  const dot = foldAt(line, at - 1) === '.' ? 1 : 0;
  return line.words.theDay.includes(foldAt(line, at - 1 - dot));
}

function areJoined({ marks }: Line, from: number, to: number): boolean {
  const each = marks.slice(from, to);
  return (
    each.length === to - from && each.every((mark, at) => at === 0 || isJoined(each[at - 1], mark))
  );
}
