import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { told } from '../../testing/test-family.ts';
import type { Family } from '../family.ts';
import { withSteps } from '../steps/with-steps.ts';
import { alsoParents } from './also-parents.ts';
import { parseFamilyLines } from './parse-family-lines.ts';
import type { LineLanguage } from './tokens.ts';
import { danishWords } from './words-da.ts';
import { englishWords } from './words-en.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

describe('FAM-1 whom somebody has with whom', () => {
  test.each([
    ['da', 'Martin har Freja 11 med Camilla, fra 2013, gået fra hinanden 2016'],
    ['en', 'Martin has Freja 11 with Camilla, from 2013, split up 2016'],
  ] as const)('%s: %s', (language, line) => {
    const { family, missed, after } = read(line, language);
    expect(missed).toEqual([]);
    expect(family).toMatchObject({
      persons: ['Camilla', 'Freja', 'Martin'],
      couples: ['Camilla + Martin: parents'],
      descents: ['Freja of Camilla + Martin: birth'],
    });
    expect(after.couples).toMatchObject([{ state: 'separated', since: 2013, ended: 2016 }]);
    expect(named(after, 'Camilla')).not.toHaveProperty('born');
    expect(named(after, 'Freja')?.age?.years).toBe(11);
  });

  test('without the other parent, young people are the child; of others it is not sure, and said so', () => {
    const young = read('Line har Peter 5 og Simon 4', 'da');
    expect([young.missed, young.family.descents]).toEqual([
      [],
      ['Peter of Line: birth', 'Simon of Line: birth'],
    ]);
    const grown = read('Line har Martin', 'da');
    expect([grown.missed, grown.family.descents]).toEqual([['har'], []]);
  });
});

describe('FAM-4 who somebody is, said of them behind their name', () => {
  test.each([
    ['da', 'Sanne er mors veninde', 'Sanne', 'Mors veninde'],
    ['da', 'Sanne, mors veninde', 'Sanne', 'Mors veninde'],
    ['da', 'Rasmus, fars kollega og Simons gudfar', 'Rasmus', 'Fars kollega og Simons gudfar'],
    ['da', 'Amina er nabo', 'Amina', 'Nabo'],
    ['da', 'Peters lærer Hanne', 'Hanne', 'Peters lærer'],
    ['en', 'Sanne is mother’s friend', 'Sanne', 'Mother’s friend'],
    [
      'en',
      'Rasmus, father’s colleague and Simon’s godfather',
      'Rasmus',
      'Father’s colleague and Simon’s godfather',
    ],
  ] as const)('%s: %s', (language, line, name, role) => {
    const { after, missed } = read(line, language);
    expect(missed).toEqual([]);
    expect(after.persons).toMatchObject([{ name, role, inNetwork: true }]);
  });

  test('a role of the family draws its line, and somebody’s partner stands beside them', () => {
    const { family } = read(
      'Barn: Peter 5\nMor: Line\nBirgit er mormor\nMoster Katrine\nEmil er mosters kæreste',
      'da',
    );
    expect(family).toMatchObject({
      couples: ['Emil + Katrine: dating'],
      descents: ['Katrine of Birgit: birth', 'Line of Birgit: birth', 'Peter of Line: birth'],
    });
  });

  test('somebody called Hans is no word', () => {
    const { family, after, missed } = read('Line og Martin har børn: Anna 9, Hans 7, Bo 5', 'da');
    expect([family.persons, missed]).toEqual([['Anna', 'Bo', 'Hans', 'Line', 'Martin'], []]);
    expect(named(after, 'Hans')?.age?.years).toBe(7);
    expect(named(after, 'Line')).not.toHaveProperty('age');
    expect(read('Hans gift med Eva', 'da').family.couples).toEqual(['Eva + Hans: married']);
  });

  test('whose mother "his" mother is, is not sure', () => {
    const { family, missed } = read('Peter 5\nLine er hans mor', 'da');
    expect([family.persons, family.descents, missed]).toEqual([['Line', 'Peter'], [], ['mor']]);
  });
});

