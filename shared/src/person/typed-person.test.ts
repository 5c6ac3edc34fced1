import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFamily } from '../testing/any-family.ts';
import { idFor } from '../testing/id-for.ts';
import { done, familyHand, unreadableRecords } from '../testing/test-family.ts';
import { readFamily } from './family.ts';
import { addPerson, changePerson } from './family-commands.ts';
import type { Person } from './person.ts';
import { ageAsTyped, readTypedAge, readTypedPerson, typedChange } from './typed-person.ts';

const at = '2026-01-13T16:30:00.000Z';
const years = (count: number) => ({ age: { years: count, at } });
const months = (count: number) => ({ age: { years: 0, months: count, at } });
const born = (year: number) => ({ born: { year } });
const died = (year?: number) => ({ died: year ? { year } : {}, life: 'dead' });

test.each<[string, object]>([
  ['Peter 5', { name: 'Peter', ...years(5) }],
  ['Peter, 5', { name: 'Peter', ...years(5) }],
  ['Peter (5)', { name: 'Peter', ...years(5) }],
  ['Peter 5 år', { name: 'Peter', ...years(5) }],
  ['Peter 5 years', { name: 'Peter', ...years(5) }],
  ['Simon 8 mdr', { name: 'Simon', ...months(8) }],
  ['Simon 8 mdr.', { name: 'Simon', ...months(8) }],
  ['Simon 8 måneder', { name: 'Simon', ...months(8) }],
  ['Simon 1 month', { name: 'Simon', ...months(1) }],
  ['Simon 23 MDR', { name: 'Simon', ...months(23) }],
  ['Inge 1961', { name: 'Inge', ...born(1961) }],
  ['Peter 05-2020', { name: 'Peter', born: { year: 2020, month: 5 } }],
  ['Inge f. 1961', { name: 'Inge', ...born(1961) }],
  ['Inge f.1961', { name: 'Inge', ...born(1961) }],
  ['Inge født 1961', { name: 'Inge', ...born(1961) }],
  ['Inge b. 1961', { name: 'Inge', ...born(1961) }],
  ['Inge born 1961', { name: 'Inge', ...born(1961) }],
  ['Henning 1960-2021', { name: 'Henning', ...born(1960), ...died(2021) }],
  ['Henning (1960–2021)', { name: 'Henning', ...born(1960), ...died(2021) }],
  ['Henning 1960 — 2021', { name: 'Henning', ...born(1960), ...died(2021) }],
  ['Henning 1960–', { name: 'Henning', ...born(1960), ...died() }],
  ['  Anne Sofie   12 ', { name: 'Anne Sofie', ...years(12) }],
  ['5', { name: '', ...years(5) }],
  ['1961', { name: '', ...born(1961) }],
  ['8 mdr', { name: '', ...months(8) }],
  ['أمينة 5', { name: 'أمينة', ...years(5) }],
  ['小明5', { name: '小明', ...years(5) }],
  ['Peter', { name: 'Peter' }],
  ['', { name: '' }],
  ['Bo "Bob" Holm', { name: 'Bo "Bob" Holm' }],
])('FAMILY-17 “%s” is read as a name and an age', (typed, read) => {
  const { name, ...others } = readTypedPerson(typed, at);
  const known = Object.entries(others).filter(([, value]) => value !== undefined);
  expect({ name, ...Object.fromEntries(known) }).toEqual(read);
});

test.each([
  'Peter 131',
  'Inge 1699',
  'Peter 13-2020',
  'Inge 2201',
  'Henning 1960-1',
  'Simon 24 mdr',
  'Bo 3,5',
  'Hus 12A',
  'Bo 91961',
])('FAMILY-17 in “%s” nothing is taken for an age that is none', (typed) => {
  expect(readTypedPerson(typed, at)).toEqual({ name: typed });
});

test.each(['fem', 'f.', '1961-', '-1961', '12345', '2021-1960-1', ' '])(
  'FAMILY-17 “%s” alone in the field for age is read or not, and never as half',
  (typed) => {
    const read = readTypedAge(typed, at);
    expect(read === null || Object.values(read).some((value) => value !== undefined)).toBe(true);
  },
);

test('FAMILY-17 whatever is typed never stops the drawing, and can be read again', () => {
  const pieces = fc.constantFrom(
    'Peter',
    '5',
    '1961',
    '-',
    '–',
    '(',
    ')',
    ' ',
    ',',
    'f.',
    'mdr',
    '9',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ minLength: 400, maxLength: 900 }),
  );
  fc.assert(
    fc.property(typed, (words) => {
      const hand = familyHand();
      done(addPerson(hand, readTypedPerson(words, at)));
      expect(unreadableRecords(hand)).toBe(0);
    }),
    { seed: 17, numRuns: 150 },
  );
});

