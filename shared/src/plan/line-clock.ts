import { type ClockTime, clockTime } from '../calendar/clock-time.ts';
import { foldAt, isJoined, type Line, type Stretch } from './line-marks.ts';

type Half = 'am' | 'pm' | null;
/** A time somebody may have meant, in minutes. `next`: the piece behind it. */
type Read = { minutes: number; half: Half; hasMinutes: boolean; hasZero: boolean; next: number };

/** A time of day that a line names, with its end where it names one. `isAfternoon`: “3–5” was taken for 15–17. */
export type LineClock = Stretch & {
  clock: { from: ClockTime; to?: ClockTime };
  isAfternoon: boolean;
};

/** The times of day that a line names, in their order: always times that there are. Bounds such as “before noon” are
 *  none. */
export function readClocks(line: Line): LineClock[] {
  const found: LineClock[] = [];
  for (let at = 0; at < line.marks.length; at++) {
    const next = line.isDate.has(at) ? null : clockAt(line, at);
    if (!next) continue;
    found.push(next);
    at = next.to - 1;
  }
  return found;
}

function clockAt(line: Line, at: number): LineClock | null {
  const one = timeAt(line, at);
  if (!one || isBound(line, at) || isOtherNumber(line, at, one.next)) return null;
  const other = endAfter(line, one);
  if (isCounting(line, one.next) || (other && isCounting(line, other.next))) return null;
  const isSaid = isAfterClock(line, at) || one.half !== null || one.hasMinutes;
  if (!other && !isSaid) return null;
  const from = minutesIn(one.minutes, other ? (one.half ?? halfBefore(one, other)) : one.half);
  if (from >= 1440) return null;
  const end = other ? minutesIn(other.minutes, other.half) : null;
  // A night that ends on the next day has a beginning alone.
  const to = end !== null && end > from ? end : null;
  const isAfternoon = other && to === null ? false : isBareAfternoon(line, one, other);
  const later = isAfternoon ? 720 : 0;
  return {
    clock: { from: clockTime(from + later), ...(to === null ? {} : { to: clockTime(to + later) }) },
    isAfternoon,
    from: startOf(line, at),
    to: other && to !== null ? other.next : one.next,
  };
}

/** “3–5” in a line that speaks of no night and no morning. “03” is written by who means the night. */
function isBareAfternoon({ marks, words }: Line, one: Read, other: Read | null): boolean {
  const hours = [one, ...(other ? [other] : [])];
  const isBare = hours.every((each) => each.half === null && !each.hasMinutes && !each.hasZero);
  const isEarly = marks.some(({ fold }) => words.isEarly.test(fold));
  const end = other ? 6 * 60 : 5 * 60;
  return isBare && !isEarly && one.minutes >= 60 && hours.every(({ minutes }) => minutes <= end);
}

function timeAt({ marks, isDate }: Line, at: number): Read | null {
  const mark = marks[at];
  if (!mark || isDate.has(at) || !/^\d{1,2}$/.test(mark.text)) return null;
  const hours = Number(mark.text);
  const [sign, minutes] = [marks[at + 1], marks[at + 2]];
  const hasMinutes =
    isJoined(mark, sign) &&
    isJoined(sign, minutes) &&
    /^[.:]$/.test(sign?.text ?? '') &&
    /^[0-5]\d$/.test(minutes?.text ?? '');
  const total = hours * 60 + (hasMinutes ? Number(minutes?.text) : 0);
  if (total > 1440) return null;
  const next = at + (hasMinutes ? 3 : 1);
  const half = halfAt(marks[next]?.fold);
  if (half && (hours === 0 || hours > 12)) return null;
  const hasZero = mark.text.startsWith('0');
  return { minutes: total, half, hasMinutes, hasZero, next: next + (half ? 1 : 0) };
}

function halfAt(fold: string | undefined): Half {
  return fold === 'am' || fold === 'pm' ? fold : null;
}

