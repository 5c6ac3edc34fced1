import { clockTime, type Span } from '../../calendar/clock-time.ts';
import type { Day, Weekday } from '../../calendar/day.ts';
import type { Period, When } from '../../calendar/when.ts';
import type { Message } from '../../message/message.ts';
import type { Party } from '../party.ts';
import type { PlanPeople } from '../plan-people.ts';
import type { Line } from './record.ts';

/** How days, times and lists are written in one language. Days are `2026-01-13`, times `15:00`, moments ISO. */
export type RecordFormat = {
  day: (day: Day) => string;
  shortDay: (day: Day) => string;
  clock: (time: string) => string;
  moment: (at: string) => string;
  list: (words: readonly string[]) => string;
};

/** What a record is said with. */
export type Saying = { message: Message; format: RecordFormat };

/** When something happens, in words. */
export function sayWhen({ message, format }: Saying, when: When): string {
  if (when.kind === 'trigger') return when.words;
  const days = when.kind === 'once' ? format.day(when.on) : withRhythm({ message, format }, when);
  const timed =
    when.from === undefined
      ? days
      : when.to === undefined
        ? message('export.when.at', { days, from: format.clock(when.from) })
        : message('export.when.between', {
            days,
            from: format.clock(when.from),
            to: format.clock(when.to),
          });
  if (when.kind === 'once' || when.except.length === 0) return timed;
  return message('export.when.except', {
    when: timed,
    days: format.list(when.except.map(format.shortDay)),
  });
}

function withRhythm(saying: Saying, when: Extract<When, { kind: 'weekly' }>): string {
  const { message } = saying;
  const days = sayWeekdays(saying, when.days);
  if (when.rhythm === 'every') return days;
  return message('export.when.rhythm', {
    days,
    rhythm: message(`planChoice.rhythm.${when.rhythm}`),
  });
}

/** Days of the week in words; all seven are every day. */
function sayWeekdays({ message, format }: Saying, days: readonly Weekday[]): string {
  if (days.length === 7) return message('export.when.daily');
  const sorted = [...days].sort((a, b) => a - b);
  return format.list(sorted.map((day) => message(`planChoice.weekday.${day}`)));
}

/** From one day to another. */
export function sayPeriod({ message, format }: Saying, { from, to }: Period): string {
  return message('export.when.period', { from: format.day(from), to: format.day(to) });
}

/** A part of a day. */
export function saySpan({ message, format }: Saying, { from, to }: Span): string {
  return message('export.when.span', {
    from: format.clock(clockTime(from)),
    to: format.clock(clockTime(to)),
  });
}

/** Names as they are now, in the order they were put there. */
export function sayParties(
  { format }: Saying,
  people: Pick<PlanPeople, 'nameOf'>,
  parties: readonly Party[] | undefined,
): string | undefined {
  return parties?.length ? format.list(parties.map(people.nameOf)) : undefined;
}

/** What is said of something, or null where nothing is. */
export function labelled(label: string, words: string | undefined): Line | null {
  return words ? { label, words } : null;
}
