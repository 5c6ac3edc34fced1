import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { PersonId, TieId } from '@rundbord/shared/id';
import { addPerson, removePerson } from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { readShownTies, readTies, type TieFacts } from '@rundbord/shared/person/tie';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { until } from '../testing/until.ts';

const [line, martin] = [idFor<PersonId>('Line'), idFor<PersonId>('Martin')];
const quarrel: TieFacts = { kind: 'hostile', from: line, to: martin };
const drink: TieFacts = { kind: 'addiction', of: martin };
const tired: TieFacts = { kind: 'illness', of: line };
let meeting: TestMeeting;
let undo: Y.UndoManager;
let jonas: TestDevice;

beforeEach(async () => {
  meeting = await testMeeting();
  jonas = await meeting.facilitator();
  for (const name of ['Line', 'Martin'])
    draws((hand) => addPerson({ ...hand, newId: () => idFor(name) }, { name }));
  undo = new Y.UndoManager(
    ['persons', 'couples', 'descents'].map((root) => jonas.doc.getMap(root)),
    { trackedOrigins: new Set([origins.command]) },
  );
  await until(() => meeting.room.table.persons.size === 2);
  for (const [name, facts] of Object.entries({ quarrel, drink, tired }))
    await meeting.wants('jonas', { kind: 'putTie', tie: idFor<TieId>(name), facts });
});

function draws(act: (hand: FamilyHand) => void): void {
  jonas.act(({ table, ...hand }) =>
    act({ ...hand, doc: jonas.doc, roots: table, newId: () => idFor('nobody') }),
  );
}
const shows = (name: string, shown = true) =>
  meeting.wants('jonas', { kind: 'showTie', tie: idFor<TieId>(name), shown });
const shown = () =>
  readShownTies(meeting.room.table.shownTies)
    .map(({ id }) => id)
    .sort();
const ids = (...names: string[]) => names.map((name) => idFor<TieId>(name)).sort();
async function goes(): Promise<void> {
  draws((hand) => removePerson(hand, martin));
  await until(() => !meeting.room.table.persons.has(martin));
}
async function returns(): Promise<void> {
  jonas.act(() => undo.undo());
  await until(() => meeting.room.table.persons.has(martin));
}

test('TIE-10 who is taken out takes along what is shown of them, in the one update, and an undo brings it back', async () => {
  for (const name of ['quarrel', 'drink', 'tired']) await shows(name);
  const wall = await meeting.comes('wall', 'wall').sync();
  const updates = () => wall.frames('update').length;
  const before = updates();
  await goes();
  await until(() => updates() > before);
  expect(shown()).toEqual(ids('tired'));
  expect([updates() - before, openTable(wall.doc).shownTies.size]).toEqual([1, 1]);
  await returns();
  expect(shown()).toEqual(ids('quarrel', 'drink', 'tired'));
  await until(() => openTable(wall.doc).shownTies.size === 3);
  expect(updates() - before).toBe(2);
});

test('TIE-10 what was not shown is not shown by an undo', async () => {
  await shows('drink');
  await shows('drink', false);
  await goes();
  await returns();
  expect(shown()).toEqual([]);
});

test('TIE-10 it is kept without them too: a house that starts anew shows nothing of who is gone', async () => {
  await shows('quarrel');
  await goes();
  // Its first sync, two who were drawn, and one who went.
  await until(() => jonas.saved === 4);
  const kept = openTable(await meeting.kept());
  expect([kept.persons.size, kept.shownTies.size]).toEqual([1, 0]);
});

test('TIE-10 what was hidden while somebody was out stays hidden when they come back', async () => {
  await shows('drink');
  await goes();
  expect(await shows('drink', false)).toMatchObject({ ok: true });
  await returns();
  expect(shown()).toEqual([]);
});

test('TIE-10 who comes back in a later meeting brings nothing onto its wall', async () => {
  await shows('drink');
  await goes();
  await meeting.wants('jonas', { kind: 'endMeeting' });
  await meeting.opens('second');
  await returns();
  expect(shown()).toEqual([]);
  expect(readTies(meeting.room.staff.ties)).toHaveLength(3);
  await goes();
  await returns();
  expect(shown()).toEqual([]);
});

test('TIE-10 while somebody is out nothing of them can be shown', async () => {
  await goes();
  expect(await shows('drink')).toMatchObject({ refusal: { code: 'person/unknown' } });
  expect(shown()).toEqual([]);
});

test('TIE-10 an update that is refused moves nobody, and nothing shown of them', async () => {
  await shows('drink');
  jonas.act(({ table }) => {
    table.doc.transact(() => {
      table.persons.delete(martin);
      table.record.set('board', 'mine');
    });
  });
  await until(() => jonas.closed !== null);
  await until(() => meeting.room.table.persons.has(martin));
  expect(shown()).toEqual(ids('drink'));
  expect(readTies(meeting.room.staff.ties).map(({ shownIn }) => shownIn)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
