import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoupleId, DescentId, HouseholdId } from '../../id.ts';
import da from '../../message/generated/da.js';
import en from '../../message/generated/en.js';
import { sayAny } from '../../message/message.ts';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { castFamilyLines } from '../../testing/cast-family.ts';
import { idFor } from '../../testing/id-for.ts';
import { ageAt } from '../age.ts';
import { coupleKinds, coupleStates } from '../bond.ts';
import type { Family } from '../family.ts';
import { parseFamilyLines } from '../lines/parse-family-lines.ts';
import { genders, lives, type Person, placeKinds } from '../person.ts';
import { withSteps } from '../steps/with-steps.ts';
import { familySentences } from './family-sentences.ts';
import { tell, type Voice } from './said.ts';

const january = { year: 2026, month: 1 };
const nobody: Family = { persons: [], couples: [], descents: [], households: [] };
const voices = { da: voiceOf('da', da), en: voiceOf('en', en) };

test('FAM-20 the worked case is told as one would tell it in the room', () => {
  expect(told(castFamily('da'), 'da')).toEqual([
    'Peter, 5 år. Dreng. Mødet handler om Peter. Født 2020. Mor og far: Line og Martin. Bror: Simon. Halvsøster: Freja. Bor: Hjemmet, sammen med Line, Martin og Simon.',
    'Simon, 4 år. Dreng. Mødet handler om Simon. Født 2021. Mor og far: Line og Martin. Bror: Peter. Halvsøster: Freja. Bor: Hjemmet, sammen med Line, Martin og Peter.',
    'Line (Mor), 32 år. Født 1993. Mor og far: Birgit og Henning. Gift med Martin siden 2018. Bor: Hjemmet, sammen med Martin, Peter og Simon.',
    'Martin, 35 år. Mand. Født 1990. Mor og far: Inge og Ole. Har været kæreste med Camilla fra 2013, gik fra hinanden 2016. Gift med Line siden 2018. Bor: Hjemmet, sammen med Line, Peter og Simon.',
    'Birgit (Mormor), 62 år. Født 1963. Enke efter Henning.',
    'Henning. Mand. Født 1960. Døde i 2021. Var gift med Birgit.',
    'Inge (Farmor), 64 år. Født 1961. Har været gift med Ole, skilt 1999.',
    'Ole, 67 år. Mand. Født 1958. Har været gift med Inge, skilt 1999.',
    'Camilla, 34 år. Kvinde. Født 1991. Har været kæreste med Martin fra 2013, gik fra hinanden 2016.',
    'Freja, 10 år. Pige. Født 2015. Mor og far: Camilla og Martin. Også: Hjemmet hos Line, Martin, Peter og Simon, hver anden weekend.',
    'Katrine (Moster), 29 år. Født 1996. Mor og far: Birgit og Henning. Venter barn i august 2026. Samlever med Emil siden 2022.',
    'Thomas, 38 år. Mand. Født 1987. Mor og far: Inge og Ole.',
    'Emil, 31 år. Mand. Født 1994. Venter barn i august 2026. Samlever med Katrine siden 2022.',
    'Et barn, der ventes. Ventes i august 2026. Mor og far: Katrine og Emil.',
  ]);
});

test('FAM-21 the English words tell the same of Freja and of Birgit', () => {
  const english = told(castFamily('en'), 'en');
  expect(english).toContain(
    'Freja, 10 years old. Girl. Born 2015. Mother and father: Camilla and Martin. Also: Home, with Line, Martin, Peter, and Simon, every other weekend.',
  );
  expect(english).toContain(
    'Birgit (Maternal grandmother), 62 years old. Born 1963. Widow of Henning.',
  );
});

test('FAM-22 people of one name, and people without one, are told apart by a number', () => {
  const family = {
    ...nobody,
    persons: ['Ole', 'Ole', '', ''].map((name, at) => personNamed(name, `${at}`)),
  };
  const heads = told(family, 'da').map((each) => each.split('. Køn', 1)[0]);
  expect(heads.sort()).toEqual([
    'En, hvis navn mangler (nr. 1)',
    'En, hvis navn mangler (nr. 2)',
    'Ole (nr. 1)',
    'Ole (nr. 2)',
  ]);
});

test('FAM-23 a gender is left out where the word for somebody says it, and told where it says another', () => {
  const mother = { ...personNamed('Kim', 'kim'), role: 'Mor' };
  expect(told({ ...nobody, persons: [{ ...mother, gender: 'female' }] }, 'da')).toEqual([
    'Kim (Mor).',
  ]);
  expect(told({ ...nobody, persons: [{ ...mother, gender: 'nonbinary' }] }, 'da')).toEqual([
    'Kim (Mor). Nonbinær.',
  ]);
  // A child that is expected is often of no known gender; that is told only against a word that says one.
  const toldOf = (role: string | undefined, gender: 'unknown' | 'female') => {
    const expected = { ...personNamed('Mille', 'mille'), life: 'unborn', gender } as const;
    return told({ ...nobody, persons: [{ ...expected, ...(role ? { role } : {}) }] }, 'da').join();
  };
  expect(toldOf('Søster', 'unknown')).not.toBe(toldOf('Søster', 'female'));
  expect(toldOf(undefined, 'unknown')).toBe('Mille. Ikke født endnu.');
});

