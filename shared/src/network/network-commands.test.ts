import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../id.ts';
import { readFamily, readFamilyRoot } from '../person/family.ts';
import { addPerson, changePerson } from '../person/family-commands.ts';
import { idFor } from '../testing/id-for.ts';
import { testHand } from '../testing/test-table.ts';
import { circlesOf, placesOf } from './circles.ts';
import {
  addMember,
  changePlace,
  joinNetwork,
  leaveNetwork,
  type NetworkHand,
} from './network-commands.ts';
import { type NetworkPlace, nextRing } from './place.ts';

let hand: NetworkHand;
let birgit: PersonId;

const told = {
  knowsWorry: true,
  knowsGoal: true,
  knowsSince: '2026-01-10',
  toldBy: { words: 'Line' },
} as const;

beforeEach(() => {
  let drawn = 0;
  const { table, ...rest } = testHand();
  hand = {
    ...rest,
    doc: table.doc,
    roots: table,
    network: table.network,
    newId: () => {
      drawn += 1;
      return idFor(`id ${drawn}`);
    },
  };
  const added = addPerson(hand, { name: 'Birgit', gender: 'female' });
  birgit = added.ok ? added.value : idFor('nobody');
});

const placeOf = (id: PersonId): NetworkPlace | undefined =>
  placesOf(readFamilyRoot(hand.network)).get(id);
const members = () =>
  circlesOf(readFamily(hand.roots), placesOf(readFamilyRoot(hand.network))).members;

test('NET-1 who is taken into the network is a person of the family, marked so, and knows nothing yet', () => {
  expect(joinNetwork(hand, birgit).ok).toBe(true);
  expect(members().map(({ person, place }) => [person.name, place.ring, place.choice])).toEqual([
    ['Birgit', 'none', undefined],
  ]);
  expect(readFamily(hand.roots).persons[0]?.inNetwork).toBe(true);
});

test('NET-1 somebody who is not drawn yet is drawn and taken in at once', () => {
  const added = addMember(hand, { name: 'Sanne' }, { ring: 'some', side: 'friend' });
  expect(added.ok && placeOf(added.value)).toMatchObject({ ring: 'some', side: 'friend' });
});

test('NET-1 who is marked in the drawing and has no place stands outermost, and goes on from there', () => {
  changePerson(hand, birgit, { inNetwork: true });
  expect(members()[0]?.place.ring).toBe('none');
  expect(changePlace(hand, birgit, { ring: 'some' }).ok).toBe(true);
  expect(members()[0]?.place.ring).toBe('some');
});

test('NET-2 nobody stands innermost before they were told of worry and goal, since when and by whom', () => {
  joinNetwork(hand, birgit, { ring: 'some' });
  expect(changePlace(hand, birgit, { ring: 'all', knowsWorry: true })).toEqual({
    ok: false,
    refusal: { code: 'network/not-told', missing: ['goal', 'since', 'by'] },
  });
  expect(placeOf(birgit)).toMatchObject({ ring: 'some', knowsWorry: false });
  expect(changePlace(hand, birgit, { ring: 'all', ...told }).ok).toBe(true);
  expect(placeOf(birgit)).toMatchObject({ ring: 'all', ...told });
});

test('NET-2 who stands innermost can not be said to know less, but can move outwards', () => {
  joinNetwork(hand, birgit, { ring: 'all', ...told });
  expect(changePlace(hand, birgit, { knowsGoal: false })).toMatchObject({
    refusal: { code: 'network/not-told', missing: ['goal'] },
  });
  expect(changePlace(hand, birgit, { toldBy: undefined }).ok).toBe(false);
  expect(changePlace(hand, birgit, { toldBy: { words: '  ' } }).ok).toBe(false);
  expect(changePlace(hand, birgit, { ring: 'some', knowsGoal: false }).ok).toBe(true);
});

