import { describe, expect, test } from 'vitest';
import { madeThen } from '../../testing/any-family.ts';
import { castFamilyLines } from '../../testing/cast-family.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { withSteps } from '../steps/with-steps.ts';
import { parseFamilyLines } from './parse-family-lines.ts';
import type { LineLanguage } from './tokens.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

describe('FAM-1 a line tells who belongs to whom', () => {
  test.each([
    ['da', 'Mor: Line 32, gift med Martin 35; børn Peter 5, Simon 4'],
    ['da', 'Mor Line 32 år. Gift med Martin, 35 år. Børn: Peter 5 år og Simon 4 år'],
    ['en', 'Mother: Line 32, married to Martin 35; children Peter 5, Simon 4'],
    ['en', 'Mum Line (32), married to Martin (35), kids: Peter (5) and Simon (4)'],
  ] as const)('%s: %s', (language, line) => {
    const { family, missed } = read(line, language);
    expect(missed).toEqual([]);
    expect(family.persons.map((each) => [each.name, each.age?.years])).toEqual([
      ['Line', 32],
      ['Martin', 35],
      ['Peter', 5],
      ['Simon', 4],
    ]);
    expect(couples(family)).toEqual(['Line + Martin: married together']);
    expect(descents(family)).toEqual(['Peter: birth Line Martin', 'Simon: birth Line Martin']);
    expect(family.persons.filter((each) => each.isFocus).map((each) => each.name)).toEqual([
      'Peter',
      'Simon',
    ]);
  });

  test.each([
    ['da', 'Inge og Ole skilt 1999, børn Martin, Thomas 38', 'divorced 1999'],
    ['da', 'Inge skilt fra Ole 1999; børn Martin og Thomas 38', 'divorced 1999'],
    ['en', 'Inge and Ole divorced 1999, children Martin, Thomas 38', 'divorced 1999'],
  ] as const)('%s: %s', (language, line, state) => {
    const { family, missed } = read(line, language);
    expect(missed).toEqual([]);
    expect(couples(family)).toEqual([`Inge + Ole: married ${state}`]);
    expect(descents(family)).toEqual(['Martin: birth Inge Ole', 'Thomas: birth Inge Ole']);
  });

  test.each([
    ['da', 'Martin og Camilla var kærester 2013–2016', 'dating separated 2013 2016'],
    ['da', 'Martin var kæreste med Camilla fra 2013 til 2016', 'dating separated 2013 2016'],
    ['da', 'Martin og Camilla: gift 2013, skilt 2016', 'married divorced 2013 2016'],
    [
      'da',
      'Martin gift med Camilla 2013, skilt 2016, gift igen 2020',
      'married againAfterDivorce 2013 2016 2020',
    ],
    [
      'da',
      'Martin og Camilla gik fra hinanden 2016, sammen igen 2018',
      'cohabiting againAfterSeparation 2016 2018',
    ],
    ['da', 'Martin bor sammen med Camilla siden 2022', 'cohabiting together 2022'],
    ['da', 'Martin og Camilla er samlevende siden 2022', 'cohabiting together 2022'],
    ['en', 'Martin and Camilla were a couple 2013–2016', 'dating separated 2013 2016'],
    ['en', 'Martin lives with Camilla since 2022', 'cohabiting together 2022'],
    ['en', 'Martin was married to Camilla from 2013 until 2016', 'married divorced 2013 2016'],
    ['en', "Martin's ex-wife Camilla", undefined],
  ] as const)('%s: %s', (language, line, couple) => {
    const { family, missed } = read(line, language);
    if (couple === undefined) return;
    expect(missed).toEqual([]);
    expect(couples(family)).toEqual([`Martin + Camilla: ${couple}`]);
  });
});

test('FAM-2 a widow’s husband is dead, with the years of his life', () => {
  const { family } = read('Mormor Birgit f. 1963, enke efter Henning (1960–2021)', 'da');
  expect(named(family, 'Birgit')).toMatchObject({
    gender: 'female',
    born: { year: 1963 },
    role: 'Mormor',
  });
  expect(named(family, 'Henning')).toMatchObject({
    life: 'dead',
    born: { year: 1960 },
    died: { year: 2021 },
  });
  expect(couples(family)).toEqual(['Birgit + Henning: married together']);
});

