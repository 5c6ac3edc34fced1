import type { Language } from '@rundbord/shared/message/message';
import { useMemo } from 'react';
import { localeOf } from './language.ts';
import { useSpoken } from './message-context.ts';

/** Days, times, lists and numbers as people write them. Moments are ISO strings or milliseconds. */
export type Format = {
  day: (moment: string | number) => string;
  /** Day and month, where there is little room. */
  shortDay: (moment: string | number) => string;
  /** From one day to another; one day where they are the same. */
  days: (from: string, to: string) => string;
  shortDays: (from: string, to: string) => string;
  time: (moment: string | number) => string;
  dayAndTime: (moment: string | number) => string;
  list: (words: readonly string[]) => string;
  number: (value: number) => string;
};

export function useFormat(): Format {
  const { language } = useSpoken();
  return useMemo(() => formatIn(language), [language]);
}

export function formatIn(language: Language): Format {
  const locale = localeOf(language);
  const moments = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (moment: string | number) => format.format(new Date(asMoment(moment)));
  };
  const ranges = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (from: string, to: string) =>
      format.formatRange(new Date(asMoment(from)), new Date(asMoment(to)));
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = new Intl.NumberFormat(locale);
  return {
    day: moments({ dateStyle: 'long' }),
    shortDay: moments({ day: 'numeric', month: 'short' }),
    days: ranges({ dateStyle: 'long' }),
    shortDays: ranges({ day: 'numeric', month: 'short' }),
    time: moments({ timeStyle: 'short' }),
    dayAndTime: moments({ dateStyle: 'long', timeStyle: 'short' }),
    list: (words) => list.format(words),
    number: (value) => number.format(value),
  };
}

/** A day of the calendar is that day wherever somebody looks at it: alone it would be midnight in Greenwich. */
function asMoment(moment: string | number): string | number {
  return typeof moment === 'string' && moment.length === 10 ? `${moment}T12:00:00` : moment;
}