test('FAM-24 nothing is only in the picture: families that differ in any drawn fact differ in their sentences', () => {
  let differing = 0;
  fc.assert(
    fc.property(namedFamily(), fc.nat(), fc.nat(), (family, which, value) => {
      const changed = changes[which % changes.length]?.(family, value);
      if (!changed || drawnFacts(changed) === drawnFacts(family)) return;
      differing += 1;
      for (const language of ['da', 'en'] as const)
        expect(told(changed, language).join('\n')).not.toBe(told(family, language).join('\n'));
    }),
    { numRuns: 2000 },
  );
  expect(differing).toBeGreaterThan(500);
});

test('FAM-25 whatever the family, every person is told of once, and no text is missing', () => {
  fc.assert(
    fc.property(anyFamily(), (family) => {
      const sentences = familySentences(family, january);
      const people = sentences.map((each) => each.person as string).sort();
      expect(people).toEqual(family.persons.map((each) => each.id as string).sort());
      expect(told(family, 'da').join('\n')).not.toContain('family.said');
    }),
  );
});

test('FAM-26 the same family is told in the same words, in whatever order its records come', () => {
  fc.assert(
    fc.property(anyFamily(), (family) => {
      const turned = {
        persons: [...family.persons].reverse(),
        couples: [...family.couples],
        descents: [...family.descents],
        households: [...family.households].reverse(),
      };
      expect(familySentences(turned, january).map((each) => each.person)).toEqual(
        familySentences(family, january).map((each) => each.person),
      );
    }),
  );
});

/** Families whose people bear names of their own: two who are alike in everything may change places unseen. */
function namedFamily(): fc.Arbitrary<Family> {
  return anyFamily(7).map((family) => ({
    ...family,
    persons: family.persons.map((each, at) => ({ ...each, name: `Navn${'abcdefghij'[at]}` })),
    households: family.households.map((each, at) => ({
      ...each,
      label: at === 0 ? '' : `${each.label} ${at}`,
    })),
  }));
}

type Change = (family: Family, value: number) => Family | undefined;

/** One fact changed, of somebody, some couple, some child. */
const changes: Change[] = [
  onPerson((_, value) => ({ name: `Nyt ${value}` })),
  onPerson((_, value) => ({ gender: pick(genders, value) })),
  onPerson(({ died }, value) => {
    const life = pick(lives, value);
    return life === 'dead' ? { life, died: died ?? {} } : { life };
  }),
  onPerson((_, value) => ({ born: { year: 1950 + (value % 70) } })),
  onPerson(({ born }, value) => ({ born: { year: born?.year ?? 2026, month: 1 + (value % 12) } })),
  onPerson((_, value) => ({ age: { years: value % 90, at: madeThen.at } })),
  onPerson((_, value) => ({ age: { years: 0, months: value % 24, at: madeThen.at } })),
  onPerson((_, value) => ({ died: { year: 1950 + (value % 70) } })),
  onPerson((_, value) => ({ died: { age: value % 90 } })),
  onPerson(({ isFocus }) => ({ isFocus: !isFocus })),
  onPerson(({ inNetwork }) => ({ inNetwork: !inNetwork })),
  onPerson((_, value) => ({ role: pick(['Mor', 'Far', 'Nabo', 'Moster'], value) })),
  onPerson((_, value) => ({ elsewhere: pick(placeKinds, value) })),
  onHome((home) => ({ home })),
  onHome((household, value) => ({ alsoHome: { household, words: pick(['', 'til jul'], value) } })),
  ({ households, ...family }, value) => ({
    ...family,
    households: households.map((each, at) =>
      at === value % households.length ? { ...each, label: `Hus ${at}` } : each,
    ),
  }),
  onCouple((_, value) => ({ kind: pick(coupleKinds, value) })),
  onCouple((_, value) => ({ state: pick(coupleStates, value) })),
  onCouple((_, value) => ({ since: 1950 + (value % 70) })),
  onCouple((_, value) => ({ ended: 1950 + (value % 70) })),
  onCouple((_, value) => ({ again: 1950 + (value % 70) })),
  (family, value) => {
    const [one, other] = [at(family.persons, value), at(family.persons, value + 1)];
    if (!one || !other || one.id === other.id) return undefined;
    const made = { kind: 'dating', state: 'together', made: madeThen } as const;
    const fresh = { ...made, id: idFor<CoupleId>('new'), one: one.id, other: other.id };
    return { ...family, couples: [...family.couples, fresh] };
  },
  (family, value) => ({ ...family, couples: without(family.couples, value) }),
  onDescent((_, value) => ({ kind: pick(['birth', 'adopted', 'foster'] as const, value) })),
  onDescent((descent, value, { persons }) => {
    const parent = at(persons, value)?.id;
    return parent === descent.child || parent === descent.otherParent ? {} : { parent };
  }),
  onDescent(({ identical }) => ({ identical: !identical })),
  onDescent((_, value) => ({ twins: pick([1, 2], value) })),
  (family, value) => ({ ...family, descents: without(family.descents, value) }),
  (family, value) => {
    const [child, parent] = [at(family.persons, value), at(family.persons, value + 1)];
    if (!child || !parent || child.id === parent.id) return undefined;
    const joined = { child: child.id, parent: parent.id, kind: 'foster', made: madeThen } as const;
    return {
      ...family,
      descents: [...family.descents, { ...joined, id: idFor<DescentId>('new') }],
    };
  },
];

