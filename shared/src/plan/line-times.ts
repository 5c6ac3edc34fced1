import type { Day } from '../calendar/day.ts';
import { exceptionsLimit, type Period, type Rhythm, type When } from '../calendar/when.ts';
import { type LineClock, readClocks } from './line-clock.ts';
import { type LineDate, readDates } from './line-dates.ts';
import { readDays, readRhythm } from './line-days.ts';
import { foldAt, type Line, markRead, type Stretch } from './line-marks.ts';

/** A time at which it happens, as a line says. `when`: null where the line names no day; `clock`: the time it names all the
 *  same. */
export type LineTime = { when: When | null; clock: Partial<LineClock['clock']> };

/** When it happens, and when it is tried. `times`: at least one; most lines name no other. `isAfternoon`: “3–5” was taken
 *  for 15–17. `isOtherDay`: a date is not of the weekday that stands before it. `left`: times and dates that are in no field. */
export type LineTimes = {
  times: LineTime[];
  trial: Partial<Period>;
  isAfternoon: boolean;
  isOtherDay: boolean;
  left: Stretch[];
};

/** Everything about time in a line. Several times are read where they are counted up: “fre 15–17 og lør 10–12”. */
export function readTimes(line: Line, today: Day): LineTimes {
  const dates = readDates(line, today);
  const clocks = readClocks(line);
  const parts = partsOf(line, clocks, dates);
  const rhythms = parts.flatMap(({ stretch }) => readRhythm(line, stretch).value ?? []);
  const shared = new Set(rhythms).size === 1 ? rhythms[0] : undefined;
  const used = new Set<Stretch>();
  const times: LineTime[] = [];
  for (const part of parts)
    times.push(...timesOf(line, { part, dates, shared, last: times.at(-1), used }));
  const trial = trialOf(line, dates, used);
  const isLeft = (each: Stretch) => !used.has(each);
  const said = dates.filter(({ role }) => role !== 'none');
  return {
    times,
    trial,
    isAfternoon: parts.some(({ clock }) => clock?.isAfternoon),
    isOtherDay: said.some((date) => date.isOther && used.has(date)),
    left: [...clocks, ...said].filter(isLeft).sort((one, other) => one.from - other.from),
  };
}

/** Most times of one line that become agreements. */
const mostTimes = 4;

type Part = { stretch: Stretch; clock: LineClock | undefined };

/** The line, or its parts with a time of day each. */
function partsOf(
  line: Line,
  clocks: readonly LineClock[],
  dates: readonly LineDate[],
): [Part, ...Part[]] {
  const whole = { from: 0, to: line.marks.length };
  const [first] = clocks;
  const isDayAhead = first ? hasDay(line, { from: 0, to: first.from }, dates) : false;
  const rest = clocks.slice(1);
  const stop = rest.findIndex((clock, at) => {
    const last = clocks[at];
    const isMore = last && isCountedUp(line, { from: last.to, to: clock.from });
    return !isMore || at + 1 === mostTimes;
  });
  const more = stop < 0 ? rest : rest.slice(0, stop);
  const used = first ? [first, ...more] : [];
  const next = stop < 0 ? undefined : rest[stop];
  const [one, ...others] = used.map((clock, at): Part => {
    const [ahead, behind] = [used[at - 1], used[at + 1]];
    const from = isDayAhead ? (ahead?.to ?? 0) : at === 0 ? 0 : clock.from;
    const end = next ? (isDayAhead ? clock.to : next.from) : whole.to;
    const to = behind ? (isDayAhead ? clock.to : behind.from) : end;
    return { clock, stretch: { from, to } };
  });
  if (!one) return [{ clock: undefined, stretch: whole }];
  // A time that stands in another sentence says nothing of the days where no day is named before.
  if (others.length === 0 && !hasDay(line, one.stretch, dates)) return [{ ...one, stretch: whole }];
  return [one, ...others];
}

