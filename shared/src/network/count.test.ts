import { expect, test } from 'vitest';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { castFamily, personNamed, toldPlace } from '../testing/test-network.ts';
import { circlesOf, inRing, notInNetwork, type Places } from './circles.ts';
import { networkCount, usualSize } from './count.ts';
import type { NetworkPlace } from './place.ts';
import { sideOf } from './side-of.ts';

const sanne = personNamed('Sanne', { inNetwork: true, role: 'Mors veninde' });
const family = castFamily([sanne, personNamed('Hanne', { inNetwork: true })]);
const places = (own: Record<string, Partial<NetworkPlace>>): Places =>
  new Map(Object.entries(own).map(([name, change]) => [idFor<PersonId>(name), toldPlace(change)]));
const counted = (own: Record<string, Partial<NetworkPlace>>) =>
  networkCount(family, places(own), usualSize);

test('NET-1 the children and their parents stand in the middle, the others in their circles; the dead in the drawing alone', () => {
  const circles = circlesOf(family, places({ Birgit: {}, Hanne: { ring: 'rim' } }));
  expect(circles.children.map(({ name }) => name).sort()).toEqual(['Peter', 'Simon']);
  expect(circles.parents.map(({ name }) => name).sort()).toEqual(['Line', 'Martin']);
  expect(inRing(circles, 'all').map(({ person }) => person.name)).toEqual(['Birgit']);
  expect(inRing(circles, 'rim').map(({ person }) => person.name)).toEqual(['Hanne']);
  expect(
    inRing(circles, 'none')
      .map(({ person }) => person.name)
      .sort(),
  ).toEqual(['Inge', 'Katrine', 'Sanne']);
});

test('NET-1 the children stand by age, the one who is on the way last', () => {
  const unborn = personNamed('', { id: idFor('unborn'), isFocus: true, life: 'unborn' });
  const drawn = castFamily([unborn]);
  const persons = drawn.persons.map((each) =>
    each.name === 'Peter' ? { ...each, born: { year: 2020 } } : each,
  );
  const simon = persons.map((each) =>
    each.name === 'Simon' ? { ...each, age: { years: 4, at: '2026-01-13' } } : each,
  );
  const { children } = circlesOf({ ...drawn, persons: simon }, new Map());
  expect(children.map(({ name }) => name)).toEqual(['Peter', 'Simon', '']);
});

test('NET-1 who is neither in the middle nor in the network can be asked; the dead and who is unknown can not', () => {
  const loose = castFamily([personNamed('Thomas'), personNamed('', { id: idFor('nobody') })]);
  expect(notInNetwork(loose, new Map()).map(({ name }) => name)).toEqual(['Thomas']);
});

test('NET-6 adults in the innermost circle are counted against what the board asks for', () => {
  expect(counted({ Birgit: {}, Katrine: {}, Inge: {}, Sanne: {} })).toMatchObject({
    counted: 4,
    least: 6,
    most: 8,
    thinking: 0,
  });
});

test.each<[string, Partial<NetworkPlace>]>([
  ['who knows something', { ring: 'some' }],
  ['a professional', { ring: 'rim' }],
  ['a child', { isAdult: false }],
  ['who is thinking about it', { choice: 'thinking' }],
  ['who was not told of the worry', { knowsWorry: false }],
  ['of whom nobody knows who told them', { toldBy: undefined } as never],
])('NET-6 %s is not counted', (_who, change) => {
  expect(counted({ Birgit: {}, Inge: change })).toMatchObject({ counted: 1 });
});

test('NET-6 who is thinking about it in the innermost circle is told of beside the count', () => {
  expect(counted({ Birgit: {}, Inge: { choice: 'thinking' } })).toMatchObject({ thinking: 1 });
});

test('NET-6 somebody from outside both families is asked for, and never guessed', () => {
  expect(counted({ Birgit: { side: 'mother' } }).hasOutsider).toBe(false);
  expect(counted({ Birgit: { side: 'mother' }, Sanne: {} }).hasOutsider).toBeNull();
  expect(counted({ Birgit: {}, Sanne: { side: 'friend' } }).hasOutsider).toBe(true);
  expect(counted({ Birgit: {}, Sanne: { side: 'friend', ring: 'some' } }).hasOutsider).toBeNull();
  expect(counted({ Birgit: { isNear: true } }).hasNear).toBe(true);
});

test('NET-5 the side is read from the drawing where it is drawn', () => {
  const side = (name: string) => sideOf(family, idFor<PersonId>(name));
  expect(['Birgit', 'Katrine', 'Inge', 'Sanne'].map(side)).toEqual([
    'mother',
    'mother',
    'father',
    undefined,
  ]);
});

test('NET-5 who belongs to both families is so, though the parents are a couple', () => {
  const uncle = personNamed('Thomas', { inNetwork: true });
  const drawn = castFamily([uncle]);
  const both = {
    ...drawn,
    couples: [
      ...drawn.couples,
      ...(['Katrine', 'Inge'] as const).map((name) => ({
        id: idFor<never>(`${name} and Thomas`),
        one: idFor<PersonId>(name),
        other: uncle.id,
        kind: 'dating' as const,
        state: 'together' as const,
        made: uncle.made,
      })),
    ],
  };
  expect(sideOf(both, uncle.id)).toBe('both');
});
