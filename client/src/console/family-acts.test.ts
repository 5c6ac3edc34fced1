// @vitest-environment node
import type { PersonId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import { parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import type { Result } from '@rundbord/shared/result';
import { castFamilyLines } from '@rundbord/shared/testing/cast-family';
import { idFor } from '@rundbord/shared/testing/id-for';
import { told, unreadableRecords } from '@rundbord/shared/testing/test-family';
import { beforeEach, expect, test, vi } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

// Yjs takes hold of the clock when it is loaded, so the clock of the tests must stand before that.
vi.hoisted(() => vi.useFakeTimers());

let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;

beforeEach(() => {
  ({ jonas, lise, carry } = twoConsoles());
  vi.advanceTimersByTime(10_000);
});

const family = ({ table }: PlainConsole) => told(readFamily(table));
const names = (console: PlainConsole) => family(console).persons;
const person = (console: PlainConsole, id: PersonId) =>
  readFamily(console.table).persons.find((each) => each.id === id);

function made(result: Result<PersonId, unknown>): PersonId {
  if (!result.ok) throw new Error('nobody was added', { cause: result.refusal });
  return result.value;
}

test('FAMILY-29 who is drawn was drawn by the facilitator who did it, now', () => {
  const id = made(lise.family.addPerson({ name: 'Line' }));
  expect(person(lise, id)?.made).toEqual({ by: idFor('lise'), at: expect.stringMatching(/^20/) });
});

test('FAMILY-30 each act is a step of its own, in one order with cards, sheets and ink', () => {
  const line = made(jonas.family.addPerson({ name: 'Line' }));
  const card = jonas.acts.add('worry');
  jonas.family.changePerson(line, { age: { years: 32, at: '2026-01-13T16:30:00.000Z' } });
  jonas.draw('stroke');
  jonas.family.addChild(line);
  jonas.acts.undo();
  expect(names(jonas)).toEqual(['Line']);
  jonas.acts.undo();
  expect(jonas.drawn()).toEqual([]);
  jonas.acts.undo();
  expect(person(jonas, line)?.age).toBeUndefined();
  jonas.acts.undo();
  expect(jonas.card(card)).toBeUndefined();
  jonas.acts.undo();
  expect(names(jonas)).toEqual([]);
  for (let steps = 0; steps < 5; steps += 1) jonas.acts.redo();
  expect(person(jonas, line)?.age?.years).toBe(32);
  expect([jonas.drawn(), names(jonas)]).toEqual([['stroke'], ['?', 'Line']]);
});

test('FAMILY-30 a whole proposal is one step', () => {
  made(jonas.family.addPerson({ name: 'Sanne' }));
  const read = parseFamilyLines(castFamilyLines.da, {
    family: readFamily(jonas.table),
    language: 'da',
    year: 2026,
  });
  jonas.family.carryOut(read.flatMap(({ steps }) => steps));
  expect(names(jonas).length).toBeGreaterThan(12);
  jonas.acts.undo();
  expect(family(jonas)).toEqual({ persons: ['Sanne'], couples: [], descents: [], homes: [] });
});

test('FAMILY-30 each takes back their own, and nothing of what the other drew meanwhile', () => {
  const line = made(jonas.family.addPerson({ name: 'Line' }));
  carry();
  made(lise.family.addPartner(line));
  jonas.family.changePerson(line, { name: 'Line Holm' });
  carry();
  jonas.acts.undo();
  carry();
  for (const each of [jonas, lise]) expect(names(each)).toEqual(['?', 'Line']);
  lise.acts.undo();
  carry();
  for (const each of [jonas, lise]) expect(names(each)).toEqual(['Line']);
});

test('FAMILY-31 somebody Lise renamed after Jonas took their making back comes again whole, under her name or his', () => {
  const line = made(jonas.family.addPerson({ name: 'Line', gender: 'female' }));
  carry();
  jonas.acts.undo();
  lise.family.changePerson(line, { name: 'Line Holm', born: { year: 1993 } });
  carry();
  for (const each of [jonas, lise]) expect(names(each)).toEqual([]);
  jonas.acts.redo();
  carry();
  for (const each of [jonas, lise]) {
    expect(unreadableRecords({ roots: each.table })).toBe(0);
    expect(person(each, line)).toMatchObject({ gender: 'female' });
    expect(['Line', 'Line Holm']).toContain(person(each, line)?.name);
  }
});

test('FAMILY-31 a couple and a child’s line that Lise changed after Jonas took them back come again whole', () => {
  const line = made(jonas.family.addPerson({ name: 'Line' }));
  const martin = made(jonas.family.addPerson({ name: 'Martin' }));
  const peter = made(jonas.family.addPerson({ name: 'Peter' }));
  const couple = jonas.family.joinCouple(line, martin);
  const birth = jonas.family.joinDescent({ child: peter, parent: line, kind: 'birth' });
  const home = jonas.family.makeHousehold('Hjemmet', [line]);
  carry();
  for (let steps = 0; steps < 3; steps += 1) jonas.acts.undo();
  if (couple.ok) lise.family.changeCouple(couple.value, { kind: 'cohabiting', since: 2018 });
  if (birth.ok) lise.family.changeDescent(birth.value, { kind: 'foster' });
  if (home.ok) lise.family.renameHousehold(home.value, 'Hos mor');
  carry();
  for (let steps = 0; steps < 3; steps += 1) jonas.acts.redo();
  carry();
  for (const each of [jonas, lise]) {
    expect(unreadableRecords({ roots: each.table })).toBe(0);
    expect(family(each).couples).toHaveLength(1);
    expect(family(each).descents).toHaveLength(1);
    expect(family(each).homes).toHaveLength(1);
  }
});

test('FAMILY-11 places given by hand are tidied in one step, and come back in one', () => {
  const ids = ['Line', 'Martin'].map((name) => made(jonas.family.addPerson({ name })));
  for (const [at, id] of ids.entries()) jonas.family.changePerson(id, { x: at * 48 });
  jonas.family.tidy();
  expect(ids.map((id) => person(jonas, id)?.x)).toEqual([undefined, undefined]);
  jonas.acts.undo();
  expect(ids.map((id) => person(jonas, id)?.x)).toEqual([0, 48]);
});

test('NET-3 who is said on the sheet of a person to be in the network no more has no place left, until that is undone', () => {
  const { jonas } = twoConsoles();
  const sanne = jonas.network.add({ name: 'Sanne' }, { ring: 'some', canBeCalled: 'altid' });
  if (!sanne.ok) throw new Error('nobody was taken in');
  jonas.family.changePerson(sanne.value, { inNetwork: false });
  expect(jonas.table.network.size).toBe(0);
  jonas.acts.undo();
  expect(jonas.table.network.get(sanne.value)?.get('canBeCalled')).toBe('altid');
  expect(person(jonas, sanne.value)?.inNetwork).toBe(true);
});