/** “3.15–5 pm” begins in the afternoon too, “11–1 pm” before noon. */
function halfBefore(one: Read, other: Read): Half {
  if (other.half !== 'pm' || one.minutes > 12 * 60 + 59) return other.half;
  return minutesIn(one.minutes, 'pm') < minutesIn(other.minutes, 'pm') ? 'pm' : 'am';
}

function minutesIn(minutes: number, half: Half): number {
  if (half === null) return minutes;
  const within = minutes % 720;
  return half === 'pm' ? within + 720 : within;
}

const dashes = ['-', '–', '—'];

function endAfter(line: Line, one: Read): Read | null {
  const { marks, words } = line;
  const joint = marks[one.next]?.fold ?? '';
  const isBetween = words.and.includes(joint) && isBetweenTimes(line, one);
  if (!dashes.includes(joint) && !words.to.includes(joint) && !isBetween) return null;
  let at = one.next + 1;
  while (isClockWord(line, at)) at += 1;
  return timeAt(line, at);
}

function isBetweenTimes({ marks, words }: Line, one: Read): boolean {
  const span = marks.slice(Math.max(0, one.next - 6), one.next);
  return span.some(({ fold }) => words.between.includes(fold));
}

function isClockWord({ marks, words }: Line, at: number): boolean {
  const fold = marks[at]?.fold ?? '';
  return words.clock.includes(fold) || (fold === '.' && isClockWordBefore({ marks, words }, at));
}

function isClockWordBefore({ marks, words }: Pick<Line, 'marks' | 'words'>, at: number): boolean {
  return words.clock.includes(marks[at - 1]?.fold ?? '');
}

/** The first of the words that lead to the time: `kl.`, `fra kl.`. */
function startOf(line: Line, at: number): number {
  let first = at;
  while (isClockWord(line, first - 1)) first -= 1;
  if (line.words.between.includes(line.marks[first - 1]?.fold ?? '')) first -= 1;
  return first;
}

function isAfterClock(line: Line, at: number): boolean {
  return isClockWord(line, at - 1) || line.words.between.includes(line.marks[at - 1]?.fold ?? '');
}

function isBound(line: Line, at: number): boolean {
  let before = at - 1;
  while (isClockWord(line, before)) before -= 1;
  return line.words.bounds.includes(line.marks[before]?.fold ?? '');
}

/** `13.75`, `12/15`, `+45 20 00`, `uge 7`: numbers of something else. */
function isOtherNumber(line: Line, at: number, next: number): boolean {
  const { marks } = line;
  const [before, after] = [marks[at - 1], marks[next]];
  if (isWeekNumber(line, at)) return true;
  if (before && isJoined(before, marks[at]) && /^[./:+#\d]$|^\d+$/.test(before.text)) {
    const isClock = before.text === '.' && /^kl$/.test(marks[at - 2]?.fold ?? '');
    if (!isClock) return true;
  }
  if (['den', 'd'].includes(before?.fold ?? '')) return true;
  if (after && /^\d+$/.test(after.text) && !line.isDate.has(next)) return true;
  const isOn = isJoined(marks[next - 1], after) && /^[./:]$/.test(after?.text ?? '');
  return isOn && /^\d+$/.test(marks[next + 1]?.text ?? '') && isJoined(after, marks[next + 1]);
}

/** “uge 7–9”; “i lige uger 15–17” counts no week. */
function isWeekNumber(line: Line, at: number): boolean {
  const { weeks, even, odd, ordinals } = line.words;
  const before = foldAt(line, at - 2);
  const isRhythm = [...even, ...odd].includes(before) || Object.hasOwn(ordinals, before);
  return weeks.includes(foldAt(line, at - 1)) && !isRhythm;
}

function isCounting({ marks, words }: Line, next: number): boolean {
  return words.notTimes.includes(marks[next]?.fold ?? '');
}