test('FAM-2 what is said of one person: ages, years, death, places, the network', () => {
  const { family, missed } = read(
    [
      'Freja 8 mdr., pige',
      'Ole født 03-1958, døde 2021, blev 63 år, vist med kors',
      'Line f. 63',
      'Simon, bor på institution, i netværket, fokusbarn',
      'Kim er nonbinær',
      'Hund: Fido',
      'Bo (død)',
    ].join('\n'),
    'da',
  );
  expect(missed).toEqual([]);
  expect(named(family, 'Freja')).toMatchObject({ age: { years: 0, months: 8 }, gender: 'female' });
  expect(named(family, 'Ole')).toMatchObject({
    born: { year: 1958, month: 3 },
    died: { year: 2021, age: 63 },
    deathMark: 'dagger',
  });
  expect(named(family, 'Line')?.born).toEqual({ year: 1963 });
  expect(named(family, 'Simon')).toMatchObject({
    elsewhere: 'residential',
    inNetwork: true,
    isFocus: true,
  });
  expect(named(family, 'Kim')?.gender).toBe('nonbinary');
  expect(named(family, 'Fido')?.gender).toBe('pet');
  expect(named(family, 'Bo')).toMatchObject({ life: 'dead', died: {} });
});

describe('FAM-3 children: on the way, twins, adopted, in care', () => {
  test('a child on the way belongs to the couple that the line names', () => {
    const { family } = read('Katrine venter barn 08-2026, bor sammen med Emil siden 2022', 'da');
    const child = family.persons.find((each) => each.life === 'unborn');
    expect(child?.born).toEqual({ year: 2026, month: 8 });
    expect(descents(family)).toEqual([': birth Katrine Emil']);
  });

  test.each([
    ['da', 'Line og Martin har børn: tvillingerne Peter og Simon 5, Anna 3'],
    ['en', 'Line and Martin have children: twins Peter and Simon 5, Anna 3'],
  ] as const)('%s: %s', (language, line) => {
    const { family, missed } = read(line, language);
    expect(missed).toEqual([]);
    const twins = family.descents.filter((each) => each.twins !== undefined);
    expect(twins.map((each) => nameOf(family, each.child))).toEqual(['Peter', 'Simon']);
    expect(new Set(twins.map((each) => each.twins)).size).toBe(1);
    expect(named(family, 'Peter')?.age?.years).toBe(5);
  });

  test('two pairs of twins of the same parents stay two pairs', () => {
    const { family } = read(
      'Line og Martin børn Peter, Simon, Anna, Ida\nPeter og Simon er tvillinger\nAnna og Ida er enæggede tvillinger',
      'da',
    );
    const made = [...family.descents].sort((a, b) => Number(a.id) - Number(b.id));
    const words = made.map((each) => [nameOf(family, each.child), each.twins, each.identical]);
    expect(words[0]?.[1]).toBe(words[1]?.[1]);
    expect(words[2]?.[1]).not.toBe(words[0]?.[1]);
    expect(words[2]?.[2]).toBe(true);
  });

  test('a child in care with a grandmother keeps its parents of birth', () => {
    const { family } = read('Line og Martin, barn Simon 4\nSimon er i pleje hos Inge', 'da');
    expect(descents(family)).toEqual(['Simon: birth Line Martin', 'Simon: foster Inge']);
  });

  test('nobody becomes their own ancestor; the words are shown', () => {
    const { family, missed } = read('Peter er barn af Line\nLine er barn af Peter', 'da');
    expect(descents(family)).toEqual(['Peter: birth Line']);
    expect(missed).toEqual(['barn af Peter']);
  });
});

