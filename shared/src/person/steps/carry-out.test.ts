import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../../id.ts';
import { anyFamily } from '../../testing/any-family.ts';
import { castFamilyLines } from '../../testing/cast-family.ts';
import { idFor } from '../../testing/id-for.ts';
import {
  done,
  familyHand,
  personNamed,
  told,
  unreadableRecords,
} from '../../testing/test-family.ts';
import { meetingTime } from '../../testing/test-table.ts';
import { familyRoots, readFamily } from '../family.ts';
import { addChild, addPerson, removePerson } from '../family-commands.ts';
import type { FamilyHand } from '../family-hand.ts';
import { familyLines } from '../lines/family-lines.ts';
import { parseFamilyLines } from '../lines/parse-family-lines.ts';
import { personsLimit } from '../person.ts';
import { carryOut } from './carry-out.ts';
import type { Step } from './step.ts';

let hand: FamilyHand;

beforeEach(() => {
  hand = familyHand();
});

const family = () => told(readFamily(hand.roots));

/** Reads lines as the page does, and carries out what they propose. */
function types(text: string, language: 'da' | 'en' = 'da') {
  const known = readFamily(hand.roots);
  const proposals = parseFamilyLines(text, { family: known, language, year: 2026 });
  const steps = proposals.flatMap((proposal) => proposal.steps);
  return { ...carryOut(hand, steps), missed: proposals.flatMap(({ missed }) => missed) };
}

const nothingPassedOver = { passedOver: [], missed: [] };

describe('FAMILY-20 a confirmed proposal is drawn', () => {
  test('FAMILY-20 one line gives a family', () => {
    const typed = types('Mor: Line 32, gift med Martin 35; børn Peter 5, Simon 4');
    expect(typed).toEqual(nothingPassedOver);
    expect(family()).toEqual({
      persons: ['Line', 'Martin', 'Peter', 'Simon'],
      couples: ['Line + Martin: married'],
      descents: ['Peter of Line + Martin: birth', 'Simon of Line + Martin: birth'],
      homes: [],
    });
    expect(personNamed(hand, 'Line')).toMatchObject({
      gender: 'female',
      role: 'Mor',
      age: { years: 32, at: meetingTime },
      made: { by: idFor('jonas'), at: meetingTime },
    });
  });

  test.each(['da', 'en'] as const)('FAMILY-20 the whole worked case in one go (%s)', (language) => {
    expect(types(castFamilyLines[language], language)).toEqual(nothingPassedOver);
    expect(family()).toMatchObject({
      persons: expect.arrayContaining(
        ['Line', 'Martin', 'Peter', 'Simon', 'Birgit', 'Henning', 'Katrine'].concat([
          'Emil',
          'Inge',
          'Ole',
          'Thomas',
          'Camilla',
          'Freja',
        ]),
      ),
      couples: expect.arrayContaining(['Birgit + Henning: married', 'Line + Martin: married']),
      descents: expect.arrayContaining(['Freja of Camilla + Martin: birth']),
    });
    expect(family().homes.join()).toMatch(/: Line,Martin,Peter,Simon/);
    expect(unreadableRecords(hand)).toBe(0);
  });

  test('FAMILY-20 it is one step, and one undo takes all of it back', () => {
    done(addPerson(hand, { name: 'Sanne' }));
    const before = hand.doc.toJSON();
    const undo = new Y.UndoManager(
      familyRoots.map((root) => hand.roots[root]),
      { trackedOrigins: new Set([hand.origin]) },
    );
    let updates = 0;
    hand.doc.on('update', () => {
      updates += 1;
    });
    types(castFamilyLines.da);
    expect(updates).toBe(1);
    undo.undo();
    expect(hand.doc.toJSON()).toEqual(before);
  });

  test('FAMILY-20 typed again it changes nothing', () => {
    types(castFamilyLines.da);
    const before = family();
    expect(types(castFamilyLines.da)).toEqual(nothingPassedOver);
    expect(family()).toEqual(before);
  });
});

