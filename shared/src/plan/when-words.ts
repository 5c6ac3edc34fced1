import { type ClockTime, clockTime, type Span } from '../calendar/clock-time.ts';
import { type Day, weekdays } from '../calendar/day.ts';
import type { Period, Weekly, When } from '../calendar/when.ts';
import type { Language, Message } from '../message/message.ts';

/** What times are said with, on a screen and on paper alike. */
export type TimeSpeech = {
  message: Message;
  language: Language;
  format: {
    day: (day: Day) => string;
    shortDay: (day: Day) => string;
    list: (words: readonly string[]) => string;
  };
};

/** When something happens: `mandag og tirsdag kl. 15.15–17`, `fredag i lige uger kl. 15–17`, `når Line siger pause`. */
export function whenWords(speech: TimeSpeech, when: When): string {
  const { message, format } = speech;
  if (when.kind === 'trigger') return triggerWords(when.words, message);
  const clock = clockOf(when, speech.language);
  if (when.kind === 'once') {
    const day = when.on ? format.day(when.on) : '';
    return message('agreement.once', { day, ...clock });
  }
  const { rhythm, except } = when;
  const days = daysWords(when, speech);
  return message('agreement.weekly', {
    days,
    rhythm,
    except: exceptWords(except, speech),
    ...clock,
  });
}

/** A part of a day, as it stands in a table: `15.15–17.00`. */
export function spanWords({ message }: Pick<TimeSpeech, 'message'>, { from, to }: Span): string {
  const time = (at: number) => {
    const [hours = '', minutes = ''] = clockTime(at).split(':');
    return message('week.clock', { hours, minutes });
  };
  return message('week.span', { from: time(from), to: time(to) });
}

/** From one day to another. */
export function periodWords(
  { message, format }: { message: Message; format: Pick<TimeSpeech['format'], 'day'> },
  { from, to }: Period,
): string {
  return message('agreement.span', { from: format.day(from), to: format.day(to) });
}

function clockOf({ from, to }: Exclude<When, { kind: 'trigger' }>, language: Language) {
  const said = (time: ClockTime | undefined) => (time ? clockWords(time, language) : '');
  const clock = from ? (to ? 'span' : 'at') : 'none';
  return { clock, from: said(from), to: said(to) } as const;
}

/** A time as it is said in a sentence: `15`, `15.15`; with its minutes where the language has no word for o'clock. */
function clockWords(time: ClockTime, language: Language): string {
  if (language !== 'da') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${Number(hours)}` : `${Number(hours)}.${minutes}`;
}

function daysWords({ days }: Weekly, { message, format }: TimeSpeech): string {
  const has = weekdays.filter((day) => days.includes(day));
  if (has.length === 7) return message('agreement.daily');
  if (has.join() === '1,2,3,4,5') return message('agreement.workdays');
  return format.list(has.map((day) => message(`planChoice.weekday.${day}`)));
}

/** Most days on which it does not happen that are named one by one. */
const namedDays = 3;

function exceptWords(except: readonly Day[], { message, format }: TimeSpeech): string {
  if (except.length === 0) return 'none';
  if (except.length <= namedDays) return format.list(except.map(format.shortDay));
  return message('agreement.exceptDays', { count: except.length });
}

/** People write the “when” themselves, or leave it to the label of the field. */
function triggerWords(words: string, message: Message): string {
  const said = words.trim();
  return /^(når|hvis|så snart|when|if|as soon as)\b/iu.test(said)
    ? said
    : message('agreement.trigger', { words: said });
}
