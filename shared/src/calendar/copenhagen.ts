import ICAL from 'ical.js';
import { clockTime, type Span } from './clock-time.ts';
import type { Day } from './day.ts';

/** The zone that every time of a plan is meant in. */
export const zoneName = 'Europe/Copenhagen';

/** The zone as a calendar file carries it: summer time from the last Sunday of March to the last of October. */
export const zoneText = [
  'BEGIN:VTIMEZONE',
  `TZID:${zoneName}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const zone = new ICAL.Timezone(ICAL.Component.fromString(zoneText));

/** How many minutes pass between two times on the clock of one day: an hour less or more in the nights when the clock is
 *  changed. */
export function minutesPassing(day: Day, { from, to }: Span): number {
  return Math.round(unixOf(day, to) - unixOf(day, from)) / 60;
}

/** The day it is in Denmark at a moment (ISO in UTC). */
export function dayInDenmark(at: string): Day {
  const time = ICAL.Time.fromDateTimeString(`${at.slice(0, 16)}:00Z`);
  time.zone = ICAL.Timezone.utcTimezone;
  return time.convertToZone(zone).toString().slice(0, 10);
}

function unixOf(day: Day, minute: number): number {
  const time = ICAL.Time.fromDateTimeString(`${day}T${clockTime(Math.min(minute, 1439))}:00`);
  time.zone = zone;
  return time.toUnixTime() + (minute > 1439 ? 60 : 0);
}
