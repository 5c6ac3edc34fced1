import { expect, test } from 'vitest';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { castFamily, personNamed } from '../testing/test-network.ts';
import { drawnFamily } from './drawn-family.ts';

const friends = ['Sanne', 'Amina', 'Rasmus'].map((name) => personNamed(name, { inNetwork: true }));
const family = castFamily([...friends, personNamed('Emil')]);
const names = (drawn: typeof family) => drawn.persons.map(({ name }) => name);

test('NET-18 who is in the network and belongs to nobody by a line stands in the circles, not in the genogram', () => {
  const drawn = drawnFamily(family);
  expect(names(drawn)).toEqual(names(castFamily([personNamed('Emil')])));
  expect(drawn.couples).toBe(family.couples);
});

test('NET-18 a friend who lives there, and one to whom a tie is shown, is drawn', () => {
  const home = idFor<never>('home');
  const persons = family.persons.map((each) => (each.name === 'Sanne' ? { ...each, home } : each));
  const drawn = drawnFamily({ ...family, persons }, new Set([idFor<PersonId>('Amina')]));
  expect(names(drawn)).toContain('Sanne');
  expect(names(drawn)).toContain('Amina');
  expect(names(drawn)).not.toContain('Rasmus');
});

test('NET-18 a family without friends is drawn as it is', () => {
  const kin = castFamily();
  expect(drawnFamily(kin)).toBe(kin);
});

test('NET-7 who came by the network and said no does not come into the genogram by that', () => {
  const amina = personNamed('Amina', { isBeside: true });
  expect(names(drawnFamily(castFamily([amina, personNamed('Emil')])))).not.toContain('Amina');
  const tied = drawnFamily(castFamily([amina]), new Set([idFor<PersonId>('Amina')]));
  expect(names(tied)).toContain('Amina');
});
