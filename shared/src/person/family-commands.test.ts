import { beforeEach, describe, expect, test } from 'vitest';
import type { HouseholdId, PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { done, familyHand, personNamed, told, unreadableRecords } from '../testing/test-family.ts';
import { meetingTime } from '../testing/test-table.ts';
import { readFamily } from './family.ts';
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
} from './family-commands.ts';
import type { FamilyHand } from './family-hand.ts';
import { farthestPlace, lineUnitsKept } from './person.ts';

const gone = { ok: false, refusal: { code: 'person/unknown' } };
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

describe('FAMILY-6 somebody is drawn in one step', () => {
  test('FAMILY-6 of somebody new only what was said is known, and who drew them, and when', () => {
    const id = done(addPerson(hand, {}));
    expect(readFamily(hand.roots).persons.find((each) => each.id === id)).toEqual({
      id,
      name: '',
      gender: 'unknown',
      life: 'living',
      isFocus: false,
      inNetwork: false,
      made: { by: idFor('jonas'), at: meetingTime },
    });
  });

  test('FAMILY-6 a partner is married and together, until something else is said', () => {
    done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    expect(named('Martin').gender).toBe('male');
    const camilla = { partner: { name: 'Camilla', gender: 'female' as const } };
    done(addPartner(hand, named('Martin').id, { ...camilla, couple: { kind: 'dating' } }));
    expect(family().couples).toEqual(['Camilla + Martin: dating', 'Line + Martin: married']);
    expect(readFamily(hand.roots).couples.map(({ state }) => state)).toEqual([
      'together',
      'together',
    ]);
  });

  test('FAMILY-6 a partner of somebody whose gender is not told has none either', () => {
    const katrine = add('Katrine');
    done(addPartner(hand, katrine, { partner: { name: 'Emil' } }));
    expect(named('Emil').gender).toBe('unknown');
  });

  test('FAMILY-6 a child belongs to the only partner too, and with several to nobody by guess', () => {
    done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    done(addChild(hand, line, { child: { name: 'Peter' } }));
    const martin = named('Martin').id;
    done(addPartner(hand, martin, { partner: { name: 'Camilla' } }));
    done(addChild(hand, martin, { child: { name: 'Freja' }, withPartner: named('Camilla').id }));
    done(addChild(hand, martin, { child: { name: 'Anna' } }));
    done(addChild(hand, line, { child: { name: 'Simon' }, withPartner: null, kind: 'foster' }));
    expect(family().descents).toEqual([
      'Anna of Martin: birth',
      'Freja of Camilla + Martin: birth',
      'Peter of Line + Martin: birth',
      'Simon of Line: foster',
    ]);
  });

  test('FAMILY-7 a first parent is a mother; a second is the other, also of brothers and sisters', () => {
    const peter = add('Peter');
    const inge = done(addParent(hand, peter, { parent: { name: 'Inge' } }));
    done(addChild(hand, inge, { child: { name: 'Thomas' } }));
    done(addChild(hand, inge, { child: { name: 'Anna' }, kind: 'foster' }));
    done(addParent(hand, peter, { parent: { name: 'Ole' } }));
    expect([named('Inge').gender, named('Ole').gender]).toEqual(['female', 'male']);
    expect(family()).toMatchObject({
      couples: ['Inge + Ole: parents'],
      descents: [
        'Anna of Inge: foster',
        'Peter of Inge + Ole: birth',
        'Thomas of Inge + Ole: birth',
      ],
    });
  });

  test('FAMILY-7 parents who are a couple already stay the couple they are', () => {
    const martin = done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    const peter = done(addChild(hand, line, { child: { name: 'Peter' }, withPartner: null }));
    done(joinDescent(hand, { child: add('Simon'), parent: line, kind: 'birth' }));
    const [descent] = readFamily(hand.roots).descents.filter(({ child }) => child === peter);
    done(changeDescent(hand, descent?.id ?? idFor('none'), { otherParent: martin }));
    expect(family().couples).toEqual(['Line + Martin: married']);
    expect(family().descents).toContain('Peter of Line + Martin: birth');
  });

  test('FAMILY-7 a parent of whom nothing was known is the one who is told of now', () => {
    const peter = add('Peter');
    done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
    expect(family().descents).toEqual(['Peter of ?: birth', 'Simon of ?: birth']);
    done(addParent(hand, peter, { parent: { name: 'Sanne' } }));
    expect(family().descents).toEqual(['Peter of Sanne: birth', 'Simon of Sanne: birth']);
    expect(family().persons).toEqual(['Line', 'Peter', 'Sanne', 'Simon']);
    done(addParent(hand, peter, { parent: { name: 'Rasmus' } }));
    expect(family().descents).toEqual([
      'Peter of Rasmus + Sanne: birth',
      'Simon of Rasmus + Sanne: birth',
    ]);
  });

  test('FAMILY-7 a third parent of the same kind begins a line of their own', () => {
    const peter = add('Peter');
    for (const name of ['Line 2', 'Martin', 'Inge'])
      done(addParent(hand, peter, { parent: { name } }));
    done(addParent(hand, peter, { parent: { name: 'Ole' } }));
    expect(family().descents).toEqual([
      'Peter of Inge + Ole: birth',
      'Peter of Line 2 + Martin: birth',
    ]);
  });

  test('FAMILY-8 a sibling has the same parents, born to them before taken in by them', () => {
    const peter = add('Peter');
    joinDescent(hand, { child: peter, parent: add('Inge'), kind: 'foster' });
    done(addSibling(hand, peter, { sibling: { name: 'Anna' } }));
    joinDescent(hand, { child: peter, parent: line, kind: 'birth' });
    done(addSibling(hand, peter, { sibling: { name: 'Simon' } }));
    expect(family().descents).toEqual([
      'Anna of Inge: foster',
      'Peter of Inge: foster',
      'Peter of Line: birth',
      'Simon of Line: birth',
    ]);
  });

  test.each<[string, () => unknown]>([
    ['a partner', () => addPartner(hand, nobody)],
    ['a child', () => addChild(hand, nobody)],
    ['a parent', () => addParent(hand, nobody)],
    ['a sibling', () => addSibling(hand, nobody)],
    ['a change', () => changePerson(hand, nobody, { name: 'Inge' })],
    ['a removal', () => removePerson(hand, nobody)],
    ['a couple', () => joinCouple(hand, line, nobody)],
    ['a couple of one', () => joinCouple(hand, line, line)],
    [
      'a parent who is gone',
      () => joinDescent(hand, { child: line, parent: nobody, kind: 'birth' }),
    ],
    [
      'two parents who are one',
      () => {
        const inge = add('Inge');
        return joinDescent(hand, { child: line, parent: inge, otherParent: inge, kind: 'birth' });
      },
    ],
    ['a change of a couple that is gone', () => changeCouple(hand, idFor('none'), {})],
    ['a change of a descent that is gone', () => changeDescent(hand, idFor('none'), {})],
  ])('FAMILY-6 %s for somebody who is not there is refused', (_, act) => {
    const { persons, ...lines } = family();
    expect(act()).toEqual(gone);
    expect(family()).toMatchObject(lines);
  });
});

