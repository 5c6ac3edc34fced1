import { type Group, groups } from './group.ts';
import type { Mark } from './mark.ts';
import { type NumberRound, revealedAt } from './round.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** One evening's numbers on a chart. `x` and `y` are shares of the chart, 0–1, `y` from the bottom. */
export type Column = { round: NumberRound; x: number; lowest: number; highest: number };
export type Dot = { mark: Mark; x: number; y: number; column: number };
/** One person's numbers where they were given by the same anchors, evening by evening. */
export type Line = {
  voter: string;
  name: string;
  group: Group;
  points: { x: number; y: number }[];
};

/** How a scale has moved: everybody's dots, how far apart they were, each person's own line, and what happened meanwhile.
 *  There is no middle of it, and no order of people. */
export type Development = {
  columns: Column[];
  dots: Dot[];
  lines: Line[];
  events: { event: TimelineEvent; x: number }[];
};

/** Days from the first to the last date of a chart; shared by charts that stand under each other. */
export type Span = { from: number; to: number };

/** The time between the first and the last of these rounds and events, or null when there is nothing. */
export function spanOf(
  rounds: readonly NumberRound[],
  events: readonly TimelineEvent[],
): Span | null {
  const days = [
    ...rounds.flatMap((round) => dayOf(revealedAt(round) ?? '') ?? []),
    ...events.flatMap(({ on }) => dayOf(on) ?? []),
  ];
  return days.length > 0 ? { from: Math.min(...days), to: Math.max(...days) } : null;
}

/** A chart of these rounds of one scale on a span of time. Rounds of one evening stand a little apart, in their order. */
export function development(
  rounds: readonly NumberRound[],
  events: readonly TimelineEvent[],
  span: Span,
): Development {
  const columns = placed(rounds, span);
  const dots = columns.flatMap((_, column) => dotsOf(columns, column));
  return {
    columns,
    dots,
    lines: linesOf(columns, dots),
    events: events.flatMap((event) => {
      const day = dayOf(event.on);
      return day === null || day < span.from || day > span.to
        ? []
        : [{ event, x: shareOf(day, span) }];
    }),
  };
}

/** Least share of a chart between two evenings' numbers, so that they can be told apart; less where there are very many. */
const leastApart = 0.06;

function placed(rounds: readonly NumberRound[], span: Span): Column[] {
  const evenings = rounds.flatMap((round) => {
    const day = dayOf(revealedAt(round) ?? '');
    const numbers = numbersOf(round.marks);
    return day === null || numbers.length === 0 ? [] : [{ round, at: shareOf(day, span), numbers }];
  });
  const xs = apart(evenings.map(({ at }) => at));
  return evenings.map(({ round, numbers }, index) => ({
    round,
    x: xs[index] ?? 0,
    lowest: Math.min(...numbers),
    highest: Math.max(...numbers),
  }));
}

/** The same places in the same order, none too near the one before. What would be pushed over the edge pushes back, so that
 *  the others stay: charts under each other share their evenings. */
function apart(places: readonly number[]): number[] {
  const least = Math.min(leastApart, 1 / Math.max(1, places.length - 1));
  const xs: number[] = [];
  for (const place of places) xs.push(Math.max(place, (xs.at(-1) ?? -1) + least));
  for (let at = xs.length - 1, most = 1; at >= 0; at -= 1, most -= least) {
    most = Math.min(most, xs[at] ?? 0);
    xs[at] = Math.max(0, most);
  }
  return xs;
}

/** Equal numbers stand beside each other, around their evening: so far apart at most, and closer where the next evening is
 *  near. */
const besideStep = 0.018;
/** How much of the way to the next evening they may take up. */
const besideShare = 0.85;

function dotsOf(columns: readonly Column[], column: number): Dot[] {
  const found = columns[column];
  if (!found) return [];
  const { x } = found;
  const marks = found.round.marks.filter(isGrownUp);
  const ways = [columns[column - 1], columns[column + 1]].flatMap((each) =>
    each ? [Math.abs(each.x - x)] : [],
  );
  const seen = new Map<number, number>();
  const all = new Map<number, number>();
  for (const value of numbersOf(marks)) all.set(value, (all.get(value) ?? 0) + 1);
  const most = Math.max(1, ...all.values());
  const step = Math.min(besideStep, (Math.min(1, ...ways) * besideShare) / most);
  return marks.flatMap((mark) => {
    if (typeof mark.value !== 'number') return [];
    const at = seen.get(mark.value) ?? 0;
    seen.set(mark.value, at + 1);
    const width = ((all.get(mark.value) ?? 1) - 1) * step;
    // At either end of the axis they stand beside it, not over the edge.
    const first = Math.max(0, Math.min(x - width / 2, 1 - width));
    return [{ mark, x: first + at * step, y: mark.value / 10, column }];
  });
}

function linesOf(columns: readonly Column[], dots: readonly Dot[]): Line[] {
  const places = new Map(dots.map(({ mark, column, x }) => [`${column} ${mark.voter}`, x]));
  const lines: Line[] = [];
  const open = new Map<string, { version: number; line: Line }>();
  for (const [column, { round, x }] of columns.entries())
    for (const { voter, name, group, value } of round.marks.filter(isGrownUp)) {
      if (typeof value !== 'number') continue;
      const known = open.get(voter);
      // It goes through their own dot, which may stand beside others.
      const point = { x: places.get(`${column} ${voter}`) ?? x, y: value / 10 };
      if (known?.version === round.version) known.line.points.push(point);
      else {
        const line = { voter, name, group, points: [point] };
        open.set(voter, { version: round.version, line });
        lines.push(line);
      }
    }
  return lines.sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      a.name.localeCompare(b.name) ||
      (a.voter < b.voter ? -1 : 1),
  );
}

/** A child's own number stands by itself, not among those of the grown-ups. */
function isGrownUp({ group }: Mark): boolean {
  return group !== 'child';
}

function numbersOf(marks: readonly Mark[]): number[] {
  return marks.filter(isGrownUp).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

/** Room at either end of the axis, for equal numbers beside each other. */
const inset = 0.1;

function shareOf(day: number, { from, to }: Span): number {
  return to === from ? 0.5 : inset + ((day - from) / (to - from)) * (1 - 2 * inset);
}

const dayText = /^(\d{4})-(\d{2})-(\d{2})/;

/** A date as a number of days, or null where it is none. Counted by hand: the model knows no clock. */
function dayOf(text: string): number | null {
  const found = dayText.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear
  );
}
