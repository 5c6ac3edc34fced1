import fc from 'fast-check';
import type { CoupleId, DescentId, HouseholdId, PersonId, SeatId } from '../id.ts';
import { type Couple, coupleKinds, coupleStates, type Descent } from '../person/bond.ts';
import type { Family } from '../person/family.ts';
import { genders, lives, type Person, placeKinds } from '../person/person.ts';
import { idFor } from './id-for.ts';

// Families as they may stand in a document, of the facts that are drawn. Nobody is their own ancestor.

/** Who wrote what an invented family holds, and when. */
export const madeThen = { by: idFor<SeatId>('jonas'), at: '2026-01-13T16:30:00Z' };

const year = fc.integer({ min: 1900, max: 2026 });
const month = fc.integer({ min: 1, max: 12 });
const names = [
  ...['Line', 'Martin', 'Peter', 'Simon', 'Birgit', 'Camilla', 'Anne Sofie', 'Line Holm', 'Åse'],
  ...[
    '',
    'Mor',
    'og',
    'Gift',
    'peter',
    'Peter, den lille',
    'Bo "Bob" 5',
    'født 1963',
    'أمينة',
    '小明',
  ],
];
const anyWords = fc.oneof(
  fc.constantFrom('', 'Hjemmet', 'Hos farmor', 'hver anden weekend', 'Mormor', 'og "så"'),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim()),
);

const anyPerson = fc.record({
  name: fc.constantFrom(...names),
  gender: fc.constantFrom(...genders),
  life: fc.constantFrom(...lives, 'living', 'living', 'dead'),
  born: fc.option(fc.record({ year, month: fc.option(month, { nil: undefined }) })),
  age: fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 130 }).map((years) => ({ years, at: madeThen.at })),
      fc.integer({ min: 0, max: 23 }).map((months) => ({ years: 0, months, at: madeThen.at })),
    ),
  ),
  died: fc.record({
    year: fc.option(year, { nil: undefined }),
    age: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
  }),
  isFocus: fc.boolean(),
  role: fc.option(anyWords),
  elsewhere: fc.option(fc.constantFrom(...placeKinds)),
  inNetwork: fc.boolean(),
  home: fc.option(fc.nat(3)),
  alsoHome: fc.option(fc.record({ at: fc.nat(3), words: anyWords })),
});

const anyCouple = fc.record({
  one: fc.nat(20),
  other: fc.nat(20),
  kind: fc.constantFrom(...coupleKinds),
  state: fc.constantFrom(...coupleStates),
  since: fc.option(year),
  ended: fc.option(year),
  again: fc.option(year),
});

const anyDescent = fc.record({
  child: fc.nat(20),
  parent: fc.nat(20),
  otherParent: fc.option(fc.nat(20)),
  kind: fc.constantFrom('birth', 'birth', 'adopted', 'foster'),
  isTwin: fc.boolean(),
});

/** Any family of up to `most` people, of facts that are drawn. */
export function anyFamily(most = 9): fc.Arbitrary<Family> {
  return fc
    .record({
      people: fc.array(anyPerson, { maxLength: most }),
      couples: fc.array(anyCouple, { maxLength: most }),
      descents: fc.array(anyDescent, { maxLength: most * 2 }),
      labels: fc.array(anyWords, { maxLength: 3 }),
      isIdentical: fc.boolean(),
    })
    .map(({ people, couples, descents, labels, isIdentical }) => {
      const persons = people.map((each, at) => personOf(each, { at, homes: labels.length }));
      const households = labels.map((label, at) => ({
        id: householdAt(at),
        label,
        made: madeThen,
      }));
      return {
        persons,
        households,
        couples: couplesOf(couples, persons.length),
        descents: withTwins(descentsOf(descents, persons.length), isIdentical),
      };
    });
}

function personOf(
  { born, age, died, role, elsewhere, home, alsoHome, ...others }: ValueOf<typeof anyPerson>,
  { at, homes }: { at: number; homes: number },
): Person {
  const isDead = others.life === 'dead';
  return {
    ...others,
    ...(born && { born: defined(born) }),
    ...(age && !isDead && { age }),
    ...(isDead && { died: defined(died) }),
    ...(role !== null && { role }),
    ...(elsewhere && { elsewhere }),
    ...(home !== null && home < homes && { home: householdAt(home) }),
    ...(alsoHome &&
      alsoHome.at < homes && {
        alsoHome: { household: householdAt(alsoHome.at), words: alsoHome.words },
      }),
    made: madeThen,
    id: personAt(at),
  };
}

function couplesOf(found: readonly ValueOf<typeof anyCouple>[], count: number): Couple[] {
  const seen = new Set<string>();
  return found.flatMap(({ kind, state, since, ended, again, ...two }, at) => {
    const [one, other] = [two.one % count, two.other % count];
    const pair = [one, other].sort().join();
    if (count === 0 || one === other || seen.has(pair)) return [];
    seen.add(pair);
    return [
      {
        id: idFor<CoupleId>(`couple ${at}`),
        one: personAt(one),
        other: personAt(other),
        kind,
        state,
        ...(since !== null && { since }),
        ...(ended !== null && state !== 'together' && { ended }),
        ...(again !== null && state.startsWith('again') && { again }),
        made: madeThen,
      },
    ];
  });
}

/** A parent always stands before a child in the list, so that nobody is their own ancestor. */
function descentsOf(
  found: readonly ValueOf<typeof anyDescent>[],
  count: number,
): (Descent & { isTwin: boolean })[] {
  const seen = new Set<string>();
  return found.flatMap(({ kind, isTwin, ...family }, at) => {
    const child = family.child % count;
    const wanted = [family.parent, family.otherParent ?? family.parent];
    const parents = [...new Set(wanted.map((each) => each % count))].filter((each) => each < child);
    const [one, other] = parents;
    const same = `${child} ${kind} ${[...parents].sort().join()}`;
    if (one === undefined || seen.has(same)) return [];
    seen.add(same);
    return [
      {
        id: idFor<DescentId>(`descent ${at}`),
        child: personAt(child),
        parent: personAt(one),
        ...(other !== undefined && { otherParent: personAt(other) }),
        kind,
        made: madeThen,
        isTwin,
      },
    ];
  });
}

/** Those born together share their parents of birth; a word that stands alone makes nobody a twin. */
function withTwins(
  found: readonly (Descent & { isTwin: boolean })[],
  identical: boolean,
): Descent[] {
  const parents = (each: Descent) => [each.parent, each.otherParent ?? ''].sort().join();
  const isTwin = (each: (typeof found)[number]) => each.isTwin && each.kind === 'birth';
  return found.map((each) => {
    const { isTwin: _, ...descent } = each;
    const together = found.filter((other) => isTwin(other) && parents(other) === parents(each));
    if (!isTwin(each) || together.length < 2) return descent;
    return { ...descent, twins: 1, ...(identical && { identical }) };
  });
}

type ValueOf<A> = A extends fc.Arbitrary<infer V> ? V : never;

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as never;
}

function personAt(at: number): PersonId {
  return idFor<PersonId>(`person ${at}`);
}

function householdAt(at: number): HouseholdId {
  return idFor<HouseholdId>(`household ${at}`);
}
