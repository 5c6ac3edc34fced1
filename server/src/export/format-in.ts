import type { BoardLanguage } from '@rundbord/shared/board/language';
import type { Language, Message } from '@rundbord/shared/message/message';
import { messageIn } from '@rundbord/shared/message/message';
import type { RecordFormat, Saying } from '@rundbord/shared/plan/record/saying';
import { amongOthers } from './letters.ts';

/** Where days and lists take their shape from, and what a document says it is written in. */
export const locales: Readonly<Record<BoardLanguage, string>> = { da: 'da-DK', en: 'en-GB' };

/** Everything a document is said with in one language, read when it is asked for. */
export async function sayingIn(language: BoardLanguage): Promise<Saying> {
  return { message: await messageOf(language), format: formatIn(language), language };
}

async function messageOf(language: BoardLanguage & Language): Promise<Message> {
  const [common, desk] =
    language === 'da'
      ? await Promise.all([
          import('@rundbord/shared/message/generated/da'),
          import('@rundbord/shared/message/generated/da.desk'),
        ])
      : await Promise.all([
          import('@rundbord/shared/message/generated/en'),
          import('@rundbord/shared/message/generated/en.desk'),
        ]);
  return messageIn({ ...common.default, ...desk.default });
}

function formatIn(language: BoardLanguage): RecordFormat {
  const locale = locales[language];
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => (day ? format.format(new Date(`${day}T12:00:00Z`)) : '');
  };
  const moments = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short' },
    timeZone: 'Europe/Copenhagen',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    day: days({ dateStyle: 'long' }),
    shortDay: days({ day: 'numeric', month: 'short' }),
    moment: (at) => (at ? moments.format(new Date(at)) : ''),
    list: (words) => lists.format(words.map(amongOthers)),
  };
}
