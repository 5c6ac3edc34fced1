import type { BoardLanguage } from '../board/language.ts';
import type { PlaceChange } from '../network/network-commands.ts';
import type { CastName } from './cast.ts';

/** Those told everything, and when: before the first meeting. */
const told = { ring: 'all', knowsWorry: true, knowsGoal: true, choice: 'yes' } as const;
const day = '2026-01-10';

/** The network of docs/spec/cast.md at the first meeting: four of six to eight. `toldBy` is a name of the cast. */
export function castNetwork(
  language: BoardLanguage,
): { name: CastName; toldBy?: CastName; place: PlaceChange }[] {
  const words = {
    da: { always: 'altid', evenings: 'efter kl. 17', arabic: 'arabisk' },
    en: { always: 'always', evenings: 'after 5 pm', arabic: 'Arabic' },
  }[language];
  const since = { knowsSince: day };
  return [
    {
      name: 'birgit',
      toldBy: 'line',
      place: {
        ...told,
        ...since,
        mayFetch: true,
        isNear: true,
        canBeCalled: words.always,
        until: '2026-06-30',
      },
    },
    { name: 'katrine', toldBy: 'line', place: { ...told, ...since, canBeCalled: words.evenings } },
    { name: 'thomas', toldBy: 'martin', place: { ...told, ...since } },
    {
      name: 'sanne',
      toldBy: 'line',
      place: { ...told, ...since, mayFetch: true, side: 'friend' },
    },
    { name: 'inge', place: { ring: 'some', choice: 'thinking' } },
    { name: 'amina', place: { ring: 'some', side: 'friend', language: words.arabic } },
    { name: 'rasmus', place: { ring: 'none', side: 'friend' } },
    { name: 'hanne', place: { ring: 'rim', choice: 'yes' } },
    { name: 'mette', place: { ring: 'rim', choice: 'yes' } },
  ];
}
