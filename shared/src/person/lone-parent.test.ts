import { beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../id.ts';
import { done, familyHand, personNamed, told, unreadableRecords } from '../testing/test-family.ts';
import { readFamily } from './family.ts';
import { addChild, addPartner, addPerson, addSibling, joinDescent } from './family-commands.ts';
import type { FamilyHand } from './family-hand.ts';
import { joinLoneChildren, joinParent, loneChildren } from './lone-parent.ts';

let hand: FamilyHand;
let peter: PersonId;
let inge: PersonId;
let ole: PersonId;

beforeEach(() => {
  hand = familyHand();
  [peter, inge, ole] = ['Peter', 'Inge', 'Ole'].map((name) => done(addPerson(hand, { name }))) as [
    PersonId,
    PersonId,
    PersonId,
  ];
});

const family = () => told(readFamily(hand.roots));
const joins = (child: PersonId, parent: PersonId) => joinParent(hand, { child, parent });

test('FAMILY-7 the first who is said to be a parent stands alone', () => {
  done(joins(peter, inge));
  expect(family()).toMatchObject({ couples: [], descents: ['Peter of Inge: birth'] });
});

test('FAMILY-7 a second one stands beside the first, also for brothers and sisters, by one line', () => {
  done(joins(peter, inge));
  done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  done(addChild(hand, inge, { child: { name: 'Anna' }, kind: 'foster' }));
  done(joins(peter, ole));
  expect(family()).toMatchObject({
    couples: ['Inge + Ole: parents'],
    descents: ['Anna of Inge: foster', 'Peter of Inge + Ole: birth', 'Simon of Inge + Ole: birth'],
  });
});

test('FAMILY-7 two who are a couple already stay the couple they are', () => {
  done(addPartner(hand, inge, { partner: { name: 'Henning' } }));
  done(joins(peter, inge));
  done(joins(peter, personNamed(hand, 'Henning').id));
  expect(family()).toMatchObject({
    couples: ['Henning + Inge: married'],
    descents: ['Peter of Henning + Inge: birth'],
  });
});

test('FAMILY-7 a third begins a line of their own', () => {
  for (const parent of [inge, ole]) done(joins(peter, parent));
  const line = done(addPerson(hand, { name: 'Line' }));
  done(joins(peter, line));
  expect(family().descents).toEqual(['Peter of Inge + Ole: birth', 'Peter of Line: birth']);
});

test('FAMILY-9 who is a parent already is so once, alone and as one of two', () => {
  for (const parent of [inge, inge, ole, ole, inge]) done(joins(peter, parent));
  expect(family()).toMatchObject({
    couples: ['Inge + Ole: parents'],
    descents: ['Peter of Inge + Ole: birth'],
  });
});

test('FAMILY-7 a parent of whom nothing was known is the one who is told of now', () => {
  done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  done(joins(peter, inge));
  expect(family()).toEqual({
    persons: ['Inge', 'Ole', 'Peter', 'Simon'],
    couples: [],
    descents: ['Peter of Inge: birth', 'Simon of Inge: birth'],
    homes: [],
  });
});

test('FAMILY-7 somebody without a name who is more than a parent stays, and the other stands beside', () => {
  done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  const [line] = readFamily(hand.roots).descents;
  done(addPartner(hand, line?.parent ?? peter, { partner: { name: 'Henning' } }));
  done(joins(peter, inge));
  expect(family().descents).toEqual(['Peter of ? + Inge: birth', 'Simon of ? + Inge: birth']);
});

test('FAMILY-12 nobody becomes their own ancestor by it; a brother who would stays with the one he has', () => {
  done(joins(peter, inge));
  expect(joins(inge, peter)).toEqual({ ok: false, refusal: { code: 'person/own-ancestor' } });
  expect(joins(peter, peter)).toMatchObject({ ok: false });
  const simon = done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  done(joinDescent(hand, { child: ole, parent: simon, kind: 'birth' }));
  done(joins(peter, ole));
  expect(family().descents).toEqual([
    'Ole of Simon: birth',
    'Peter of Inge + Ole: birth',
    'Simon of Inge: birth',
  ]);
});

test('FAMILY-12 so it is where the first parent was quite unknown', () => {
  const simon = done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  done(joinDescent(hand, { child: ole, parent: simon, kind: 'birth' }));
  done(joins(peter, ole));
  expect(family().descents).toEqual([
    'Ole of Simon: birth',
    'Peter of Ole: birth',
    'Simon of ?: birth',
  ]);
  expect(unreadableRecords(hand)).toBe(0);
});

test('FAMILY-14 it is one update', () => {
  done(joins(peter, inge));
  let updates = 0;
  hand.doc.on('update', () => {
    updates += 1;
  });
  done(joins(peter, ole));
  expect(updates).toBe(1);
});

test('FAMILY-39 a partner who is said to be the other parent is so of everybody with that lone one, in one step', () => {
  done(joins(peter, inge));
  done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
  done(addChild(hand, inge, { child: { name: 'Anna' }, kind: 'foster' }));
  const henning = done(addPartner(hand, inge, { partner: { name: 'Henning' } }));
  const named = () =>
    loneChildren(readFamily(hand.roots), inge).map((id) => hand.roots.persons.get(id)?.get('name'));
  expect(named().sort()).toEqual(['Anna', 'Peter', 'Simon']);
  let updates = 0;
  hand.doc.on('update', () => {
    updates += 1;
  });
  done(joinLoneChildren(hand, inge, henning));
  expect(updates).toBe(1);
  expect(family()).toMatchObject({
    couples: ['Henning + Inge: married'],
    descents: [
      'Anna of Henning + Inge: foster',
      'Peter of Henning + Inge: birth',
      'Simon of Henning + Inge: birth',
    ],
  });
  expect(named()).toEqual([]);
  expect(unreadableRecords(hand)).toBe(0);
});

test('FAMILY-39 nobody becomes their own ancestor, and who is gone is parent of nobody', () => {
  done(joins(peter, inge));
  done(joins(ole, peter));
  expect(joinLoneChildren(hand, inge, ole)).toEqual({ ok: true, value: undefined });
  expect(family().descents).toEqual(['Ole of Peter: birth', 'Peter of Inge: birth']);
  hand.roots.persons.delete(ole);
  expect(joinLoneChildren(hand, inge, ole)).toMatchObject({ refusal: { code: 'person/unknown' } });
});
