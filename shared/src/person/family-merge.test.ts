import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../id.ts';
import { done, familyHand, told, unreadableRecords } from '../testing/test-family.ts';
import { descendsFrom } from './ancestors.ts';
import { descentKinds } from './bond.ts';
import { readFamily } from './family.ts';
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  changeDescent,
  changePerson,
  endHousehold,
  joinCouple,
  joinDescent,
  makeHousehold,
  partCouple,
  partDescent,
  removePerson,
  tidyFamily,
} from './family-commands.ts';
import type { FamilyHand } from './family-hand.ts';
import { genders, lives } from './person.ts';

// Two facilitators draw at once, on copies that hear of each other late, twice, or in another order.

const place = fc.nat(11);
const doing = fc.record({
  does: fc.constantFrom(
    ...(['add', 'partner', 'child', 'parent', 'sibling', 'change', 'change', 'remove'] as const),
    ...(['join', 'descend', 'descend', 'turn', 'part', 'partChild', 'home', 'end'] as const),
    ...(['tidy', 'undo', 'undo', 'redo'] as const),
  ),
  one: place,
  other: place,
  words: fc.string({ unit: fc.constantFrom('a', 'Å', ' ', '\u200B', '👍'), maxLength: 6 }),
});
type Doing = typeof doing extends fc.Arbitrary<infer D> ? D : never;
const alone = fc.array(doing, { maxLength: 60, size: 'max' });
// What a console does besides, when its undo meets another's change, is tested with the console.
const ahead = doing.filter(({ does }) => does !== 'undo' && does !== 'redo');
const together = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ who: fc.nat(1), doing: ahead }) },
    { weight: 1, arbitrary: fc.record({ hears: fc.nat(1) }) },
  ),
  { maxLength: 70, size: 'max' },
);

test('FAMILY-15 whatever one person draws, corrects and takes back, all of it can be read, and nobody is their own ancestor', () => {
  fc.assert(
    fc.property(alone, (doings) => {
      const copy = copyOf('jonas', 1);
      for (const each of doings) {
        act(copy, each);
        expect(unreadableRecords(copy.hand)).toBe(0);
      }
      expect(ownAncestors(copy.hand)).toEqual([]);
      for (const { home, alsoHome } of readFamily(copy.hand.roots).persons)
        for (const id of [home, alsoHome?.household])
          expect(id === undefined || copy.hand.roots.households.has(id)).toBe(true);
    }),
    { seed: 41, numRuns: 120 },
  );
});

test('FAMILY-16 two who draw at once end with the same family, in which everybody can be read', () => {
  fc.assert(
    fc.property(together, (happenings) => {
      const copies = [copyOf('jonas', 1), copyOf('lise', 2)] as const;
      for (const each of happenings)
        if ('doing' in each) act(copies[each.who === 0 ? 0 : 1], each.doing);
        else hear(copies[each.hears === 0 ? 0 : 1], copies[each.hears === 0 ? 1 : 0]);
      for (const _ of [1, 2]) {
        hear(copies[0], copies[1]);
        hear(copies[1], copies[0]);
      }
      const [one, other] = copies.map(({ hand }) => readFamily(hand.roots));
      expect(one).toEqual(other);
      expect(copies[0].hand.doc.toJSON()).toEqual(copies[1].hand.doc.toJSON());
      // Lines to somebody the other has taken out are in nobody's way; a person is never half.
      expect(one?.persons).toHaveLength(copies[0].hand.roots.persons.size);
      expect(one?.households).toHaveLength(copies[0].hand.roots.households.size);
      expect(() => one && told(one)).not.toThrow();
    }),
    { seed: 42, numRuns: 120 },
  );
});

test('FAMILY-16 two who change different facts of one person at once both keep what they said', () => {
  const [jonas, lise] = [copyOf('jonas', 1), copyOf('lise', 2)];
  const id = done(addPerson(jonas.hand, { name: 'Birgit' }));
  hear(lise, jonas);
  changePerson(jonas.hand, id, { born: { year: 1963 } });
  changePerson(lise.hand, id, { role: 'Mormor', gender: 'female' });
  hear(lise, jonas);
  hear(jonas, lise);
  for (const { hand } of [jonas, lise])
    expect(readFamily(hand.roots).persons).toMatchObject([
      { name: 'Birgit', born: { year: 1963 }, role: 'Mormor', gender: 'female' },
    ]);
});