describe('FAMILY-21 what no longer holds is passed over and named', () => {
  const lineId = idFor<PersonId>('jonas 1');
  const gone = idFor<PersonId>('gone');

  beforeEach(() => {
    done(addPerson(hand, { name: 'Line' }));
  });

  test.each<[string, string, Step[]]>([
    [
      'a change of somebody who is gone',
      'person/unknown',
      [{ do: 'changePerson', person: gone, facts: { name: 'Inge' } }],
    ],
    [
      'a couple with somebody who is gone',
      'person/unknown',
      [
        {
          do: 'addCouple',
          key: '+1',
          one: lineId,
          other: gone,
          facts: { kind: 'married', state: 'together' },
        },
      ],
    ],
    [
      'a change of a couple that is gone',
      'person/unknown',
      [{ do: 'changeCouple', couple: idFor('gone'), facts: { state: 'divorced' } }],
    ],
    [
      'a parent who is gone',
      'person/unknown',
      [{ do: 'addDescent', key: '+1', child: lineId, parent: gone, kind: 'birth', facts: {} }],
    ],
    [
      'another parent who is gone',
      'person/unknown',
      [
        { do: 'addPerson', key: '+1', facts: { name: 'Birgit' } },
        { do: 'addDescent', key: '+2', child: lineId, parent: '+1', kind: 'birth', facts: {} },
        { do: 'changeDescent', descent: '+2', facts: { otherParent: gone } },
      ],
    ],
    [
      'a change of a child’s line that is gone',
      'person/unknown',
      [{ do: 'changeDescent', descent: idFor('gone'), facts: { twins: 1 } }],
    ],
    [
      'a child of itself',
      'person/own-ancestor',
      [{ do: 'addDescent', key: '+1', child: lineId, parent: lineId, kind: 'birth', facts: {} }],
    ],
    [
      'a parent who is the child’s child by now',
      'person/own-ancestor',
      [
        { do: 'addPerson', key: '+1', facts: { name: 'Peter' } },
        { do: 'addDescent', key: '+2', child: '+1', parent: lineId, kind: 'birth', facts: {} },
        { do: 'addDescent', key: '+3', child: lineId, parent: '+1', kind: 'foster', facts: {} },
      ],
    ],
    [
      'another parent who is the child’s child by now',
      'person/own-ancestor',
      [
        { do: 'addPerson', key: '+1', facts: { name: 'Peter' } },
        { do: 'addDescent', key: '+2', child: '+1', parent: lineId, kind: 'birth', facts: {} },
        { do: 'addPerson', key: '+3', facts: { name: 'Birgit' } },
        { do: 'addDescent', key: '+4', child: lineId, parent: '+3', kind: 'birth', facts: {} },
        { do: 'changeDescent', descent: '+4', facts: { otherParent: '+1' } },
      ],
    ],
    [
      'somebody by a key that was never made',
      'person/unknown',
      [
        {
          do: 'addCouple',
          key: '+2',
          one: lineId,
          other: '+1',
          facts: { kind: 'dating', state: 'together' },
        },
      ],
    ],
  ])('FAMILY-21 %s', (_, code, steps) => {
    const after: Step = { do: 'addPerson', key: '+9', facts: { name: 'Sanne' } };
    expect(carryOut(hand, [...steps, after])).toEqual({
      passedOver: [{ at: steps.length - 1, refusal: { code } }],
    });
    expect(family().persons).toContain('Sanne');
    expect(unreadableRecords(hand)).toBe(0);
  });

  test('FAMILY-21 a proposal that was made before somebody else took a child out draws the rest', () => {
    const peter = done(addChild(hand, lineId, { child: { name: 'Peter' } }));
    const steps = parseFamilyLines('Line 32\nPeter 5\nSimon 4', {
      family: readFamily(hand.roots),
      language: 'da',
      year: 2026,
    }).flatMap((proposal) => proposal.steps);
    removePerson(hand, peter);
    const { passedOver } = carryOut(hand, steps);
    expect(passedOver.map(({ at }) => steps[at])).toMatchObject([
      { do: 'changePerson', person: peter },
    ]);
    expect(family().persons).toEqual(['Line', 'Simon']);
    expect(personNamed(hand, 'Line').age?.years).toBe(32);
  });

  test('FAMILY-21 what finds no room', () => {
    const steps = Array.from(
      { length: personsLimit + 2 },
      (_, at): Step => ({ do: 'addPerson', key: `+${at}`, facts: {} }),
    );
    const { passedOver } = carryOut(hand, steps);
    expect(passedOver.map(({ at }) => at)).toEqual([399, 400, 401]);
    expect(passedOver[0]?.refusal).toEqual({ code: 'person/many', limit: personsLimit });
  });
});

describe('FAMILY-22 whatever is typed', () => {
  test('FAMILY-22 every record that comes of it can be read', () => {
    const clauses = fc.constantFrom(
      ...['Mor: Line 32', 'gift med Martin 35', 'gift 1500', 'siden 2999', 'børn Peter 5, Simon 4'],
      ...['f. 1200', '(1960–2021)', '(2021–9999)', 'død 999 år', 'venter barn 13-2026', 'skilt 31'],
      ...['tvillinger', 'bor sammen:', 'hver anden weekend', 'er i pleje hos Inge', 'Inge og Ole'],
      ...[
        'enke efter Henning',
        'enæggede',
        'x'.repeat(500),
        'Hund: Fido',
        'død 0',
        '130',
        '24 mdr',
      ],
    );
    const text = fc
      .array(fc.tuple(clauses, fc.constantFrom(', ', '; ', '\n', ' ', ' og ')), { maxLength: 12 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(text, (typed) => {
        hand = familyHand();
        types(typed);
        expect(unreadableRecords(hand)).toBe(0);
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  test('FAMILY-22 a family in lines is the same family when it is drawn', () => {
    fc.assert(
      fc.property(anyFamily(5), (drawn) => {
        hand = familyHand();
        const typed = types(familyLines(drawn, 'da').join('\n'));
        expect(typed).toEqual(nothingPassedOver);
        expect(family()).toEqual(told(drawn));
      }),
      { seed: 23, numRuns: 100 },
    );
  });
});
