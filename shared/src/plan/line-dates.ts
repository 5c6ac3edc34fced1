import { type Day, isDay, weekdayOf } from '../calendar/day.ts';
import { type DateSaid, dateAt, dayBefore } from './line-date-forms.ts';
import { foldAt, type Line, type Stretch } from './line-marks.ts';

/** What a date is to an agreement: a day it happens on, one it does not, where its trial begins and ends. */
type Role = 'on' | 'except' | 'from' | 'to' | 'none';

/** A day that a line names, with the words that lead to it. `isOther`: the weekday before it is another one's. */
export type LineDate = Stretch & { role: Role; day: Day; isOther: boolean };

/** `the`: where the date begins without its weekday. */
type Placed = { said: DateSaid; role: Role; from: number; the: number; weekday: number | null };

/** The dates that a line names, in their order. Without a year a day is the next one of its name; a trial begins on the last
 *  one before its end. A day that there is not is none. */
export function readDates(line: Line, today: Day): LineDate[] {
  const placed: Placed[] = [];
  for (let at = 0; at < line.marks.length; at++) {
    const said = dateAt(line, at, Number(today.slice(0, 4)));
    if (!said) continue;
    placed.push(placedIn(line, said, placed.at(-1)));
    at = said.to - 1;
  }
  const dates = turned(placed);
  for (const { said, from } of dates) {
    for (let each = from; each < said.to; each++) line.isDate.add(each);
    // “The weekend 14–15 February” is that one, and stays in the sentence.
    const { weekend, every } = line.words;
    const isOne =
      weekend.includes(foldAt(line, from - 1)) && !every.includes(foldAt(line, from - 2));
    if (isOne) line.isDate.add(from - 1);
  }
  return daysOf(
    dates.map((date) => ({ ...date, from: startOf(line, date) })),
    today,
  );
}

function placedIn(line: Line, said: DateSaid, last: Placed | undefined): Placed {
  const { from, the, weekday } = leadOf(line, said.from);
  return { said, from, the, weekday, role: roleOf(line, from, last) };
}

/** Where the words begin that belong to a date: `lør. d.`, `fredag den`. */
function leadOf(line: Line, start: number): Pick<Placed, 'from' | 'the' | 'weekday'> {
  const { words } = line;
  let the = start;
  if (foldAt(line, the - 1) === '.' && words.theDay.includes(foldAt(line, the - 2))) the -= 2;
  else if (words.theDay.includes(foldAt(line, the - 1))) the -= 1;
  const day = dayBefore(line, the);
  if (day === null) return { from: the, the, weekday: null };
  return { from: day, the, weekday: words.days[foldAt(line, day)] ?? null };
}

function roleOf(line: Line, from: number, last: Placed | undefined): Role {
  const { words } = line;
  let at = from - 1;
  if (['på', 'on'].includes(foldAt(line, at))) at -= 1;
  const fold = foldAt(line, at);
  const isNext = last !== undefined && last.said.to === at;
  if (words.except.includes(fold)) return 'except';
  if (isNext && (dashes.includes(fold) || words.toDay.includes(fold))) return 'to';
  if (isNext && (words.and.includes(fold) || signs.includes(fold)))
    return last.role === 'from' && isBetween(line, last.from) ? 'to' : last.role;
  const phrase = andWith(line, at) ? foldAt(line, at - 2) : fold;
  if (words.toDay.includes(phrase)) return 'to';
  if (words.fromDay.includes(phrase) || isBetween(line, from)) return 'from';
  return [...words.bounds, 'siden', 'since'].includes(phrase) ? 'none' : 'on';
}

const dashes = ['-', '–', '—'];
const signs = ['+', '&', ','];

function isBetween(line: Line, from: number): boolean {
  return ['mellem', 'between'].includes(foldAt(line, from - 1));
}

/** “til og med”, “fra og med”. */
function andWith(line: Line, at: number): boolean {
  return foldAt(line, at) === 'med' && foldAt(line, at - 1) === 'og';
}

/** A day that leads to another is where something begins: `1/2–1/3`. A weekday before both is its day of the week. */
function turned(placed: readonly Placed[]): Placed[] {
  return placed.map((each, at) => {
    const next = placed[at + 1];
    if (each.role !== 'on' || next?.role !== 'to' || next.from !== each.said.to + 1) return each;
    const own = next.weekday === null ? { from: each.the, weekday: null } : {};
    return { ...each, ...own, role: 'from' };
  });
}

/** The first of the words that say what a date is: `frem til og med den`. */
function startOf(line: Line, { role, from }: Placed): number {
  let at = from;
  if (['på', 'on'].includes(foldAt(line, at - 1))) at -= 1;
  if (role !== 'from' && role !== 'to' && role !== 'except') return at;
  if (andWith(line, at - 1)) at -= 2;
  const { words } = line;
  const leads = [...words.fromDay, ...words.toDay, ...words.except, ...dashes, 'mellem', 'between'];
  if (!leads.includes(foldAt(line, at - 1))) return at;
  at -= 1;
  if (role === 'to' && ['frem', 'up'].includes(foldAt(line, at - 1))) at -= 1;
  const isPeriod = ['perioden', 'period'].includes(foldAt(line, at - 1));
  return role === 'from' && isPeriod ? at - 1 : at;
}

function daysOf(placed: readonly Placed[], today: Day): LineDate[] {
  const ends = placed.find(({ role }) => role === 'to');
  const begins = placed.find(({ role }) => role === 'from');
  const first = begins?.said.year ? nextDay(begins.said, today) : null;
  const end = ends ? nextDay(ends.said, first ?? today) : null;
  return placed.flatMap((each) => {
    const { said, role, from, weekday } = each;
    const isBegin = each === begins && end !== null && said.year === null;
    const day = each === ends ? end : isBegin ? lastDay(said, end) : nextDay(said, today);
    if (day === null) return [];
    const isOther = weekday !== null && weekday !== weekdayOf(day);
    return [{ role, day, from, to: said.to, isOther }];
  });
}

/** Leap days are four years apart, once in a while eight. */
const years = Array.from({ length: 9 }, (_, at) => at);

function nextDay({ day, month, year }: DateSaid, from: Day): Day | null {
  if (year !== null) return dayOf(year, month, day);
  const first = Number(from.slice(0, 4));
  const days = years.map((each) => dayOf(first + each, month, day));
  return days.find((each) => each !== null && each >= from) ?? null;
}

function lastDay({ day, month }: DateSaid, to: Day): Day | null {
  const last = Number(to.slice(0, 4));
  const days = years.map((each) => dayOf(last - each, month, day));
  return days.find((each) => each !== null && each <= to) ?? null;
}

function dayOf(year: number, month: number, day: number): Day | null {
  const text = [`${year}`, ...[month, day].map((each) => `${each}`.padStart(2, '0'))].join('-');
  return isDay(text) ? text : null;
}
