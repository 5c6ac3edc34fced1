import ICAL from 'ical.js';
import * as z from 'zod/mini';
import { clockTimeSchema, minutesOf, type Span } from './clock-time.ts';
import { type Day, daySchema, weekdayOf, weekdays, weekOf } from './day.ts';

/** Which weeks something happens in: every one, those with an even or an odd number, or each so-many-th from its first. */
export const rhythms = ['every', 'even', 'odd', 'second', 'third', 'fourth'] as const;
export type Rhythm = (typeof rhythms)[number];

const interval: Record<Rhythm, number> = {
  every: 1,
  even: 1,
  odd: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

/** Most days that something is not on, and most graphemes in a trigger. */
export const exceptionsLimit = 60;
export const triggerLimit = 120;

const days = z.array(z.literal(weekdays)).check(z.maxLength(7));
const times = { from: z.optional(clockTimeSchema), to: z.optional(clockTimeSchema) };

/** When something happens: on weekdays, on one day, or when something occurs. Without a `to` it happens at its `from`;
 *  without either, at some time of the day. `except`: days on which it does not. */
export const whenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('weekly'),
    days,
    rhythm: z.enum(rhythms),
    ...times,
    except: z.array(daySchema).check(z.maxLength(exceptionsLimit)),
  }),
  z.object({ kind: z.literal('once'), on: daySchema, ...times }),
  z.object({ kind: z.literal('trigger'), words: z.string().check(z.maxLength(triggerLimit * 40)) }),
]);
export type When = z.infer<typeof whenSchema>;
export type Weekly = Extract<When, { kind: 'weekly' }>;

/** From when to when something is tried; both days are in it. */
export type Period = { from: Day; to: Day };

export type WhenRefusal =
  | { code: 'when/no-days' }
  | { code: 'when/end-first' }
  | { code: 'when/no-words' };

/** Why this is no time at which something can happen, or null. */
export function whyNoTime(when: When): WhenRefusal | null {
  if (when.kind === 'trigger') return when.words.trim() ? null : { code: 'when/no-words' };
  if (when.kind === 'weekly' && when.days.length === 0) return { code: 'when/no-days' };
  const { from, to } = when;
  if (to && (!from || minutesOf(to) <= minutesOf(from))) return { code: 'when/end-first' };
  return null;
}

/** Whether it happens on this day. Before and after the period in which it is tried it does not. */
export function happensOn(when: When, day: Day, period: Period | undefined): boolean {
  if (period && (day < period.from || day > period.to)) return false;
  if (when.kind === 'trigger') return false;
  if (when.kind === 'once') return when.on === day;
  const weekday = weekdayOf(day);
  if (!when.days.includes(weekday) || when.except.includes(day)) return false;
  return isInRhythm(when.rhythm, day, period?.from ?? day);
}

/** The days on which it happens from `first` to `last`. */
export function occurrences(when: When, first: Day, last: Day, period: Period | undefined): Day[] {
  if (when.kind === 'trigger' || whyNoTime(when) || first > last) return [];
  if (when.kind === 'once')
    return when.on >= first && when.on <= last && happensOn(when, when.on, period) ? [when.on] : [];
  const from = period && period.from > first ? period.from : first;
  const to = period && period.to < last ? period.to : last;
  if (from > to) return [];
  return recurring(when, from, to).filter((day) => happensOn(when, day, period));
}

/** The part of a day that it takes, in minutes. What has no end takes `moment` minutes; null without a time. */
export function spanOf(when: When, moment: number): Span | null {
  if (when.kind === 'trigger' || when.from === undefined) return null;
  const from = minutesOf(when.from);
  return { from, to: when.to === undefined ? Math.min(1440, from + moment) : minutesOf(when.to) };
}

function recurring(when: Weekly, from: Day, to: Day): Day[] {
  const rule = ICAL.Recur.fromData({
    freq: 'WEEKLY',
    wkst: ICAL.Time.MONDAY,
    byday: when.days.map((day) => names[day - 1] ?? 'MO'),
    until: ICAL.Time.fromDateString(to),
  });
  const each = rule.iterator(ICAL.Time.fromDateString(from));
  const found: Day[] = [];
  for (let next = each.next(); next; next = each.next()) {
    const day = next.toString();
    if (day > to) break;
    if (day >= from) found.push(day);
  }
  return found;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Even and odd go by the number that calendars print: after a year of 53 weeks two odd ones follow each other. */
function isInRhythm(rhythm: Rhythm, day: Day, start: Day): boolean {
  if (rhythm === 'even') return weekOf(day) % 2 === 0;
  if (rhythm === 'odd') return weekOf(day) % 2 === 1;
  const every = interval[rhythm];
  return every === 1 || weeksBetween(start, day) % every === 0;
}

function weeksBetween(start: Day, day: Day): number {
  const [first, then] = [ICAL.Time.fromDateString(start), ICAL.Time.fromDateString(day)];
  const since = then
    .startOfWeek(ICAL.Time.MONDAY)
    .subtractDate(first.startOfWeek(ICAL.Time.MONDAY));
  return Math.round(since.toSeconds() / (7 * 86_400));
}