describe('FAM-4 roles draw their lines', () => {
  test('parents, grandparents and aunts are joined as soon as those between them are known', () => {
    const { family } = read(
      'Mormor Birgit\nMoster Katrine\nFarfar: Ole\nBarn: Peter 5\nMor: Line\nFar: Martin\nSøster: Anna 9',
      'da',
    );
    expect(descents(family)).toEqual([
      'Line: birth Birgit',
      'Katrine: birth Birgit',
      'Peter: birth Line Martin',
      'Martin: birth Ole',
      'Anna: birth Line Martin',
    ]);
    expect(named(family, 'Ole')?.gender).toBe('male');
  });

  test('whom nobody can be joined to yet is named; "aunt" does not say whose sister', () => {
    const { proposals } = read('Mormor Birgit', 'da');
    expect(proposals[0]?.loose).toHaveLength(1);
    const english = read('Mother: Line; child Peter 5\nAunt: Katrine', 'en');
    expect(english.proposals[1]?.loose).toHaveLength(1);
    expect(english.family.descents).toHaveLength(1);
  });

  test('a grandparent’s husband is taken to be the other one, and it is said that this was assumed', () => {
    const { family, proposals } = read(
      'Mor: Line; barn Peter 5\nMormor Birgit, enke efter Henning',
      'da',
    );
    expect(descents(family)).toContain('Line: birth Birgit Henning');
    expect(proposals[1]?.assumed.map((key) => nameOf(family, key))).toEqual(['Henning']);
    const mother = read('Barn: Peter 5\nMor: Line, gift med Bo', 'da');
    expect(descents(mother.family)).toEqual(['Peter: birth Line']);
  });

  test('foster parents are parents by foster care; friends and neighbours are in the network', () => {
    const { family } = read(
      'Barn: Peter 5\nPlejemor: Inge\nMors veninde Sanne 33\nNabo: Amina\nSimons gudfar Rasmus',
      'da',
    );
    expect(descents(family)).toEqual(['Peter: foster Inge']);
    expect(named(family, 'Sanne')).toMatchObject({
      inNetwork: true,
      gender: 'female',
      role: 'Mors veninde',
    });
    expect(named(family, 'Amina')).toMatchObject({ inNetwork: true, role: 'Nabo' });
  });

  test('"Mosters kæreste Emil" is her partner', () => {
    const { family } = read('Moster Katrine\nMosters kæreste Emil', 'da');
    expect(couples(family)).toEqual(['Katrine + Emil: dating together']);
  });
});

describe('FAM-5 who lives together', () => {
  test.each([
    [
      'da',
      'Line, Martin, Peter og Simon bor sammen: Hjemmet',
      'Freja er i Hjemmet hver anden weekend',
    ],
    [
      'da',
      'Husstand Hjemmet: Line, Martin, Peter og Simon',
      'Freja er hos Martin hver anden weekend',
    ],
    [
      'en',
      'Line, Martin, Peter and Simon live together: Hjemmet',
      'Freja is also with Martin hver anden weekend',
    ],
  ] as const)('%s: %s', (language, line, visit) => {
    const { family, missed } = read(`${line}\n${visit}`, language);
    const home = family.households[0];
    expect(family.households.map((each) => each.label)).toEqual(['Hjemmet']);
    const here = family.persons.filter((each) => each.home === home?.id);
    expect(here.map((each) => each.name)).toEqual(['Line', 'Martin', 'Peter', 'Simon']);
    if (language === 'da') {
      expect(missed).toEqual([]);
      expect(named(family, 'Freja')?.alsoHome).toEqual({
        household: home?.id,
        words: 'hver anden weekend',
      });
    }
  });

  test('mother and child who live together are no couple', () => {
    const { family } = read('Line har barn Peter 5\nPeter bor sammen med Line', 'da');
    expect(family.couples).toEqual([]);
    expect(named(family, 'Peter')?.home).toBe(named(family, 'Line')?.home);
  });

  test('who lives with somebody moves into their home, which gets its name from the words', () => {
    const { family } = read('Peter bor hos farmor Inge', 'da');
    expect(family.households.map((each) => each.label)).toEqual(['Hos farmor Inge']);
    expect(named(family, 'Peter')?.home).toBe(named(family, 'Inge')?.home);
  });
});

