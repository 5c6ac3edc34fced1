import { type Weekday, weekdays } from '../../calendar/day.ts';
import type { Rhythm } from '../../calendar/when.ts';
import type { Line } from './marks.ts';

type Found = { days: readonly Weekday[]; from: number; to: number };

const dashes = ['-', '–', '—'];
const signs = ['+', '&', ',', '/', '.'];

/** The weekdays that a line names, Monday first; none where it names none. */
export function readDays(line: Line): Weekday[] {
  const [has, without] = [new Set<Weekday>(), new Set<Weekday>()];
  let isWithout = false;
  let end = 0;
  for (let at = 0; at < line.marks.length; at++) {
    const found = daysAt(line, at);
    if (!found) {
      if (isExcept(line, at)) [isWithout, end] = [true, at + 1];
      continue;
    }
    // What is left out ends with the row of days that follows.
    if (isWithout && !isRow(line, end, found.from)) isWithout = false;
    for (const day of found.days) (isWithout ? without : has).add(day);
    for (let each = found.from; each < found.to; each++) line.isRead.add(each);
    if (isWithout) for (let each = end - 1; each < found.from; each++) line.isRead.add(each);
    end = found.to;
    at = found.to - 1;
  }
  return weekdays.filter((day) => has.has(day) && !without.has(day));
}

/** In which weeks it happens, as the line says; every one where it says nothing. */
export function readRhythm(line: Line): Rhythm {
  let rhythm: Rhythm = 'every';
  line.marks.forEach((mark, at) => {
    const next = foldAt(line, at + 1);
    const parity = parityOf(line, mark.fold);
    if (parity && line.words.weeks.includes(next)) {
      rhythm = parity;
      line.isRead.add(at).add(at + 1);
      return;
    }
    const nth = line.words.ordinals[mark.fold];
    if (!nth || !line.words.every.includes(foldAt(line, at - 1))) return;
    if (!line.words.weeks.includes(next) && !isDayOrWeekend(line, at + 1)) return;
    if (rhythm === 'every') rhythm = nth;
    line.isRead.add(at - 1).add(at);
    if (line.words.weeks.includes(next)) line.isRead.add(at + 1);
  });
  return rhythm;
}

/** Whether a weekday stands here. */
export function isDayAt(line: Line, at: number): boolean {
  const { fold } = line.marks[at] ?? { fold: '' };
  if (!Object.hasOwn(line.words.days, fold)) return false;
  return !line.words.doubtful.includes(fold) || isAmongDays(line, at);
}

function daysAt(line: Line, at: number): Found | null {
  const { words } = line;
  const fold = foldAt(line, at);
  const alone = (days: readonly Weekday[], from = at, to = at + 1) => ({ days, from, to });
  if (words.workdays.includes(fold))
    return alone([1, 2, 3, 4, 5], words.every.includes(foldAt(line, at - 1)) ? at - 1 : at);
  if (words.weekend.includes(fold))
    return alone([6, 7], words.every.includes(foldAt(line, at - 1)) ? at - 1 : at);
  if (words.daily.includes(fold)) return alone(weekdays);
  if (words.every.includes(fold) && words.partsOfDay.includes(foldAt(line, at + 1)))
    return alone(weekdays, at, at + 2);
  const [first, second] = words.aDay;
  if (fold === first && foldAt(line, at + 1) === second && isCount(line, at - 1))
    return alone(weekdays, at, at + 2);
  if (!isDayAt(line, at)) return null;
  const start = words.days[fold] as Weekday;
  const last = endOfRange(line, at);
  const from = words.every.includes(foldAt(line, at - 1)) ? at - 1 : at;
  if (last === null) return alone([start], from, at + 1);
  const until = words.days[foldAt(line, last)] as Weekday;
  const span = weekdays.filter((day) =>
    start <= until ? day >= start && day <= until : day >= start || day <= until,
  );
  return alone(span, from, last + 1);
}

/** Where the last day of `man-fre` stands. */
function endOfRange(line: Line, at: number): number | null {
  const joint = foldAt(line, at + 1) === '.' ? at + 2 : at + 1;
  const fold = foldAt(line, joint);
  if (!dashes.includes(fold) && !line.words.to.includes(fold)) return null;
  return isDayForm(line, joint + 1) ? joint + 1 : null;
}

function isDayForm(line: Line, at: number): boolean {
  return Object.hasOwn(line.words.days, foldAt(line, at));
}

/** “Man ringer” names no Monday; “man + tir” and “man kl. 15” do. */
function isAmongDays(line: Line, at: number): boolean {
  const { words } = line;
  const isJoint = (fold: string) =>
    dashes.includes(fold) || signs.includes(fold) || words.and.includes(fold);
  const skip = (from: number, step: number) => {
    let next = from + step;
    while (isJoint(foldAt(line, next)) || words.to.includes(foldAt(line, next))) next += step;
    return next;
  };
  const [before, after] = [skip(at, -1), skip(at, 1)];
  if (isDayForm(line, before) || isDayForm(line, after)) return true;
  if (words.every.includes(foldAt(line, at - 1))) return true;
  const next = foldAt(line, at + 1);
  return words.clock.includes(next) || /^\d/.test(next);
}

function isRow(line: Line, from: number, to: number): boolean {
  const joints = [...signs, ...dashes, ...line.words.and, ...line.words.to, 'fra', 'om', 'on'];
  return line.marks.slice(from, to).every(({ fold }) => joints.includes(fold));
}

function isExcept(line: Line, at: number): boolean {
  return line.words.except.includes(foldAt(line, at));
}

function isCount(line: Line, at: number): boolean {
  return line.words.times.includes(foldAt(line, at));
}

function isDayOrWeekend(line: Line, at: number): boolean {
  return isDayForm(line, at) || line.words.weekend.includes(foldAt(line, at));
}

function parityOf({ words }: Line, fold: string): 'even' | 'odd' | null {
  if (words.even.includes(fold)) return 'even';
  return words.odd.includes(fold) ? 'odd' : null;
}

function foldAt({ marks }: Line, at: number): string {
  return marks[at]?.fold ?? '';
}
