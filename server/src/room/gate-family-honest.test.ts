import { openTable } from '@rundbord/shared/doc/board-doc';
import {
  addMember,
  changePlace,
  joinNetwork,
  leaveNetwork,
  type NetworkHand,
} from '@rundbord/shared/network/network-commands';
import { rings } from '@rundbord/shared/network/place';
import { type FamilyRoot, familyRoots, readFamily } from '@rundbord/shared/person/family';
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  changeCouple,
  changeDescent,
  changeHousehold,
  changePerson,
  endHousehold,
  joinCouple,
  joinDescent,
  makeHousehold,
  partCouple,
  partDescent,
  removePerson,
  tidyFamily,
} from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import { genders, lives, personsLimit, placeKinds } from '@rundbord/shared/person/person';
import { carryOut } from '@rundbord/shared/person/steps/carry-out';
import { readTypedPerson } from '@rundbord/shared/person/typed-person';
import { castFamilyLines } from '@rundbord/shared/testing/cast-family';
import { idFor } from '@rundbord/shared/testing/id-for';
import { familyHand } from '@rundbord/shared/testing/test-family';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { houseTable, judged } from '../testing/house-table.ts';

// Whatever honest devices do with the family passes the gate. What undo does when it meets another's change is tested with
// the console, which mends it before it is sent.

type Acts = (hand: FamilyHand) => unknown;

const line = idFor<never>('Line');
const martin = idFor<never>('Martin');
const peter = idFor<never>('Peter');
const birth = idFor<never>('birth');
const couple = idFor<never>('couple');
const home = idFor<never>('home');

function deskOf(live: Y.Doc, clientID: number, by: 'jonas' | 'lise' = 'jonas') {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
  let made = 0;
  const newId = () => {
    made += 1;
    return idFor<string>(`${clientID} ${made}`);
  };
  return { ...familyHand(doc, by), network: openTable(doc).network, newId };
}

/** A line for a moment, both ways. */
function meet(live: Y.Doc, { doc }: Pick<FamilyHand, 'doc'>): void {
  const { breach } = judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live)));
  expect(breach).toBeNull();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live, Y.encodeStateVector(doc)), 'house');
}

const acts: [string, Acts][] = [
  ['somebody new', (hand) => addPerson(hand, { name: 'Sanne', inNetwork: true, role: 'Veninde' })],
  ['a partner', (hand) => addPartner(hand, peter)],
  ['a foster child', (hand) => addChild(hand, line, { kind: 'foster' })],
  ['a parent', (hand) => addParent(hand, line)],
  ['a sibling of somebody without parents', (hand) => addSibling(hand, martin)],
  [
    'a name and an age, typed',
    (hand) => changePerson(hand, peter, readTypedPerson('Per 8 mdr', meetingTime)),
  ],
  [
    'both years, typed',
    (hand) => changePerson(hand, martin, readTypedPerson('Henning 1960–', meetingTime)),
  ],
  [
    'a long text pasted for a name',
    (hand) => changePerson(hand, peter, { name: 'å'.repeat(9_000) }),
  ],
  [
    'somebody unborn, with a month',
    (hand) => addChild(hand, line, { child: { life: 'unborn', born: { year: 2026, month: 8 } } }),
  ],
  ['a place far out', (hand) => changePerson(hand, peter, { x: 1e9 })],
  [
    'facts taken away',
    (hand) => changePerson(hand, line, { home: undefined, age: undefined, role: '' }),
  ],
  ['somebody taken out', (hand) => removePerson(hand, line)],
  [
    'somebody changed and taken out at once',
    (hand) => {
      changePerson(hand, line, { name: 'Line Holm' });
      addChild(hand, line);
      removePerson(hand, line);
    },
  ],
  ['a couple joined', (hand) => joinCouple(hand, line, peter)],
  [
    'a couple that is over',
    (hand) => changeCouple(hand, couple, { state: 'divorced', ended: 2024 }),
  ],
  ['a couple parted', (hand) => partCouple(hand, couple)],
  [
    'a child of birth who is adopted',
    (hand) => changeDescent(hand, birth, { kind: 'adopted', otherParent: undefined }),
  ],
  ['twins', (hand) => changeDescent(hand, birth, { twins: 1, identical: true })],
  [
    'a child’s line joined',
    (hand) => joinDescent(hand, { child: martin, parent: line, kind: 'birth' }),
  ],
  ['a child’s line taken away', (hand) => partDescent(hand, birth)],
  ['a household', (hand) => makeHousehold(hand, 'Hos farmor', [line, martin])],
  ['a household called otherwise', (hand) => changeHousehold(hand, home, { label: 'Hos mor' })],
  ['a household that ends', (hand) => endHousehold(hand, home)],
  [
    'somebody who is there at times',
    (hand) =>
      changePerson(hand, martin, { alsoHome: { household: home, words: 'hver anden weekend' } }),
  ],
  ['tidying', tidyFamily],
  [
    'the whole worked case, typed',
    (hand) => {
      const family = readFamily(hand.roots);
      const read = parseFamilyLines(castFamilyLines.da, { family, language: 'da', year: 2026 });
      carryOut(
        hand,
        read.flatMap(({ steps }) => steps),
      );
    },
  ],
];