test('NET-2 who was moved innermost while another took back what they were told stands a circle further out until it is told again', () => {
  const copy = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hand.doc));
    const { table, ...rest } = testHand(doc);
    return { ...hand, ...rest, doc, roots: table, network: table.network };
  };
  joinNetwork(hand, birgit, { ring: 'some' });
  const jonas = copy();
  const undo = new Y.UndoManager(jonas.network, {
    trackedOrigins: new Set([jonas.origin]),
    captureTimeout: 0,
  });
  changePlace(jonas, birgit, told);
  Y.applyUpdate(hand.doc, Y.encodeStateAsUpdate(jonas.doc));
  expect(changePlace(hand, birgit, { ring: 'all' }).ok).toBe(true);
  undo.undo();
  Y.applyUpdate(hand.doc, Y.encodeStateAsUpdate(jonas.doc));
  expect(members().map(({ place }) => place.ring)).toEqual(['some']);
  // What is said of them else is in nobody's way, and when they are told they stand innermost.
  expect(changePlace(hand, birgit, { mayFetch: true }).ok).toBe(true);
  expect(members()[0]?.place).toMatchObject({ ring: 'some', mayFetch: true });
  expect(changePlace(hand, birgit, told).ok).toBe(true);
  expect(members()[0]?.place.ring).toBe('all');
});

test('NET-2 nobody is drawn when they may not stand where they were to stand', () => {
  expect(addMember(hand, { name: 'Sanne' }, { ring: 'all' }).ok).toBe(false);
  expect(readFamily(hand.roots).persons).toHaveLength(1);
});

test('NET-3 facts are changed one by one, and taken away; words are tidied', () => {
  joinNetwork(hand, birgit, { canBeCalled: '  hverdage \n efter 15 ', until: '2026-06-01' });
  changePlace(hand, birgit, { mayFetch: true, until: undefined });
  expect(placeOf(birgit)).toMatchObject({ canBeCalled: 'hverdage efter 15', mayFetch: true });
  expect(placeOf(birgit)).not.toHaveProperty('until');
  changePlace(hand, birgit, { canBeCalled: ' ' });
  expect(placeOf(birgit)).not.toHaveProperty('canBeCalled');
});

test('NET-3 a child is no adult when its age is known', () => {
  const young = addPerson(hand, { name: 'Freja', born: { year: 2010 } });
  if (!young.ok) throw new Error('nobody was drawn');
  joinNetwork(hand, young.value);
  joinNetwork(hand, birgit);
  expect([placeOf(young.value)?.isAdult, placeOf(birgit)?.isAdult]).toEqual([false, true]);
});

test('NET-3 who leaves the network stays in the family', () => {
  joinNetwork(hand, birgit);
  leaveNetwork(hand, birgit);
  expect(members()).toEqual([]);
  expect(hand.network.size).toBe(0);
  expect(readFamily(hand.roots).persons.map(({ name }) => name)).toEqual(['Birgit']);
});

test('NET-3 nobody who is not drawn has a place', () => {
  const gone = { ok: false, refusal: { code: 'person/unknown' } };
  expect(joinNetwork(hand, idFor('nobody'))).toEqual(gone);
  expect(changePlace(hand, idFor('nobody'), { ring: 'some' })).toEqual(gone);
  expect(hand.network.size).toBe(0);
});

test('NET-3 one command is one transaction', () => {
  let heard = 0;
  hand.doc.on('update', () => {
    heard += 1;
  });
  addMember(hand, { name: 'Sanne' }, { ring: 'some' });
  expect(heard).toBe(1);
});

test('NET-4 a step goes inwards or outwards, and ends at the innermost circle and at the rim', () => {
  expect(['all', 'some', 'none', 'rim'].map((ring) => nextRing(ring as never, 'in'))).toEqual([
    'all',
    'all',
    'some',
    'none',
  ]);
  expect(['all', 'some', 'none', 'rim'].map((ring) => nextRing(ring as never, 'out'))).toEqual([
    'some',
    'none',
    'rim',
    'rim',
  ]);
});