describe('FAM-6 people who are known are found again', () => {
  const known = read(castFamilyLines.da, 'da').family;

  test('by name, by role, and by what they are to one another', () => {
    const { proposals } = read('Line 32\nMormor 62\nMor gift med Martin', 'da', known);
    expect(
      proposals.flatMap((each) => each.steps).filter((each) => each.do === 'addPerson'),
    ).toEqual([]);
  });

  test('a second line that says the same proposes nothing', () => {
    const { proposals } = read(castFamilyLines.da, 'da', known);
    expect(proposals.flatMap((each) => each.steps)).toEqual([]);
  });

  test('another age means another person, and it is asked', () => {
    const { proposals } = read('Simon 40', 'da', known);
    expect(proposals[0]?.unclear).toMatchObject([{ words: 'Simon' }]);
    expect(proposals[0]?.steps).toMatchObject([{ do: 'addPerson', facts: { name: 'Simon' } }]);
  });

  test('a name that two bear is asked about, and the choice is put into the steps', () => {
    const two = read('Ole 70 og Bo 71\nLine', 'da').family;
    const oles = {
      ...two,
      persons: two.persons.map((each) => (each.name === 'Bo' ? { ...each, name: 'Ole' } : each)),
    };
    const { proposals } = read('Ole gift med Line', 'da', oles);
    const [asked] = proposals[0]?.unclear ?? [];
    expect(asked?.candidates).toHaveLength(2);
    const chosen = asked?.candidates[1] ?? '+0';
    const [after] = parseFamilyLines('Ole gift med Line', {
      family: oles,
      language: 'da',
      year: 2026,
      chosen: new Map([[asked?.place ?? '', chosen]]),
    });
    expect(after?.unclear).toEqual([]);
    expect(after?.steps).toEqual([
      {
        do: 'addCouple',
        key: '+1',
        one: chosen,
        other: named(oles, 'Line')?.id,
        facts: { kind: 'married', state: 'together' },
      },
    ]);
  });
});

test('FAM-7 a gender that only a name tells is a guess, and said to be one', () => {
  const { proposals, family } = read('Martin, gift med Line; barn Xu 5, datter Noor', 'da');
  expect(proposals[0]?.guessed.map((key) => nameOf(family, key))).toEqual(['Martin', 'Line']);
  expect(named(family, 'Xu')?.gender).toBe('unknown');
  expect(named(family, 'Noor')?.gender).toBe('female');
});

test('FAM-8 words that were not understood are shown by their place', () => {
  const line = 'Line elsker kaffe, gift med Martin';
  const { proposals } = read(line, 'da');
  expect(proposals[0]?.missed).toEqual([{ words: 'elsker kaffe', from: 5, to: 17 }]);
  expect(proposals[0]?.steps.map((each) => each.do)).toEqual([
    'addPerson',
    'addPerson',
    'addCouple',
  ]);
});

function read(text: string, language: LineLanguage, family = nobody) {
  const proposals = parseFamilyLines(text, { family, language, year: 2026 });
  const steps = proposals.flatMap((each) => each.steps);
  const after = withSteps(family, steps, { made: madeThen });
  const inOrder = (a: Person, b: Person) => Number(a.id) - Number(b.id) || (a.id < b.id ? -1 : 1);
  return {
    proposals,
    family: { ...after, persons: [...after.persons].sort(inOrder) },
    missed: proposals.flatMap((each) => each.missed.map(({ words }) => words)),
  };
}

function named(family: Family, name: string): Person | undefined {
  return family.persons.find((each) => each.name === name);
}

function nameOf({ persons }: Family, id: string | undefined): string | undefined {
  return persons.find((each) => each.id === id)?.name;
}

function couples(family: Family): string[] {
  return family.couples.map(({ one, other, kind, state, since, ended, again }) =>
    [`${nameOf(family, one)} + ${nameOf(family, other)}:`, kind, state, since, ended, again]
      .filter((each) => each !== undefined)
      .join(' '),
  );
}

function descents(family: Family): string[] {
  const made = [...family.descents].sort((a, b) => Number(a.id) - Number(b.id));
  return made.map(({ child, kind, parent, otherParent }) =>
    [`${nameOf(family, child)}:`, kind, nameOf(family, parent), nameOf(family, otherParent)]
      .filter((each) => each !== undefined)
      .join(' '),
  );
}