describe('SYNC-20 what a facilitator does to the family passes', () => {
  test.each(acts)('SYNC-20 %s', (_, act) => {
    const live = houseTable();
    const desk = deskOf(live, 10);
    act(desk);
    meet(live, desk);
    expect(live.toJSON()).toEqual(desk.doc.toJSON());
  });

  test.each(acts)('SYNC-20 %s, taken back, done again and taken back', (_, act) => {
    const live = houseTable();
    const desk = deskOf(live, 10);
    const undo = new Y.UndoManager(
      familyRoots.map((root) => desk.roots[root]),
      {
        trackedOrigins: new Set([desk.origin]),
        captureTimeout: 0,
      },
    );
    const before = familyOf(desk);
    const updates: Uint8Array[] = [];
    desk.doc.on('update', (update: Uint8Array) => updates.push(update));
    act(desk);
    const after = familyOf(desk);
    for (const way of ['undo', 'redo', 'undo'] as const) {
      while (undo[`${way}Stack`].length > 0) undo[way]();
      expect(familyOf(desk)).toEqual(way === 'redo' ? after : before);
    }
    for (const update of updates) expect(judged(live, update).breach).toBeNull();
    expect(live.toJSON()).toEqual(desk.doc.toJSON());
  });

  test('SYNC-20 what is said of somebody whom a colleague has taken out is in nobody’s way', () => {
    const live = houseTable();
    const [jonas, lise] = [deskOf(live, 10), deskOf(live, 11, 'lise')];
    removePerson(jonas, line);
    meet(live, jonas);
    for (const [, act] of acts) act(lise);
    meet(live, lise);
    expect(familyHand(live).roots.persons.has(line)).toBe(false);
  });

  test('SYNC-20 two consoles that draw the last person at once both keep them', () => {
    const live = houseTable();
    const house = deskOf(live, 9);
    while (house.roots.persons.size < personsLimit - 1) addPerson(house, {});
    Y.applyUpdate(live, Y.encodeStateAsUpdate(house.doc));
    const desks = [deskOf(live, 10), deskOf(live, 11, 'lise')];
    for (const desk of desks) expect(addPerson(desk, {}).ok).toBe(true);
    for (const desk of desks) expect(addPerson(desk, {}).ok).toBe(false);
    for (const desk of desks) meet(live, desk);
    expect(familyHand(live).roots.persons.size).toBe(personsLimit + 1);
  });
});

const { made: _, ...told } = toldPlace();
const place = fc.nat(9);
const wish = fc.record({
  act: fc.nat(),
  one: place,
  other: place,
  words: fc.string({ unit: fc.constantFrom('a', '5', ' ', '–', '👍', '\u200B'), maxLength: 9 }),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ by: fc.nat(2), wish }) },
  { weight: 2, arbitrary: fc.record({ meets: fc.nat(2) }) },
);

test('SYNC-20 nothing that honest devices do to the family and its network is ever refused', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const live = houseTable();
      const desks = [deskOf(live, 10), deskOf(live, 11, 'lise'), deskOf(live, 12)];
      const deskAt = (at: number) => desks[at] ?? deskOf(live, 99);
      for (const each of steps) {
        if ('wish' in each) grant(deskAt(each.by), each.wish);
        else meet(live, deskAt(each.meets));
      }
      for (const _ of [1, 2]) for (const desk of desks) meet(live, desk);
      for (const desk of desks) expect(desk.doc.toJSON()).toEqual(live.toJSON());
    }),
    { seed: 28, numRuns: 80 },
  );
});

function grant(
  hand: NetworkHand,
  { act, one, other, words }: typeof wish extends fc.Arbitrary<infer W> ? W : never,
) {
  const family = readFamily(hand.roots);
  const at = <R extends FamilyRoot>(root: R, where: number) =>
    (family[root][where % family[root].length]?.id ?? idFor('none')) as never;
  const [first, second] = [at('persons', one), at('persons', other)];
  const facts = {
    name: words,
    role: words,
    gender: genders[one % genders.length] ?? 'unknown',
    life: lives[other % lives.length] ?? 'living',
    elsewhere: placeKinds[one],
    alsoHome: other % 2 ? { household: at('households', one), words } : undefined,
    x: one % 2 ? other * 48 : undefined,
  } as const;
  const ways: Acts[] = [
    () => addPerson(hand, readTypedPerson(words, meetingTime)),
    () => addPartner(hand, first),
    () => addChild(hand, first),
    () => addParent(hand, first),
    () => addSibling(hand, first),
    () => changePerson(hand, first, facts),
    () => changePerson(hand, first, readTypedPerson(words, meetingTime)),
    () => removePerson(hand, first),
    () => joinCouple(hand, first, second),
    () => changeCouple(hand, at('couples', one), { state: 'separated', ended: 2000 + other }),
    () => partCouple(hand, at('couples', one)),
    () => joinDescent(hand, { child: first, parent: second, kind: 'birth' }),
    () => changeDescent(hand, at('descents', one), { otherParent: other % 2 ? second : undefined }),
    () => partDescent(hand, at('descents', one)),
    () => makeHousehold(hand, words, [first, second]),
    () => changeHousehold(hand, at('households', one), { label: words }),
    () => endHousehold(hand, at('households', one)),
    () => tidyFamily(hand),
    () => joinNetwork(hand, first),
    () => joinNetwork(hand, first, { ...told, ring: 'all', angle: other * 36 }),
    () => addMember(hand, { name: words, role: words }, { ring: 'some', side: 'friend' }),
    () => changePlace(hand, first, { ...told, canBeCalled: words, toldBy: { words } }),
    () => changePlace(hand, first, { ring: rings[one % rings.length], isNear: other % 2 === 0 }),
    () => changePlace(hand, first, { knowsGoal: false, toldBy: undefined, angle: undefined }),
    () => leaveNetwork(hand, first),
    () =>
      hand.doc.transact(() => {
        removePerson(hand, first);
        hand.network.delete(first);
      }, hand.origin),
  ];
  ways[act % ways.length]?.(hand);
}

function familyOf({ roots }: FamilyHand) {
  return familyRoots.map((root) => roots[root].toJSON());
}
