import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { done, familyHand, personNamed, told } from '../testing/test-family.ts';
import { meetingTime } from '../testing/test-table.ts';
import { descendsFrom } from './ancestors.ts';
import { familyRoots, readFamily } from './family.ts';
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
import { bondsLimit, personsLimit } from './person.ts';

const ownAncestor = { ok: false, refusal: { code: 'person/own-ancestor' } };
const full = { ok: false, refusal: { code: 'person/many', limit: personsLimit } };
const nobody = idFor<PersonId>('nobody');
let hand: FamilyHand;
let line: PersonId;

beforeEach(() => {
  hand = familyHand();
  line = done(
    addPerson(hand, {
      name: 'Line',
      gender: 'female',
      age: { years: 32, at: '2026-01-13T16:32:00.000Z' },
    }),
  );
});

const family = () => told(readFamily(hand.roots));
const named = (name: string) => personNamed(hand, name);
const add = (name: string) => done(addPerson(hand, { name }));

describe('FAMILY-12 nobody is their own ancestor', () => {
  test('FAMILY-12 neither at once nor over generations, by whatever kind of line', () => {
    const peter = done(addChild(hand, line, { child: { name: 'Peter' } }));
    const child = done(addChild(hand, peter, { child: { name: 'Anna' }, kind: 'adopted' }));
    const inge = add('Inge');
    for (const [one, parent, otherParent] of [
      [line, line, undefined],
      [line, peter, undefined],
      [line, child, undefined],
      [line, inge, child],
    ] as const)
      expect(joinDescent(hand, { child: one, parent, otherParent, kind: 'foster' })).toEqual(
        ownAncestor,
      );
    expect(descendsFrom(readFamily(hand.roots), child, line)).toBe(true);
    expect(descendsFrom(readFamily(hand.roots), line, child)).toBe(false);
  });

  test('FAMILY-12 nor by a line that is changed', () => {
    const peter = done(addChild(hand, line, { child: { name: 'Peter' } }));
    const birgit = done(addParent(hand, line, { parent: { name: 'Birgit' } }));
    const up = readFamily(hand.roots).descents.find(({ parent }) => parent === birgit);
    const id = up?.id ?? idFor('none');
    expect(changeDescent(hand, id, { otherParent: peter })).toEqual(ownAncestor);
    expect(changeDescent(hand, id, { parent: line })).toEqual(ownAncestor);
    expect(family().descents).toEqual(['Line of Birgit: birth', 'Peter of Line: birth']);
  });

  test('FAMILY-12 a circle that two made at once keeps nobody waiting, and each line of it can go', () => {
    const peter = add('Peter');
    const made = { by: idFor('jonas'), at: meetingTime };
    for (const [name, child, parent] of [
      ['one', line, peter],
      ['other', peter, line],
    ] as const)
      hand.roots.descents.set(
        idFor(name),
        new Y.Map(Object.entries({ child, parent, kind: 'birth', made })),
      );
    expect(descendsFrom(readFamily(hand.roots), peter, add('Inge'))).toBe(false);
    done(changeDescent(hand, idFor('one'), { kind: 'foster' }));
    partDescent(hand, idFor('one'));
    expect(family().descents).toEqual(['Peter of Line: birth']);
  });
});

describe('FAMILY-13 the drawing holds 400 people', () => {
  function fill(most: number): void {
    while (hand.roots.persons.size < most) addPerson(hand, {});
  }

  test('FAMILY-13 the next is refused, however they are added, and nothing is left of them', () => {
    const peter = done(addChild(hand, line, { child: { name: 'Peter' } }));
    fill(personsLimit - 1);
    const before = hand.doc.toJSON();
    // Somebody without parents gets a sibling only together with an unknown parent.
    expect(addSibling(hand, line)).toEqual(full);
    expect(hand.doc.toJSON()).toEqual(before);
    done(addSibling(hand, peter));
    for (const act of [addPartner, addChild, addParent, addSibling])
      expect(act(hand, peter)).toEqual(full);
    expect(addPerson(hand, {})).toEqual(full);
    expect(hand.roots.persons.size).toBe(personsLimit);
    done(changePerson(hand, peter, { name: 'Simon' }));
    done(joinCouple(hand, peter, somebody()));
  });

  test('FAMILY-13 lines and households have an end too', () => {
    const peter = add('Peter');
    const mark = { by: idFor('jonas'), at: meetingTime };
    hand.doc.transact(() => {
      for (const root of ['couples', 'descents', 'households'] as const)
        for (let at = 0; at < bondsLimit; at += 1)
          hand.roots[root].set(`${root} ${at}`, new Y.Map(Object.entries({ made: mark })));
    });
    expect(joinCouple(hand, line, peter)).toEqual(full);
    expect(joinDescent(hand, { child: peter, parent: line, kind: 'birth' })).toEqual(full);
    expect(makeHousehold(hand, 'Hjemmet', [])).toEqual(full);
  });

  /** Somebody who is there already. */
  function somebody(): PersonId {
    return readFamily(hand.roots).persons.find(({ name }) => name === '')?.id ?? nobody;
  }
});

describe('FAMILY-14 each act is one step', () => {
  test.each<[string, () => unknown]>([
    ['a partner', () => addPartner(hand, line)],
    ['a child', () => addChild(hand, line)],
    ['a parent', () => addParent(hand, line)],
    ['a second parent', () => addParent(hand, named('Peter').id)],
    ['a sibling with an unknown parent', () => addSibling(hand, line)],
    ['somebody taken out', () => removePerson(hand, line)],
    ['a household', () => makeHousehold(hand, 'Hjemmet', [line])],
    ['a household that ends', () => endHousehold(hand, idFor('home'))],
    ['tidying', () => tidyFamily(hand)],
    [
      'a couple parted',
      () => partCouple(hand, readFamily(hand.roots).couples[0]?.id ?? idFor('x')),
    ],
  ])('FAMILY-14 %s is one update, and one undo takes all of it back', (_, act) => {
    for (const name of ['Peter', 'Simon']) done(addChild(hand, line, { child: { name } }));
    done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    const made = { by: idFor('jonas'), at: meetingTime };
    hand.roots.households.set(idFor('home'), new Y.Map(Object.entries({ label: 'Hjem', made })));
    changePerson(hand, line, { x: 48, home: idFor('home') });
    const before = hand.doc.toJSON();
    const undo = new Y.UndoManager(
      familyRoots.map((root) => hand.roots[root]),
      { trackedOrigins: new Set([hand.origin]) },
    );
    let updates = 0;
    hand.doc.on('update', () => {
      updates += 1;
    });
    act();
    expect(updates).toBe(1);
    const after = hand.doc.toJSON();
    expect(after).not.toEqual(before);
    undo.undo();
    expect(hand.doc.toJSON()).toEqual(before);
    undo.redo();
    expect(hand.doc.toJSON()).toEqual(after);
  });
});