/** What the picture shows of a family. Who is dead shows an age at death, the living an age; a household is its people. */
function drawnFacts(family: Family): string {
  const { persons, couples, descents, households } = family;
  const livedIn = new Set(persons.flatMap(({ home, alsoHome }) => [home, alsoHome?.household]));
  return JSON.stringify({
    persons: persons.map(({ id, made: _, age: __, born, died, gender, life, ...person }) => ({
      ...person,
      life,
      // A child on the way is a triangle, a loss a dot: neither shows a gender.
      gender,
      born: life === 'unborn' ? born : born?.year,
      age: ageShown(family, id),
      died: life === 'dead' ? died : undefined,
    })),
    couples: couples.map(({ since, ended, again, ...couple }) => ({
      ...couple,
      since,
      ended: couple.state === 'together' ? undefined : ended,
      again: couple.state.startsWith('again') ? again : undefined,
    })),
    descents: descents
      .map(({ twins, identical, ...descent }) => {
        const together = descents.filter(
          (each) =>
            each.twins === twins &&
            [each.parent, each.otherParent].sort().join() ===
              [descent.parent, descent.otherParent].sort().join(),
        );
        const isTwin = twins !== undefined && new Set(together.map((each) => each.child)).size > 1;
        return {
          ...descent,
          id: '',
          twins: isTwin ? together.map((each) => each.child).sort() : undefined,
          identical: isTwin ? Boolean(identical) : undefined,
        };
      })
      .map((each) => JSON.stringify(each))
      .sort(),
    households: households.map(({ id, label }) => (livedIn.has(id) ? label : '')),
  });
}

function ageShown({ persons }: Family, id: Person['id']): unknown {
  const person = persons.find((each) => each.id === id);
  return person && ageAt(person, january);
}

function onPerson(change: (person: Person, value: number) => Partial<Person>): Change {
  return ({ persons, ...family }, value) => ({
    ...family,
    persons: persons.map((each, place) =>
      place === value % persons.length
        ? { ...each, ...change(each, Math.floor(value / persons.length)) }
        : each,
    ),
  });
}

function onHome(change: (home: HouseholdId, value: number) => Partial<Person>): Change {
  return (family, value) => {
    const home = at(family.households, value)?.id;
    return home && onPerson((_, inner) => change(home, inner))(family, value);
  };
}

function onCouple(
  change: (couple: Family['couples'][number], value: number) => Partial<Family['couples'][number]>,
): Change {
  return ({ couples, ...family }, value) => ({
    ...family,
    couples: couples.map((each, place) =>
      place === value % couples.length ? { ...each, ...change(each, value) } : each,
    ),
  });
}

function onDescent(
  change: (
    descent: Family['descents'][number],
    value: number,
    family: Family,
  ) => { [F in keyof Family['descents'][number]]?: Family['descents'][number][F] | undefined },
): Change {
  return (family, value) => ({
    ...family,
    descents: family.descents.map((each, place) =>
      place === value % family.descents.length
        ? ({ ...each, ...change(each, value, family) } as typeof each)
        : each,
    ),
  });
}

function at<T>(list: readonly T[], value: number): T | undefined {
  return list[value % Math.max(1, list.length)];
}

function without<T>(list: readonly T[], value: number): T[] {
  return list.filter((_, place) => place !== value % list.length);
}

function pick<T>(list: readonly T[], value: number): T {
  return list[value % list.length] as T;
}

function castFamily(language: 'da' | 'en'): Family {
  const lines = castFamilyLines[language];
  const proposals = parseFamilyLines(lines, { family: nobody, language, year: 2026 });
  const steps = proposals.flatMap((each) => each.steps);
  return withSteps(nobody, steps, { made: madeThen });
}

function personNamed(name: string, id: string): Person {
  const facts = { gender: 'unknown', life: 'living', isFocus: false, inNetwork: false } as const;
  return { name, ...facts, made: madeThen, id: idFor<Person['id']>(id) };
}

function told(family: Family, language: 'da' | 'en'): string[] {
  return familySentences(family, january).map(({ said }) =>
    said.map((each) => tell(each, voices[language])).join(' '),
  );
}

function voiceOf(language: string, texts: Parameters<typeof sayAny>[0]): Voice {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    text: (key, facts) => sayAny(texts, key, facts) ?? key,
    list: (words) => list.format(words),
  };
}
