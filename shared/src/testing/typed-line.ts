import { readAgreementLine } from '../plan/agreement-line.ts';
import type { Callable } from '../plan/line-mentions.ts';
import { cast } from './cast.ts';

/** Everyone of the cast as a line can name them, the children with them, and one with a double name. */
export const linePeople = (language: 'da' | 'en'): Callable[] => [
  ...Object.entries(cast).map(([key, { name, relation }]) => ({
    party: { key, name },
    called: [name, relation[language].words ?? ''],
  })),
  { party: { key: 'peter', name: 'Peter' }, called: ['Peter'], isChild: true },
  { party: { key: 'simon', name: 'Simon' }, called: ['Simon'], isChild: true },
  { party: { key: 'anne', name: 'Anne-Sofie' }, called: ['Anne-Sofie', 'Anne-Sofie Rosenkrantz'] },
];

/** The day on which the lines of the tests are typed. */
export const typedOn = '2026-01-13';

/** What a line says, in one row. */
export function readLine(text: string, language: 'da' | 'en' = 'da') {
  const { who, backup, times, ...rest } = readAgreementLine(text, {
    people: linePeople(language),
    language,
    today: typedOn,
  });
  const [{ when, clock } = { when: null, clock: {} }] = times;
  const names = (parties: typeof who) => parties.map(({ name }) => name).join();
  const time = when?.kind === 'weekly' ? when : undefined;
  return {
    ...rest,
    when,
    who: names(who),
    backup: names(backup),
    days: time?.days.join('') ?? '',
    rhythm: time?.rhythm,
    from: clock.from,
    to: clock.to,
    times,
  };
}
