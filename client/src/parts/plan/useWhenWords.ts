import type { ClockTime } from '@rundbord/shared/calendar/clock-time';
import { weekdays } from '@rundbord/shared/calendar/day';
import type { Weekly, When } from '@rundbord/shared/calendar/when';
import type { Language, Message } from '@rundbord/shared/message/message';
import { useMemo } from 'react';
import { useSpoken } from '../../message/message-context.ts';
import { type Format, useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';

type Speech = { message: Message; format: Format; language: Language };

/** Says when something happens: `mandag og tirsdag kl. 15.15–17`, `fredag i lige uger kl. 15–17`, `når Line siger pause`. */
export function useWhenWords(): (when: When) => string {
  const message = useMessage();
  const format = useFormat();
  const { language } = useSpoken();
  return useMemo(
    () => (when) => whenWords(when, { message, format, language }),
    [message, format, language],
  );
}

/** A time as it is said in a sentence: `15`, `15.15`; with its minutes where the language has no word for o'clock. */
export function clockWords(time: ClockTime, language: Language): string {
  if (language !== 'da') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${Number(hours)}` : `${Number(hours)}.${minutes}`;
}

/** Most days on which it does not happen that are named one by one. */
const namedDays = 3;

function whenWords(when: When, speech: Speech): string {
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

function clockOf({ from, to }: Exclude<When, { kind: 'trigger' }>, language: Language) {
  const said = (time: ClockTime | undefined) => (time ? clockWords(time, language) : '');
  const clock = from ? (to ? 'span' : 'at') : 'none';
  return { clock, from: said(from), to: said(to) } as const;
}

function daysWords({ days }: Weekly, { message, format }: Speech): string {
  const has = weekdays.filter((day) => days.includes(day));
  if (has.length === 7) return message('agreement.daily');
  if (has.join() === '1,2,3,4,5') return message('agreement.workdays');
  return format.list(has.map((day) => message(`planChoice.weekday.${day}`)));
}

function exceptWords(except: readonly string[], { message, format }: Speech): string {
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
