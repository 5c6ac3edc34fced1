import { describe, expect, test } from 'vitest';
import type { DescentId, PersonId } from '../../id.ts';
import { idFor } from '../../testing/id-for.ts';
import { hardFamilies } from '../families/hard-families.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { unit } from './geometry.ts';
import { kinOf, otherIn, type Union } from './kin.ts';
import { layOutFamily } from './lay-out-family.ts';
import type { Place } from './layout.ts';

const later = { by: idFor<Person['made']['by']>('jonas'), at: '2026-01-13T18:00:00.000Z' };
const families = hardFamilies.filter(({ family }) => family.couples.length > 0);

describe('adding one person', () => {
  test.each(families)('GEN-9 a child more moves nobody in $name past anybody', ({ family }) => {
    const before = layOutFamily(family).places;
    const after = layOutFamily(withChild(family)).places;
    // Whose partner was an only child until now goes to the outer side (GEN-7).
    const outer = movable(family);
    const kept = before.filter((place) => !outer.has(place.person));
    expect(orders(after, kept)).toEqual(orders(kept, kept));
  });

  test('GEN-9 a child more moves the others less than a symbol and its gap, on average', () => {
    const moves = families.map(({ family }) => meanMove(family, withChild(family)));
    const mean = moves.reduce((sum, each) => sum + each, 0) / moves.length;
    expect(mean).toBeLessThan(1.5 * unit);
  });

  test.each(hardFamilies)('GEN-9 a friend more moves nobody in $name', ({ family }) => {
    const friend = person('friend', {});
    expect(meanMove(family, { ...family, persons: [...family.persons, friend] })).toBe(0);
  });
});

describe('a place given by hand', () => {
  test.each(families)(
    'GEN-9 stays where it was put in $name, also when a child is added',
    ({ family }) => {
      for (const moved of family.persons.slice(0, 4)) {
        const by = { ...moved, x: 2000 };
        const persons = family.persons.map((each) => (each === moved ? by : each));
        const put = { ...family, persons };
        for (const each of [put, withChild(put)]) {
          const place = layOutFamily(each).places.find(({ person }) => person === moved.id);
          expect(place?.x).toBe(2000);
        }
      }
    },
  );

  test('GEN-9 others make room for it', () => {
    const [worked] = hardFamilies;
    const family = worked?.family ?? { persons: [], couples: [], descents: [], households: [] };
    const peter = family.persons.find(({ name }) => name === 'Peter');
    const simon = family.persons.find(({ name }) => name === 'Simon');
    const at = (of: Family, who: PersonId | undefined) =>
      layOutFamily(of).places.find(({ person }) => person === who)?.x ?? Number.NaN;
    const there = at(family, simon?.id);
    const persons = family.persons.map((each) => (each === peter ? { ...each, x: there } : each));
    const put = { ...family, persons };
    expect(at(put, peter?.id)).toBe(there);
    expect(Math.abs(at(put, simon?.id) - there)).toBeGreaterThanOrEqual(unit);
  });
});

function unionThatGrows(family: Family): Union | undefined {
  const kin = kinOf(family);
  const main = kin.centre ? kin.homeOf(kin.centre) : undefined;
  return main ?? kin.unions.find(({ children }) => children.length > 0);
}

function movable(family: Family): Set<PersonId> {
  const kin = kinOf(family);
  const siblings = unionThatGrows(family)?.children ?? [];
  const partners = siblings.flatMap(({ child }) =>
    kin.unionsOf(child).map((union) => otherIn(union, child)),
  );
  // Animals and lodgers stand where those they live with leave room.
  const lodgers = family.persons
    .map(({ id }) => id)
    .filter((id) => !kin.homeOf(id) && kin.unionsOf(id).length === 0);
  return new Set([...partners, ...lodgers].filter(isKnown));
}

function isKnown(person: PersonId | undefined): person is PersonId {
  return person !== undefined;
}

function withChild(family: Family): Family {
  const parents = unionThatGrows(family)?.parents ?? [];
  const [parent, otherParent] = parents;
  if (!parent) return family;
  const child = person('new', { born: { year: 2025 } });
  const descent = {
    id: idFor<DescentId>('new descent'),
    child: child.id,
    parent,
    ...(otherParent ? { otherParent } : {}),
    kind: 'birth' as const,
    made: later,
  };
  return {
    ...family,
    persons: [...family.persons, child],
    descents: [...family.descents, descent],
  };
}

function person(name: string, facts: Partial<Person>): Person {
  return {
    id: idFor<PersonId>(name),
    name,
    gender: 'female',
    life: 'living',
    isFocus: false,
    inNetwork: false,
    made: later,
    ...facts,
  };
}

function meanMove(before: Family, after: Family): number {
  const places = new Map(layOutFamily(before).places.map((place) => [place.person, place.x]));
  const moves = layOutFamily(after).places.flatMap(({ person, x }) => {
    const was = places.get(person);
    return was === undefined ? [] : [Math.abs(x - was)];
  });
  return moves.reduce((sum, each) => sum + each, 0) / Math.max(moves.length, 1);
}

/** Who stands in each row from left to right, of those who are in both. */
function orders(places: readonly Place[], both: readonly Place[]): PersonId[][] {
  const kept = new Set(both.map((place) => place.person));
  const rows = new Map<number, Place[]>();
  for (const place of places)
    if (kept.has(place.person)) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.sort((a, b) => a.x - b.x).map((place) => place.person));
}
