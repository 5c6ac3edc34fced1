// @vitest-environment node
import type { PersonId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import { parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import type { Result } from '@rundbord/shared/result';
import { castFamilyLines } from '@rundbord/shared/testing/cast-family';
import { idFor } from '@rundbord/shared/testing/id-for';
import { told, unreadableRecords } from '@rundbord/shared/testing/test-family';
import { beforeEach, describe, expect, test, vi } from 'vitest';
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
  jonas.family.joinParent(peter, line);
  const [birth] = readFamily(jonas.table).descents;
  const home = jonas.family.makeHousehold('Hjemmet', [line]);
  carry();
  for (let steps = 0; steps < 3; steps += 1) jonas.acts.undo();
  if (couple.ok) lise.family.changeCouple(couple.value, { kind: 'cohabiting', since: 2018 });
  if (birth) lise.family.changeDescent(birth.id, { kind: 'foster' });
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

describe('FAMILY-37 what others have built on stays when its making is taken back', () => {
  const ways: [string, (id: PersonId) => unknown][] = [
    ['said how old they are', (id) => lise.family.changePerson(id, { born: { year: 1993 } })],
    ['corrected their name', (id) => lise.family.changePerson(id, { name: 'Line Holm' })],
    ['drawn a child of theirs', (id) => lise.family.addChild(id)],
    ['drawn a partner of theirs', (id) => lise.family.addPartner(id)],
    ['taken them into the network', (id) => lise.network.join(id)],
  ];
  test.each(ways)('FAMILY-37 somebody of whom Lise has %s, with all she did', (_what, does) => {
    const line = made(
      jonas.family.addPerson({ name: 'Line', age: { years: 32, at: '2026-01-13T16:30:00.000Z' } }),
    );
    carry();
    does(line);
    carry();
    const hers = lise.table.doc.toJSON();
    takeBackAll();
    expect(person(lise, line)).toMatchObject({
      name: person(jonas, line)?.name,
      gender: 'unknown',
    });
    for (const each of [jonas, lise]) expect(unreadableRecords({ roots: each.table })).toBe(0);
    expect(family(lise)).toEqual(family(jonas));
    // All but what Jonas had said besides.
    const { age: _, ...others } = hers.persons[line];
    expect(lise.table.doc.toJSON()).toEqual({
      ...hers,
      persons: { ...hers.persons, [line]: others },
    });
  });

  test('FAMILY-37 and when Jonas had taken them out and brought them back', () => {
    const line = made(jonas.family.addPerson({ name: 'Line' }));
    carry();
    lise.family.changePerson(line, { born: { year: 1993 } });
    carry();
    jonas.family.removePerson(line);
    jonas.acts.undo();
    takeBackAll();
    expect(person(lise, line)).toMatchObject({ name: 'Line', born: { year: 1993 } });
  });

  test('FAMILY-37 whom Lise drew and Jonas took out goes again when he does it again', () => {
    const line = made(lise.family.addPerson({ name: 'Line' }));
    carry();
    jonas.family.removePerson(line);
    jonas.acts.undo();
    expect(names(jonas)).toEqual(['Line']);
    jonas.acts.redo();
    carry();
    expect([names(jonas), names(lise)]).toEqual([[], []]);
  });

  test('FAMILY-37 somebody drawn as partner and child keeps the lines they were drawn with', () => {
    const line = made(jonas.family.addPerson({ name: 'Line' }));
    vi.advanceTimersByTime(1);
    const martin = made(jonas.family.addPartner(line));
    vi.advanceTimersByTime(1);
    const peter = made(jonas.family.addChild(line));
    carry();
    lise.family.changePerson(martin, { name: 'Martin' });
    lise.family.changePerson(peter, { name: 'Peter' });
    carry();
    jonas.acts.undo();
    jonas.acts.undo();
    carry();
    expect(family(lise)).toMatchObject({
      couples: ['Line + Martin: married'],
      descents: ['Peter of Line + Martin: birth'],
    });
  });

  test('UNDO-13 an undo that meets others’ work goes no further back', () => {
    const line = made(jonas.family.addPerson({ name: 'Line' }));
    jonas.family.changePerson(line, { name: 'Line Holm' });
    const martin = made(jonas.family.addPartner(line));
    carry();
    lise.family.changePerson(martin, { name: 'Martin' });
    carry();
    jonas.acts.undo();
    carry();
    expect(names(lise)).toEqual(['Line Holm', 'Martin']);
    jonas.acts.undo();
    carry();
    expect(names(lise)).toEqual(['Line', 'Martin']);
  });

  test('FAMILY-37 a second parent stays beside the first', () => {
    const peter = made(lise.family.addPerson({ name: 'Peter' }));
    made(lise.family.addParent(peter));
    carry();
    const second = made(jonas.family.addParent(peter));
    carry();
    lise.family.changePerson(second, { name: 'Martin' });
    carry();
    takeBackAll();
    expect(family(lise)).toMatchObject({
      couples: ['? + Martin: parents'],
      descents: ['Peter of ? + Martin: birth'],
    });
  });

  test('FAMILY-37 who was joined as a parent is so no longer, whoever has said something of them', () => {
    const [peter, line] = ['Peter', 'Line'].map((name) =>
      made(lise.family.addPerson({ name })),
    ) as [PersonId, PersonId];
    made(lise.family.addParent(peter));
    carry();
    jonas.family.joinParent(peter, line);
    takeBackAll();
    expect(family(lise)).toMatchObject({ couples: [], descents: ['Peter of ?: birth'] });
  });

  test('FAMILY-37 of a whole proposal only those stay of whom Lise has said something', () => {
    const read = parseFamilyLines(castFamilyLines.da, {
      family: readFamily(jonas.table),
      language: 'da',
      year: 2026,
    });
    jonas.family.carryOut(read.flatMap(({ steps }) => steps));
    carry();
    const peter = readFamily(lise.table).persons.find(({ name }) => name === 'Peter');
    lise.family.changePerson(peter?.id ?? idFor('nobody'), { gender: 'male' });
    carry();
    takeBackAll();
    expect(family(lise)).toEqual({ persons: ['Peter'], couples: [], descents: [], homes: [] });
  });

  test('FAMILY-37 a couple, a child’s line and a home that Lise has corrected', () => {
    const [line, martin, peter] = ['Line', 'Martin', 'Peter'].map((name) =>
      made(lise.family.addPerson({ name })),
    ) as [PersonId, PersonId, PersonId];
    carry();
    const couple = jonas.family.joinCouple(line, martin);
    jonas.family.joinParent(peter, line);
    const home = jonas.family.makeHousehold('Hjemmet', []);
    const other = jonas.family.makeHousehold('Hos farmor', []);
    jonas.family.makeHousehold('Ingen steder', []);
    carry();
    const [birth] = readFamily(lise.table).descents;
    if (couple.ok) lise.family.changeCouple(couple.value, { since: 2018 });
    if (birth) lise.family.changeDescent(birth.id, { kind: 'adopted' });
    if (home.ok) lise.family.changePerson(line, { home: home.value });
    if (other.ok) {
      const alsoHome = { household: other.value, words: 'hver anden weekend' };
      lise.family.changePerson(line, { alsoHome });
    }
    carry();
    takeBackAll();
    expect(family(lise)).toMatchObject({
      couples: ['Line + Martin: married'],
      descents: ['Peter of Line: adopted'],
      homes: ['Hjemmet: Line', 'Hos farmor: '],
    });
  });

  test('FAMILY-37 what Lise said and took away again keeps nobody', () => {
    const line = made(jonas.family.addPerson({ name: 'Line' }));
    carry();
    lise.family.changePerson(line, { role: 'Mor' });
    lise.acts.undo();
    carry();
    takeBackAll();
    expect(names(lise)).toEqual([]);
  });
});

/** Jonas takes back everything he can, and it comes across. */
function takeBackAll(): void {
  while (jonas.undo.undoStack.length > 0) jonas.acts.undo();
  carry();
}

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