function hasDay(line: Line, stretch: Stretch, dates: readonly LineDate[]): boolean {
  return readDays(line, stretch).value.length > 0 || onIn(dates, stretch).length > 0;
}

function onIn(dates: readonly LineDate[], { from, to }: Stretch): LineDate[] {
  return dates.filter((date) => date.role === 'on' && date.from >= from && date.to <= to);
}

/** Whether nothing but days stands between two times. */
function isCountedUp(line: Line, between: Stretch): boolean {
  const { and, every } = line.words;
  const isSaid = new Set(line.isDate);
  for (const { from, to } of [...readDays(line, between).read, ...readRhythm(line, between).read])
    for (let at = from; at < to; at++) isSaid.add(at);
  for (let at = between.from; at < between.to; at++) {
    const fold = foldAt(line, at);
    const isJoint =
      /^[,;.+&/]$/.test(fold) || [...and, ...every, 'på', 'on', 'i', 'in'].includes(fold);
    if (!isJoint && !isSaid.has(at)) return false;
  }
  return true;
}

type Asked = {
  part: Part;
  dates: readonly LineDate[];
  shared: Rhythm | undefined;
  last: LineTime | undefined;
  used: Set<Stretch>;
};

/** The time of one part; several where days of the calendar are counted up. */
function timesOf(line: Line, asked: Asked): LineTime[] {
  const { part, dates, shared, last, used } = asked;
  const { stretch, clock } = part;
  const days = readDays(line, stretch);
  const rhythm = readRhythm(line, stretch);
  const at = clock?.clock ?? {};
  if (clock) used.add(clock);
  const keep = (reads: readonly Stretch[]) => {
    for (const read of [...reads, ...(clock ? [clock] : [])]) markRead(line, read);
  };
  if (days.value.length > 0) {
    const except = dates.filter((date) => date.role === 'except').slice(0, exceptionsLimit);
    for (const each of except) used.add(each);
    keep([...days.read, ...rhythm.read, ...except.filter(isWhole)]);
    const weeks = rhythm.value ?? shared ?? 'every';
    const not = [...new Set(except.map(({ day }) => day))].sort();
    return [
      { when: { kind: 'weekly', days: days.value, rhythm: weeks, ...at, except: not }, clock: at },
    ];
  }
  const each = countedUp(onIn(dates, stretch));
  for (const on of each) used.add(on);
  if (each.length > 0) {
    keep(each.filter(isWhole));
    return each.map((on) => ({ when: { kind: 'once', on: on.day, ...at }, clock: at }));
  }
  if (!last?.when || last.when.kind === 'trigger') return [{ when: null, clock: at }];
  keep([]);
  const { from: _from, to: _to, ...when } = last.when;
  return [{ when: { ...when, ...at }, clock: at }];
}

/** The first of these dates, and those that follow it with a sign or a word between them. */
function countedUp(dates: readonly LineDate[]): LineDate[] {
  const stop = dates.findIndex((date, at) => at > 0 && date.from !== (dates[at - 1]?.to ?? 0) + 1);
  return dates.slice(0, Math.min(stop < 0 ? dates.length : stop, mostTimes));
}

/** A date beside another one's weekday stays in the sentence, where both are seen. */
function isWhole({ isOther }: LineDate): boolean {
  return !isOther;
}

/** A trial has two ends. One alone is shown, and stays in the sentence. */
function trialOf(line: Line, dates: readonly LineDate[], used: Set<Stretch>): Partial<Period> {
  const from = dates.find(({ role }) => role === 'from');
  const to = dates.find(({ role }) => role === 'to');
  if (from && to && from.day > to.day) return {};
  for (const each of [from, to]) if (each) used.add(each);
  if (from && to) for (const each of [from, to].filter(isWhole)) markRead(line, each);
  return { ...(from ? { from: from.day } : {}), ...(to ? { to: to.day } : {}) };
}
