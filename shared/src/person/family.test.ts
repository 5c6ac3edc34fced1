import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { done, familyHand, told } from '../testing/test-family.ts';
import { meetingTime } from '../testing/test-table.ts';
import { livingIn, readFamily } from './family.ts';
import {
  addChild,
  addPartner,
  addPerson,
  changePerson,
  joinCouple,
  joinDescent,
  makeHousehold,
} from './family-commands.ts';
import type { FamilyHand } from './family-hand.ts';

const made = { by: idFor('jonas'), at: meetingTime };
const nobody = { name: '', gender: 'unknown', life: 'living', isFocus: false, inNetwork: false };

function recordOf(fields: object): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields));
}

/** Line and Martin with Peter. */
function smallFamily(): FamilyHand & Record<'line' | 'martin' | 'peter', PersonId> {
  const hand = familyHand();
  const line = done(addPerson(hand, { name: 'Line', gender: 'female' }));
  const martin = done(addPartner(hand, line, { partner: { name: 'Martin' } }));
  const peter = done(addChild(hand, line, { child: { name: 'Peter', isFocus: true } }));
  return Object.assign(hand, { line, martin, peter });
}

test('FAMILY-1 what cannot be read is left out, and stops none of the others', () => {
  const hand = smallFamily();
  const before = readFamily(hand.roots);
  const { persons, couples, descents, households } = hand.roots;
  persons.set(idFor('value'), 'Birgit' as never);
  persons.set(idFor('half'), recordOf({ name: 'Birgit' }));
  persons.set(idFor('odd'), recordOf({ ...nobody, made, gender: 'other' }));
  persons.set(idFor('old'), recordOf({ ...nobody, made, born: { year: 1200 } }));
  couples.set(idFor('half'), recordOf({ one: hand.line, other: hand.martin }));
  descents.set(idFor('text'), new Y.Text('Peter') as never);
  households.set(idFor('half'), recordOf({ made }));
  expect(readFamily(hand.roots)).toEqual(before);
});

test('FAMILY-1 facts of a later version hide nobody', () => {
  const { roots, line } = smallFamily();
  roots.persons.get(line)?.set('shoeSize', 38);
  const read = readFamily(roots).persons.find(({ id }) => id === line);
  expect(read).toMatchObject({ name: 'Line' });
  expect(read).not.toHaveProperty('shoeSize');
});

test('FAMILY-2 a line to somebody who is gone is not there; a child with one parent left is theirs', () => {
  const hand = smallFamily();
  hand.roots.persons.delete(hand.martin);
  expect(told(readFamily(hand.roots))).toMatchObject({
    couples: [],
    descents: ['Peter of Line: birth'],
  });
  hand.roots.persons.delete(hand.line);
  expect(told(readFamily(hand.roots))).toMatchObject({ persons: ['Peter'], descents: [] });
});

test('FAMILY-2 nobody is their own partner, their own child, or both parents of somebody', () => {
  const hand = familyHand();
  const line = done(addPerson(hand, { name: 'Line' }));
  const peter = done(addPerson(hand, { name: 'Peter' }));
  const couple = { kind: 'married', state: 'together', made };
  hand.roots.couples.set(idFor('self'), recordOf({ ...couple, one: line, other: line }));
  const birth = { kind: 'birth', made };
  hand.roots.descents.set(idFor('self'), recordOf({ ...birth, child: line, parent: line }));
  const twice = { ...birth, child: peter, parent: line };
  hand.roots.descents.set(idFor('twice'), recordOf({ ...twice, otherParent: line }));
  const own = { ...birth, child: peter, parent: line, kind: 'foster' };
  hand.roots.descents.set(idFor('own'), recordOf({ ...own, otherParent: peter }));
  expect(told(readFamily(hand.roots))).toMatchObject({
    couples: [],
    descents: ['Peter of Line: birth', 'Peter of Line: foster'],
  });
});

test('FAMILY-3 the same family is the same value, in whatever order it was drawn', () => {
  const one = smallFamily();
  const doc = new Y.Doc();
  for (const root of ['descents', 'couples', 'persons'] as const)
    for (const [id, record] of [...one.roots[root].entries()].reverse())
      doc.getMap(root).set(id, recordOf(record.toJSON()));
  const other = familyHand(doc);
  expect(readFamily(other.roots)).toEqual(readFamily(one.roots));
  const ids = readFamily(one.roots).persons.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

test('FAMILY-4 who lives in a household for good, and who is there at times', () => {
  const hand = smallFamily();
  const { line, martin, peter } = hand;
  const home = done(makeHousehold(hand, 'Hjemmet', [line, peter]));
  changePerson(hand, martin, { alsoHome: { household: home, words: 'hver anden weekend' } });
  const { here, atTimes } = livingIn(readFamily(hand.roots), home);
  expect(here.map(({ name }) => name).sort()).toEqual(['Line', 'Peter']);
  expect(atTimes).toMatchObject([{ person: { name: 'Martin' }, words: 'hver anden weekend' }]);
});

test('FAMILY-5 a child may have birth parents and foster parents at once', () => {
  const hand = smallFamily();
  const inge = done(addPerson(hand, { name: 'Inge' }));
  const ole = done(addPerson(hand, { name: 'Ole' }));
  joinCouple(hand, inge, ole);
  joinDescent(hand, { child: hand.peter, parent: inge, otherParent: ole, kind: 'foster' });
  expect(told(readFamily(hand.roots)).descents).toEqual([
    'Peter of Inge + Ole: foster',
    'Peter of Line + Martin: birth',
  ]);
});