test('FAMILY-16 somebody who is taken out while another draws their child goes; the child stays', () => {
  const [jonas, lise] = [copyOf('jonas', 1), copyOf('lise', 2)];
  const id = done(addPerson(jonas.hand, { name: 'Birgit' }));
  hear(lise, jonas);
  removePerson(jonas.hand, id);
  done(addChild(lise.hand, id, { child: { name: 'Line' } }));
  hear(lise, jonas);
  hear(jonas, lise);
  for (const { hand } of [jonas, lise])
    expect(told(readFamily(hand.roots))).toMatchObject({ persons: ['Line'], descents: [] });
});

function copyOf(by: 'jonas' | 'lise', clientID: number) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const hand = familyHand(doc, by);
  const { persons, couples, descents, households } = hand.roots;
  const undo = new Y.UndoManager([persons, couples, descents, households], {
    trackedOrigins: new Set([hand.origin]),
    captureTimeout: 0,
    // As on a console: the facts a record needs go with it, and never one by one.
    deleteFilter: ({ parent, parentSub }) =>
      !(parent instanceof Y.Map && parent._item && needed.has(parentSub ?? '')),
  });
  return { hand, undo };
}

const needed = new Set(
  [
    'name',
    'gender',
    'life',
    'isFocus',
    'inNetwork',
    'made',
    'one',
    'other',
    'kind',
    'state',
  ].concat(['child', 'parent', 'label']),
);

function hear(to: { hand: FamilyHand }, from: { hand: FamilyHand }): void {
  Y.applyUpdate(to.hand.doc, Y.encodeStateAsUpdate(from.hand.doc), 'line');
}

function act({ hand, undo }: ReturnType<typeof copyOf>, { does, one, other, words }: Doing): void {
  const family = readFamily(hand.roots);
  const at = <T>(list: readonly T[], where: number): T | undefined => list[where % list.length];
  const [first, second] = [at(family.persons, one)?.id, at(family.persons, other)?.id];
  const couple = at(family.couples, one)?.id;
  const descent = at(family.descents, one)?.id;
  const household = at(family.households, one)?.id;
  const kind = at(descentKinds, other) ?? 'birth';
  const ways: Record<Doing['does'], () => unknown> = {
    add: () => addPerson(hand, { name: words }),
    partner: () => first && addPartner(hand, first),
    child: () => first && addChild(hand, first, { kind }),
    parent: () => first && addParent(hand, first, { kind }),
    sibling: () => first && addSibling(hand, first),
    change: () =>
      first &&
      changePerson(hand, first, {
        name: words,
        role: words,
        gender: at(genders, other) ?? 'unknown',
        life: at(lives, other) ?? 'living',
        born: other % 2 ? { year: 1960 + other } : undefined,
        x: other % 3 ? other * 48 : undefined,
        ...(household ? { alsoHome: { household, words } } : {}),
      }),
    remove: () => first && removePerson(hand, first),
    join: () => first && second && joinCouple(hand, first, second),
    descend: () => first && second && joinDescent(hand, { child: first, parent: second, kind }),
    turn: () => descent && second && changeDescent(hand, descent, { otherParent: second }),
    part: () => couple && partCouple(hand, couple),
    partChild: () => descent && partDescent(hand, descent),
    home: () => makeHousehold(hand, words, first ? [first] : []),
    end: () => household && endHousehold(hand, household),
    tidy: () => tidyFamily(hand),
    undo: () => undo.undo(),
    redo: () => undo.redo(),
  };
  ways[does]();
}

/** Whoever descends from themselves. */
function ownAncestors(hand: FamilyHand): PersonId[] {
  const { persons } = readFamily(hand.roots);
  return persons.map(({ id }) => id).filter((id) => descendsFrom(readFamily(hand.roots), id, id));
}