describe('FAM-8 what stands beside words that were not understood draws nothing', () => {
  test.each([
    ['Sanne kender Rasmus og Bo', ['Sanne'], ['kender Rasmus og Bo']],
    ['Line er gift med en mand', ['Line'], ['gift med en mand']],
    ['Peter har en hund', ['Peter'], ['hund']],
    ['Peter 5; Mormor døde 2021, født 1960', ['Peter'], ['Mormor døde 2021', 'født 1960']],
    ['Peter 5, Mormor døde 2021', ['Peter'], ['Mormor døde 2021']],
    ['Peter 5, mormor', ['Peter'], ['mormor']],
    ['Peter bor hos mormor', ['Peter'], ['bor hos mormor']],
    ['Mors veninde', [], ['Mors veninde']],
  ])('%s', (line, persons, missed) => {
    const known = read(line, 'da');
    expect([known.family.persons, known.missed]).toEqual([persons, missed]);
    for (const { gender, life } of known.after.persons)
      expect([gender === 'pet', life]).toEqual([false, 'living']);
  });

  test('nobody without a name is made, unless it is said that the name is not known', () => {
    const words = [danishWords, englishWords].flatMap(({ senses, roles }) => [
      ...Object.entries(senses).flatMap(([sense, all]) => (sense === 'unknownName' ? [] : all)),
      ...Object.values(roles).flat(),
    ]);
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((each) => each.charAt(0).toUpperCase() + each.slice(1)),
      fc.constantFrom(...['Line', 'Martins', 'Peter', 'mors', 'mother’s', '5', '1963', '08-2026']),
      fc.constantFrom(...[',', ';', ':', '(', ')', '.', '[1]', '\n']),
    );
    const text = fc.array(word, { maxLength: 25 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<LineLanguage>('da', 'en'),
        anyFamily(3),
        (typed, language, family) => {
          const before = new Set(family.persons.map(({ id }) => id));
          const { after } = read(typed, language, family);
          const nameless = after.persons.filter(({ id, name }) => !before.has(id) && !name);
          // Who is not born yet has no name.
          expect(nameless.filter(({ life }) => life === 'living' || life === 'dead')).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('somebody unknown is drawn where it is said', () => {
    const { family } = read('Barn: Peter 5\nFar: ukendt', 'da');
    expect(family).toMatchObject({ persons: ['?', 'Peter'], descents: ['Peter of ?: birth'] });
  });
});

describe('FAM-11 a partner of somebody who has children alone', () => {
  const typed = 'Børn: Peter 5 og Simon 4\nMor: Line, gift med Martin';

  test('is not taken to be their parent; it is asked, and yes makes them so', () => {
    const { family, after, steps } = read(typed, 'da');
    expect(family.descents).toEqual(['Peter of Line: birth', 'Simon of Line: birth']);
    const [asked, ...others] = alsoParents(steps, after);
    expect(others).toEqual([]);
    const nameOf = (id: string) => after.persons.find((each) => each.id === id)?.name;
    expect([nameOf(asked?.second ?? ''), asked?.children.map(nameOf)]).toEqual([
      'Martin',
      ['Peter', 'Simon'],
    ]);
    const answered = withSteps(nobody, [...steps, ...(asked?.steps ?? [])], { made: madeThen });
    expect(told(answered).descents).toEqual([
      'Peter of Line + Martin: birth',
      'Simon of Line + Martin: birth',
    ]);
    expect(alsoParents(steps, answered)).toEqual([]);
  });

  test.each([
    'Mor: Line, gift med Martin; børn Peter 5',
    'Line og Martin er gift',
    'Line har Peter 5\nPeter er gift med Ida',
  ])('nothing is asked where nobody has a child alone: %s', (line) => {
    const { steps, after } = read(line, 'da');
    expect(alsoParents(steps, after)).toEqual([]);
  });

  test('nobody is asked to be their own ancestor', () => {
    const { steps, after } = read(
      'Inge har barn Peter 5\nPeter har barn Bo\nInge, gift med Bo',
      'da',
    );
    expect(alsoParents(steps, after)).toEqual([]);
  });
});

function read(text: string, language: LineLanguage, before = nobody) {
  const proposals = parseFamilyLines(text, { family: before, language, year: 2026 });
  const steps = proposals.flatMap((each) => each.steps);
  const after = withSteps(before, steps, { made: madeThen });
  const missed = proposals.flatMap((each) => each.missed.map(({ words }) => words));
  return { steps, after, family: told(after), missed };
}

function named({ persons }: Family, name: string) {
  return persons.find((each) => each.name === name);
}