describe('FAMILY-9 everything can be corrected', () => {
  test('FAMILY-9 facts are changed one by one, and taken away', () => {
    changePerson(hand, line, { role: '  Mor\u200B ', name: ' Line\nHolm ', elsewhere: 'away' });
    expect(named('Line Holm')).toMatchObject({ role: 'Mor', elsewhere: 'away', gender: 'female' });
    changePerson(hand, line, { role: ' ', elsewhere: undefined, age: undefined });
    for (const fact of ['role', 'elsewhere', 'age'])
      expect(named('Line Holm')).not.toHaveProperty(fact);
  });

  test('FAMILY-9 what is longer than anybody writes is kept as far as it can be read again', () => {
    const long = `${'å'.repeat(lineUnitsKept - 1)}👩‍👩‍👧‍👦`;
    const home = done(makeHousehold(hand, long, []));
    done(
      changePerson(hand, line, {
        name: long,
        role: long,
        alsoHome: { household: home, words: long },
        x: 1e9,
      }),
    );
    changeHousehold(hand, home, { label: long });
    expect(unreadableRecords(hand)).toBe(0);
    const [person] = readFamily(hand.roots).persons;
    expect(person?.name).toBe('å'.repeat(lineUnitsKept - 1));
    expect(person?.x).toBe(farthestPlace);
  });

  test('FAMILY-9 a couple is changed and parted; the children stay theirs', () => {
    const martin = done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    done(addChild(hand, line, { child: { name: 'Peter' } }));
    const [couple] = readFamily(hand.roots).couples;
    const id = couple?.id ?? idFor('none');
    done(changeCouple(hand, id, { state: 'divorced', since: 2018, ended: 2024 }));
    expect(readFamily(hand.roots).couples).toMatchObject([{ state: 'divorced', ended: 2024 }]);
    done(changeCouple(hand, id, { state: 'together', ended: undefined }));
    expect(readFamily(hand.roots).couples[0]).not.toHaveProperty('ended');
    expect(done(joinCouple(hand, martin, line, { kind: 'cohabiting' }))).toBe(id);
    expect(readFamily(hand.roots).couples).toMatchObject([{ kind: 'cohabiting', since: 2018 }]);
    partCouple(hand, id);
    expect(family()).toMatchObject({ couples: [], descents: ['Peter of Line + Martin: birth'] });
  });

  test('FAMILY-9 a child’s line is changed and taken away, and is not drawn twice', () => {
    const peter = add('Peter');
    const birth = { child: peter, parent: line, kind: 'birth' } as const;
    const id = done(joinDescent(hand, birth));
    expect(done(joinDescent(hand, birth))).toBe(id);
    done(changeDescent(hand, id, { kind: 'adopted' }));
    expect(family().descents).toEqual(['Peter of Line: adopted']);
    partDescent(hand, id);
    expect(family().descents).toEqual([]);
    expect(family().persons).toContain('Peter');
  });

  test('FAMILY-10 who is taken out takes the lines that lead to them; children stay with whom they have', () => {
    const martin = done(addPartner(hand, line, { partner: { name: 'Martin' } }));
    done(addChild(hand, line, { child: { name: 'Peter' } }));
    const freja = done(addChild(hand, martin, { child: { name: 'Freja' }, withPartner: null }));
    done(joinDescent(hand, { child: freja, parent: martin, otherParent: line, kind: 'foster' }));
    done(addParent(hand, line, { parent: { name: 'Birgit' } }));
    removePerson(hand, line);
    expect(family()).toMatchObject({
      persons: ['Birgit', 'Freja', 'Martin', 'Peter'],
      couples: [],
      descents: ['Freja of Martin: birth', 'Freja of Martin: foster', 'Peter of Martin: birth'],
    });
    removePerson(hand, martin);
    expect(family()).toMatchObject({ persons: ['Birgit', 'Freja', 'Peter'], descents: [] });
    expect(unreadableRecords(hand)).toBe(0);
  });

  test('FAMILY-4 a household has a name and people; when it ends nobody lives there, also at times', () => {
    const peter = add('Peter');
    const home = done(makeHousehold(hand, ' Hjemmet ', [line, peter, nobody]));
    const other = done(makeHousehold(hand, 'Hos farmor', []));
    changePerson(hand, peter, { alsoHome: { household: other, words: 'weekend' } });
    changeHousehold(hand, home, { label: 'Hos  mor' });
    expect(family().homes).toEqual(['Hos farmor: ', 'Hos mor: Line,Peter']);
    endHousehold(hand, other);
    endHousehold(hand, home);
    endHousehold(hand, idFor<HouseholdId>('none'));
    expect(family().homes).toEqual([]);
    for (const name of ['Line', 'Peter'])
      for (const fact of ['home', 'alsoHome']) expect(named(name)).not.toHaveProperty(fact);
  });

  test('FAMILY-11 tidying takes away every place that was given by hand', () => {
    const peter = add('Peter');
    changePerson(hand, line, { x: 48 });
    changePerson(hand, peter, { x: -96 });
    tidyFamily(hand);
    expect(readFamily(hand.roots).persons.map(({ x }) => x)).toEqual([undefined, undefined]);
  });
});
