import * as z from 'zod/mini';

/** A time of day on the kitchen clock: `15:00`. The end of the day is `24:00`. */
export type ClockTime = string;

export const clockTimeSchema = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** Minutes since midnight, 0–1440. */
export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The time so many minutes after midnight; what lies beyond the day is its end. */
export function clockTime(minutes: number): ClockTime {
  const within = Math.min(1440, Math.max(0, minutes));
  return `${`${Math.floor(within / 60)}`.padStart(2, '0')}:${`${within % 60}`.padStart(2, '0')}`;
}

/** Time from one minute of a day to another. `to` is not in it. */
export type Span = { from: number; to: number };

/** The spans as few as they can be said in, first to last: what touches becomes one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) result.push({ ...span });
  }
  return result;
}

/** What of the whole none of the spans covers, first to last. */
export function gapsIn(whole: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = whole.from;
  for (const { from, to } of joined(spans)) {
    if (from > at) gaps.push({ from: at, to: Math.min(from, whole.to) });
    at = Math.max(at, to);
    if (at >= whole.to) break;
  }
  if (at < whole.to) gaps.push({ from: at, to: whole.to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** What two spans have in common, or null. */
export function overlap(a: Span, b: Span): Span | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return to > from ? { from, to } : null;
}
