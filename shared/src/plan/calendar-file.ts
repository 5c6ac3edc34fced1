import ICAL from 'ical.js';
import { clockTime } from '../calendar/clock-time.ts';
import { zoneName, zoneText } from '../calendar/copenhagen.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { occurrences, spanOf, type Weekly, type When, whyNoTime } from '../calendar/when.ts';
import { type Agreement, isLive, stateOf } from './agreement.ts';
import { momentMinutes } from './week-grid.ts';

/** The words of a calendar: nothing of the plan, and no name of a child. */
export type CalendarWords = { task: string; meeting: string };

/** Tasks as a calendar file. Other people look at calendars: each event is called the same, and says nothing else. Only
 *  what has been agreed, and only in its trial. `meeting`: the next day on which the plan is looked at. `at` is ISO. */
export function calendarFile(
  agreements: readonly Agreement[],
  { words, meeting, at }: { words: CalendarWords; meeting: Day | null; at: string },
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Rundbord//Rundbord//DA');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.addSubcomponent(ICAL.Component.fromString(zoneText));
  for (const agreement of agreements.filter(isTask)) {
    for (const event of eventsOf(agreement, words.task, at)) calendar.addSubcomponent(event);
  }
  if (meeting) {
    const event = emptyEvent(`meeting-${meeting}`, words.meeting, at);
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(meeting));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(meeting, 1)));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** Whether it stands in a calendar: agreed, and at a time. */
function isTask(agreement: Agreement): boolean {
  const { when } = agreement.values;
  const isAtATime = when !== undefined && when.kind !== 'trigger' && whyNoTime(when) === null;
  return isLive(agreement) && stateOf(agreement) !== 'proposal' && isAtATime;
}

type Timed = Exclude<When, { kind: 'trigger' }>;

/** One event with a plain rule where a rule says the same as the plan; else one for each day. Dates that are merely listed
 *  in an event (RDATE) are passed over by Outlook and others. */
function eventsOf({ id, values }: Agreement, title: string, at: string): ICAL.Component[] {
  const { when, trial } = values;
  if (!when || when.kind === 'trigger') return [];
  const days = daysOfTask(when, trial);
  const [first] = days;
  if (!first) return [];
  const on = (day: Day, uid: string) => {
    const event = emptyEvent(uid, title, at);
    const [start, end] = timesOn(day, when);
    addTime(event, 'dtstart', start);
    addTime(event, 'dtend', end);
    return event;
  };
  if (days.length === 1 || when.kind === 'once') return [on(first, id)];
  const ruled = ruleFor(when, days);
  if (!ruled) return days.map((day) => on(day, `${id}-${day}`));
  const event = on(first, id);
  event.addPropertyWithValue('rrule', ruled.rule);
  for (const day of ruled.except) addTime(event, 'exdate', timesOn(day, when)[0]);
  return [event];
}

function emptyEvent(id: string, title: string, at: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${id}@rundbord`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`));
  event.updatePropertyWithValue('summary', title);
  return event;
}

/** What has no trial happens on its one day, or is not yet for a calendar. */
function daysOfTask(when: Timed, trial: Agreement['values']['trial']): Day[] {
  if (trial) return occurrences(when, trial.from, trial.to, trial);
  return when.kind === 'once' ? [when.on] : [];
}

/** Most weeks between two times of one rule. */
const mostWeeks = 4;

/** A plain rule that makes exactly these days, with the days that are excepted; null where there is none. */
function ruleFor(
  when: Weekly,
  days: readonly Day[],
): { rule: ICAL.Recur; except: readonly Day[] } | null {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const excepted = new Set(when.except);
  for (let interval = 1; interval <= mostWeeks; interval += 1) {
    const rule = weeklyRule(when, interval, last);
    const all = daysOfRule(rule, first, last);
    const kept = all.filter((day) => !excepted.has(day));
    const isSame = kept.length === days.length && kept.every((day, at) => day === days[at]);
    if (isSame) return { rule, except: all.filter((day) => excepted.has(day)) };
  }
  return null;
}

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weeklyRule(when: Weekly, interval: number, last: Day): ICAL.Recur {
  const isAllDay = when.from === undefined;
  // Until is a moment in UTC, late on the last day; a day alone where the event has no time.
  const until = isAllDay
    ? ICAL.Time.fromDateString(last)
    : ICAL.Time.fromDateTimeString(`${last}T22:59:59Z`);
  return ICAL.Recur.fromData({
    freq: 'WEEKLY',
    interval,
    wkst: ICAL.Time.MONDAY,
    byday: [...when.days].sort((a, b) => a - b).map((day) => dayNames[day - 1] ?? 'MO'),
    until,
  });
}

function daysOfRule(rule: ICAL.Recur, first: Day, last: Day): Day[] {
  const whole = ICAL.Recur.fromData({
    ...{ freq: 'WEEKLY', wkst: ICAL.Time.MONDAY, interval: rule.interval },
    byday: rule.getComponent('BYDAY') as string[],
    until: ICAL.Time.fromDateString(last),
  });
  const each = whole.iterator(ICAL.Time.fromDateString(first));
  const found: Day[] = [];
  for (let next = each.next(); next && next.toString() <= last; next = each.next())
    if (next.toString() >= first) found.push(next.toString());
  return found;
}

/** When it begins and ends on a day; a whole day where nobody said a time. */
function timesOn(day: Day, when: Timed): [ICAL.Time, ICAL.Time] {
  const span = spanOf(when, momentMinutes);
  if (!span) return [ICAL.Time.fromDateString(day), ICAL.Time.fromDateString(addDays(day, 1))];
  const at = (minute: number) =>
    minute >= 1440
      ? ICAL.Time.fromDateTimeString(`${addDays(day, 1)}T00:00:00`)
      : ICAL.Time.fromDateTimeString(`${day}T${clockTime(minute)}:00`);
  return [at(span.from), at(span.to)];
}

function addTime(event: ICAL.Component, name: string, time: ICAL.Time): void {
  const property = event.addPropertyWithValue(name, time);
  if (!time.isDate) property.setParameter('tzid', zoneName);
}
