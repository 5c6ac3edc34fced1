import type { Couple } from '../bond.ts';
import type { Person } from '../person.ts';
import { type Said, said } from './said.ts';
import type { Telling } from './telling.ts';

/** Who somebody is or was a couple with, from when to when; the earliest first. */
export function coupleSentences(person: Person, telling: Telling): Said[] {
  return telling.family.couples
    .filter(({ one, other }) => one === person.id || other === person.id)
    .sort((a, b) => (a.since ?? a.ended ?? 9999) - (b.since ?? b.ended ?? 9999))
    .map((couple) => coupleSaid(person, couple, telling));
}

function coupleSaid(person: Person, couple: Couple, { called, person: find }: Telling): Said {
  const { one, other, kind, state, ...years } = couple;
  const id = one === person.id ? other : one;
  const partner = called(id);
  const [since, ended, again] = [years.since, years.ended, years.again].map(yearWord);
  const base = { partner, since: since ?? 'none' };
  if (state === 'separated' || state === 'divorced')
    return said('family.said.parted', { ...base, kind, state, ended: ended ?? 'none' });
  if (state !== 'together') {
    const before = state === 'againAfterDivorce' ? 'divorced' : 'separated';
    const facts = { ended: ended ?? 'none', again: again ?? 'none' };
    return said('family.said.again', { ...base, ...facts, kind, state: before });
  }
  const isPast = person.life === 'dead' || find(id)?.life === 'dead';
  if (kind === 'married' && person.life !== 'dead' && isPast)
    return said('family.said.widowed', { ...base, gender: survivor(person) });
  return said('family.said.couple', { ...base, kind, tense: isPast ? 'then' : 'now' });
}

function survivor({ gender }: Person): 'woman' | 'man' | 'other' {
  if (gender === 'female' || gender === 'transWoman') return 'woman';
  return gender === 'male' || gender === 'transMan' ? 'man' : 'other';
}

function yearWord(year: number | undefined): string {
  return year === undefined ? 'none' : `${year}`;
}