test('FAMILY-17 a line nobody typed by hand holds no age, and is read at once', () => {
  for (const unit of ['1961-', '5 ', ' ', '(', 'a ', ', '])
    expect(readTypedPerson(`Peter${unit.repeat(40_000)}x`, at).age).toBeUndefined();
});

test('FAMILY-18 a person stands in the field as they could have been typed', () => {
  expect(ageAsTyped({ born: { year: 1961 } })).toBe('1961');
  expect(ageAsTyped({ born: { year: 1960 }, died: { year: 2021 } })).toBe('1960–2021');
  expect(ageAsTyped({ born: { year: 1960 }, died: {} })).toBe('1960–');
  expect(ageAsTyped({ age: { years: 1, months: 3, at } })).toBe('15 mdr');
  const due = { year: 2026, month: 8 };
  expect(ageAsTyped({ born: due, life: 'unborn' })).toBe('08-2026');
  expect(ageAsTyped({ born: due, life: 'living' })).toBe('2026');
  const inEnglish = (count: number) => `${count} months`;
  expect(ageAsTyped({ age: { years: 0, months: 8, at } }, inEnglish)).toBe('8 months');
  expect(ageAsTyped({ age: { years: 5, at } })).toBe('5');
  expect(ageAsTyped({})).toBe('');
});

const peter: Person = {
  id: idFor('peter'),
  name: 'Peter',
  gender: 'male',
  life: 'living',
  isFocus: true,
  inNetwork: false,
  made: { by: idFor('jonas'), at: '2025-06-01T10:00:00.000Z' },
};
const whenSaid = { ...peter, age: { years: 4, at: '2025-06-01T10:00:00.000Z' } };
const due = { ...peter, name: '', life: 'unborn' as const, born: { year: 2026, month: 8 } };
const henning = {
  ...peter,
  name: 'Henning',
  life: 'dead' as const,
  born: { year: 1960, month: 3 },
  died: { year: 2021, age: 61 },
};

test.each<[string, Person, string, object | null]>([
  ['nothing new', whenSaid, 'Peter 4', null],
  ['nothing new, in other words', whenSaid, ' Peter,  4 ', null],
  ['another name, and the age stays as old as it was said', whenSaid, 'Per 4', { name: 'Per' }],
  ['another age', whenSaid, 'Peter 5', { born: undefined, age: { years: 5, at } }],
  ['no age any more', whenSaid, 'Peter', { born: undefined, age: undefined }],
  ['a name for the unborn, and the month stays', due, 'Alma 2026', { name: 'Alma' }],
  ['another month', due, '09-2026', { born: { year: 2026, month: 9 }, age: undefined }],
  [
    'a month besides the year',
    { ...peter, born: { year: 2020 } },
    'Peter 5-2020',
    { born: { year: 2020, month: 5 }, age: undefined },
  ],
  ['nothing new of the unborn', due, '08-2026', null],
  ['a name for the dead, and all of both years stays', henning, 'Hans 1960–2021', { name: 'Hans' }],
  [
    'that somebody is dead',
    { ...peter, born: { year: 1960 } },
    'Peter 1960–2021',
    { born: { year: 1960 }, age: undefined, died: { year: 2021 }, life: 'dead' },
  ],
  [
    'that somebody is not dead after all',
    henning,
    'Henning 1960',
    { born: { year: 1960 }, age: undefined, died: undefined, life: 'living' },
  ],
])('FAMILY-18 what is typed over changes what it says: %s', (_, before, typed, change) => {
  expect(typedChange(before, typed, at)).toEqual(change);
});

test('FAMILY-18 what stands in the field changes nothing, whoever it is', () => {
  fc.assert(
    fc.property(anyFamily(3), ({ persons }) => {
      for (const person of persons) {
        const stands = `${person.name} ${ageAsTyped(person)}`.trim();
        const change = typedChange(person, stands, at);
        // A name that reads like an age cannot be told from one.
        if (/\d/.test(person.name)) continue;
        expect(change).toBeNull();
      }
    }),
    { seed: 18, numRuns: 200 },
  );
});

test('FAMILY-18 a change that was typed is there, and typed once', () => {
  const hand = familyHand();
  const id = done(addPerson(hand, { name: 'Peter' }));
  const read = () => readFamily(hand.roots).persons[0] ?? peter;
  for (const typed of ['Peter 5', 'Per, 6', 'Per 1990–2020', 'Per 1990', 'Per 8 mdr', 'Per']) {
    const change = typedChange(read(), typed, at);
    if (change) done(changePerson(hand, id, change));
    expect(typedChange(read(), typed, at)).toBeNull();
  }
});
