import { type Weekday, weekdays } from '../calendar/day.ts';
import type { Rhythm } from '../calendar/when.ts';
import { foldAt, type Line, type Stretch } from './line-marks.ts';

/** `isVague`: it says more than its days, as “every evening” does. */
type Found = Stretch & { days: readonly Weekday[]; isVague?: boolean };

const dashes = ['-', '–', '—'];
const signs = ['+', '&', ',', '/', '.'];

/** What a stretch of a line says, and the pieces that say it. */
type Reading<T> = { value: T; read: readonly Stretch[] };

/** The weekdays that a stretch names, Monday first; none where it names none. */
export function readDays(line: Line, stretch: Stretch): Reading<Weekday[]> {
  const [has, without] = [new Set<Weekday>(), new Set<Weekday>()];
  const read: Stretch[] = [];
  let isWithout = false;
  let end = stretch.from;
  for (let at = stretch.from; at < stretch.to; at++) {
    const found = daysAt(line, at);
    if (!found) {
      if (isExcept(line, at)) [isWithout, end] = [true, at + 1];
      continue;
    }
    // What is left out ends with the row of days that follows.
    if (isWithout && !isRow(line, end, found.from)) isWithout = false;
    for (const day of found.days) (isWithout ? without : has).add(day);
    if (!found.isVague) read.push(found);
    if (isWithout) read.push({ from: end - 1, to: found.from });
    end = found.to;
    at = found.to - 1;
  }
  return { value: weekdays.filter((day) => has.has(day) && !without.has(day)), read };
}

/** In which weeks it happens, as a stretch says; null where it says nothing. */
export function readRhythm(line: Line, { from, to }: Stretch): Reading<Rhythm | null> {
  const found: (Stretch & { rhythm: Rhythm })[] = [];
  for (let at = from; at < to; at++) {
    const parity = parityOf(line, foldAt(line, at));
    if (parity && line.words.weeks.includes(foldAt(line, at + 1)))
      found.push({ rhythm: parity, from: at, to: at + 2 });
    const nth = nthAt(line, at);
    if (nth) found.push(nth);
  }
  const one = found.find(({ rhythm }) => rhythm === 'even' || rhythm === 'odd') ?? found[0];
  // “Every second Friday in even weeks” says it twice.
  const isTold = ({ rhythm }: { rhythm: Rhythm }) => rhythm === one?.rhythm || rhythm === 'second';
  return { value: one?.rhythm ?? null, read: found.filter(isTold) };
}

function nthAt(line: Line, at: number): (Stretch & { rhythm: Rhythm }) | null {
  const { words } = line;
  const fold = foldAt(line, at);
  const rhythm = Object.hasOwn(words.ordinals, fold) ? words.ordinals[fold] : undefined;
  if (!rhythm || !words.every.includes(foldAt(line, at - 1))) return null;
  const isWeeks = words.weeks.includes(foldAt(line, at + 1));
  if (!isWeeks && !isDayOrWeekend(line, at + 1)) return null;
  return { rhythm, from: at - 1, to: at + (isWeeks ? 2 : 1) };
}

/** Whether a weekday stands here. */
function isDayAt(line: Line, at: number): boolean {
  const { fold } = line.marks[at] ?? { fold: '' };
  if (!Object.hasOwn(line.words.days, fold) || line.isDate.has(at)) return false;
  return !line.words.doubtful.includes(fold) || isAmongDays(line, at);
}

function daysAt(line: Line, at: number): Found | null {
  const { words } = line;
  const fold = foldAt(line, at);
  const alone = (days: readonly Weekday[], from = at, to = at + 1) => ({ days, from, to });
  if (words.workdays.includes(fold))
    return alone([1, 2, 3, 4, 5], words.every.includes(foldAt(line, at - 1)) ? at - 1 : at);
  if (words.weekend.includes(fold) && !line.isDate.has(at))
    return alone([6, 7], words.every.includes(foldAt(line, at - 1)) ? at - 1 : at);
  if (words.daily.includes(fold)) return alone(weekdays);
  if (words.every.includes(fold) && words.partsOfDay.includes(foldAt(line, at + 1)))
    return {
      ...alone(weekdays, at, at + 2),
      isVague: !/^(dage?|days?)$/.test(foldAt(line, at + 1)),
    };
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
