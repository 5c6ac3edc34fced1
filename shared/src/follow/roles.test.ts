import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../card/card-commands.ts';
import { openStaff } from '../doc/board-doc.ts';
import type { SeatId } from '../id.ts';
import type { Relation } from '../meeting/relation.ts';
import { type CastName, cast, castChildren } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, meetingTime, testHand } from '../testing/test-table.ts';
import { type Roles, roleOfName, rolesOf } from './roles.ts';

let hand: ReturnType<typeof testHand>;
let staff: ReturnType<typeof openStaff>;
let arrivals: number;

beforeEach(() => {
  hand = testHand();
  staff = openStaff(new Y.Doc());
  arrivals = 0;
  begins('da');
});

function begins(language: 'da' | 'en'): void {
  hand.table.record.set('board', { children: castChildren, language, createdAt: meetingTime });
}

function sits(name: CastName, relation?: Relation, said: string = cast[name].name): void {
  arrivals += 1;
  const role = name === 'jonas' || name === 'lise' ? 'facilitator' : 'member';
  hand.table.record.set(`seat:${idFor(name)}`, {
    name: said,
    ...(role === 'member' ? { relation: relation ?? cast[name].relation.da } : {}),
    role,
    colour: 0,
    meeting: 'first',
    admittedAt: `2026-01-13T16:${10 + arrivals}`,
  });
}

function writesDown(as: string, name: string, role: string): void {
  staff.names.set(idFor(as), { name, role });
}

function roles(): Roles {
  return rolesOf(hand.table, staff);
}

function roleOf(name: CastName): string | undefined {
  return roles().seats.get(idFor<SeatId>(name));
}

test('MASK-7 children are numbered, facilitators lead, and everyone else is who they said they are', () => {
  for (const name of ['jonas', 'line', 'birgit', 'katrine'] as const) sits(name);
  expect(castChildren.map((name) => roleOfName(roles(), name))).toEqual(['Barn 1', 'Barn 2']);
  expect((['jonas', 'line', 'birgit', 'katrine'] as const).map(roleOf)).toEqual([
    'Mødeleder',
    'Mor',
    'Mormor',
    'Moster',
  ]);
});

test('MASK-7 who gave no word of their own is called after their kind; the second of the same has a number', () => {
  sits('jonas');
  sits('lise');
  sits('line', { kind: 'parent' });
  sits('martin', { kind: 'parent', words: 'forælder' });
  sits('sanne', { kind: 'friend' });
  sits('amina', { kind: 'friend', words: 'nabo' });
  sits('rasmus', { kind: 'friend', words: 'Nabo' });
  sits('thomas', { kind: 'child' });
  expect([...roles().seats.values()]).toEqual([
    'Mødeleder',
    'Mødeleder 2',
    'Forælder',
    'Forælder 2',
    'Ven',
    'Nabo',
    'Nabo 2',
    'Barn 3',
  ]);
});

test('MASK-7 a newcomer changes nobody’s role', () => {
  sits('sanne', { kind: 'friend' });
  const before = roleOf('sanne');
  sits('amina', { kind: 'friend' });
  sits('jonas');
  expect(roleOf('sanne')).toBe(before);
});

test('MASK-7 roles are said in the language of the board', () => {
  begins('en');
  sits('jonas');
  sits('line', { kind: 'parent' });
  expect(roleOfName(roles(), 'Simon')).toBe('Child 2');
  expect([roleOf('jonas'), roleOf('line')]).toEqual(['Facilitator', 'Parent']);
});

test('MASK-7 a child of the board who sits here is that child; a namesake is not', () => {
  sits('thomas', { kind: 'child', words: 'dreng' }, 'peter');
  sits('rasmus', { kind: 'family', words: 'onkel' }, 'Simon');
  expect(roleOf('thomas')).toBe('Barn 1');
  expect(roleOf('rasmus')).toBe('Onkel');
  expect(roleOfName(roles(), 'Simon')).toBe('Barn 2');
});

test('MASK-7 speakers without a seat are called after their relation, or are numbered persons', () => {
  sits('birgit');
  addCard(
    hand,
    cardNamed('one', {
      saidBy: [
        { name: 'Ulla' },
        { name: 'Henning', relation: { kind: 'grandparent', words: 'morfar' } },
        { name: 'Birgit' },
        { name: 'Oda' },
      ],
    }),
  );
  const found = roles();
  expect(
    ['Ulla', 'Henning', 'Birgit', 'Oda', 'nobody'].map((name) => roleOfName(found, name)),
  ).toEqual(['Person 1', 'Morfar', 'Mormor', 'Person 2', 'Person']);
});

test('MASK-7 somebody who was called something else before is known by both names', () => {
  sits('birgit', undefined, 'Birgit Holm');
  addCard(hand, cardNamed('one', { saidBy: [{ name: 'Bibi', seat: idFor<SeatId>('birgit') }] }));
  expect(roleOfName(roles(), 'Bibi')).toBe('Mormor');
});

test('MASK-7 a facilitator who wrote, or has the board open, is known before they sit', () => {
  addCard(hand, cardNamed('one'));
  const colleague = { seat: idFor<SeatId>('lise'), name: 'Lise' };
  const { names, seats } = rolesOf(hand.table, staff, { colleagues: [colleague] });
  expect(names).toContainEqual({ name: 'Jonas', role: 'Mødeleder' });
  expect(names).toContainEqual({ name: 'Lise', role: 'Mødeleder 2' });
  expect(seats.get(colleague.seat)).toBe('Mødeleder 2');
});

test('MASK-8 own words that name somebody are said with their role, or not at all', () => {
  sits('sanne', { kind: 'friend', words: 'Lines veninde' });
  sits('birgit', { kind: 'grandparent', words: 'peters mormor' });
  sits('line');
  sits('rasmus', { kind: 'friend', words: 'Rasmus fra arbejdet' });
  sits('amina', { kind: 'friend', words: 'Katrines nabo' });
  sits('katrine', { kind: 'family', words: 'Aminas ven' });
  expect(roleOf('sanne')).toBe('Mors veninde');
  expect(roleOf('birgit')).toBe('Barn 1s mormor');
  expect(roleOf('rasmus')).toBe('Ven');
  for (const role of roles().seats.values()) expect(role).not.toMatch(/Amina|Katrine|Rasmus|Line/);
});

test('MASK-9 what facilitators wrote down goes before all else', () => {
  sits('birgit');
  writesDown('one', 'Birgit', 'Vidne');
  writesDown('two', 'simon', 'Den yngste');
  writesDown('three', 'Ulla', 'Peters lærer');
  expect(roleOf('birgit')).toBe('Vidne');
  expect(['Simon', 'Ulla', 'Peter'].map((name) => roleOfName(roles(), name))).toEqual([
    'Den yngste',
    'Barn 1s lærer',
    'Barn 1',
  ]);
});

test('MASK-9 a word written down as its own role may be read', () => {
  addCard(hand, cardNamed('one', { saidBy: [{ name: 'lægen' }] }));
  expect(roleOfName(roles(), 'lægen')).toBe('Person 1');
  writesDown('one', 'lægen', 'Lægen');
  expect(roleOfName(roles(), 'lægen')).toBe('Lægen');
});

test('MASK-7 what cannot be read names nobody', () => {
  hand.table.record.set('seat:x', { name: 4 });
  staff.names.set(idFor('x'), 'Ulla');
  expect(roles().names.map(({ name }) => name)).toEqual(castChildren);
});
