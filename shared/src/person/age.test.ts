import { expect, test } from 'vitest';
import { idFor } from '../testing/id-for.ts';
import { type Age, ageAt, ageAtDeath } from './age.ts';
import type { Person } from './person.ts';

const peter: Person = {
  id: idFor('peter'),
  name: 'Peter',
  gender: 'male',
  life: 'living',
  isFocus: true,
  inNetwork: false,
  made: { by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z' },
};
const said = (years: number, at = '2026-01-13T16:30:00.000Z') => ({ age: { years, at } });

test.each<[string, Partial<Person>, { year: number; month: number }, Age | null]>([
  [
    'born in a month, before the birthday',
    { born: { year: 2020, month: 5 } },
    { year: 2026, month: 4 },
    { years: 5 },
  ],
  [
    'born in a month, from the birthday on',
    { born: { year: 2020, month: 5 } },
    { year: 2026, month: 5 },
    { years: 6 },
  ],
  [
    'born in a year, before summer',
    { born: { year: 1963 } },
    { year: 2026, month: 6 },
    { years: 62 },
  ],
  [
    'born in a year, from summer on',
    { born: { year: 1963 } },
    { year: 2026, month: 7 },
    { years: 63 },
  ],
  [
    'below two years in months',
    { born: { year: 2025, month: 5 } },
    { year: 2026, month: 1 },
    { months: 8 },
  ],
  [
    'two years in years',
    { born: { year: 2024, month: 1 } },
    { year: 2026, month: 1 },
    { years: 2 },
  ],
  ['an age as it was said', said(5), { year: 2026, month: 12 }, { years: 5 }],
  ['an age that was said a year ago', said(5), { year: 2027, month: 1 }, { years: 6 }],
  [
    'months that were said, later',
    { age: { years: 0, months: 8, at: '2026-01' } },
    { year: 2026, month: 5 },
    { months: 12 },
  ],
  [
    'months that were said long ago',
    { age: { years: 0, months: 20, at: '2026-01-13' } },
    { year: 2026, month: 6 },
    { years: 2 },
  ],
  [
    'an age said at a time nobody can read',
    said(5, 'then'),
    { year: 2030, month: 1 },
    { years: 5 },
  ],
  [
    'a year of birth goes before an age',
    { born: { year: 2019, month: 1 }, ...said(5) },
    { year: 2026, month: 1 },
    { years: 7 },
  ],
  [
    'a clock that stands before the birth',
    { born: { year: 2030 } },
    { year: 2026, month: 1 },
    { years: 0 },
  ],
  ['nothing is known', {}, { year: 2026, month: 1 }, null],
  ['dead', { life: 'dead', born: { year: 1960 } }, { year: 2026, month: 1 }, null],
  [
    'on the way',
    { life: 'unborn', born: { year: 2026, month: 8 } },
    { year: 2026, month: 1 },
    null,
  ],
])('FAMILY-19 how old somebody is: %s', (_, facts, now, age) => {
  expect(ageAt({ ...peter, ...facts }, now)).toEqual(age);
});

test('FAMILY-19 how old the dead became, as it was said or by the years', () => {
  const dead = { ...peter, life: 'dead' as const };
  expect(ageAtDeath({ ...dead, born: { year: 1960 }, died: { year: 2021 } })).toBe(61);
  expect(ageAtDeath({ ...dead, born: { year: 1960 }, died: { year: 2021, age: 60 } })).toBe(60);
  expect(ageAtDeath({ ...dead, born: { year: 1960 }, died: {} })).toBeNull();
  expect(ageAtDeath({ ...dead, died: { year: 2021 } })).toBeNull();
  expect(ageAtDeath({ ...peter, died: { year: 2021, age: 60 } })).toBeNull();
});
