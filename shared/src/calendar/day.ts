import ICAL from 'ical.js';
import * as z from 'zod/mini';

// Days and weeks are reckoned by ical.js (docs/decisions/0024): no clock, no zone, and what a leap year or a year with 53
// weeks does is its care.

/** A day of the calendar: `2026-01-13`. Days sort as texts. */
export type Day = string;

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

const monday = ICAL.Time.MONDAY;

/** A day that there is: the 30th of February is none. */
export const daySchema = z.string().check(
  z.regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/),
  z.refine((text) => isDay(text)),
);

/** Whether the text names a day that there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && timeOf(text).toString() === text;
}

/** Which day of the week it is. */
export function weekdayOf(day: Day): Weekday {
  return timeOf(day).dayOfWeek(monday) as Weekday;
}

/** Number of its week, 1–53, as calendars in Denmark print it. */
export function weekOf(day: Day): number {
  return timeOf(day).weekNumber(monday);
}

/** The day so many days later; earlier where `count` is below zero. */
export function addDays(day: Day, count: number): Day {
  const time = timeOf(day);
  time.adjust(count, 0, 0, 0);
  return time.toString();
}

/** How many days later the second is than the first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(timeOf(to).subtractDate(timeOf(from)).toSeconds() / 86_400);
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The seven days of its week, Monday first. */
export function daysOfWeek(day: Day): Day[] {
  const first = mondayOf(day);
  return weekdays.map((weekday) => addDays(first, weekday - 1));
}

/** Each day from the first to the last, both with them; none where the last comes before the first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => addDays(first, at));
}

function timeOf(day: Day): ICAL.Time {
  const time = ICAL.Time.fromDateString(day);
  // Setting a day that there is not moves it on; asking for it once makes that happen.
  time.adjust(0, 0, 0, 0);
  return time;
}
