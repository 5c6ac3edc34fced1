import { origins } from '@rundbord/shared/doc/origin';
import type { PersonId } from '@rundbord/shared/id';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { joinNetwork, leaveNetwork } from '@rundbord/shared/network/network-commands';
import { readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import { addPerson, removePerson } from '@rundbord/shared/person/family-commands';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

// Jonas draws and takes out; Lise takes in. Martin's phone hears what everybody hears.

let meeting: TestMeeting;
let jonas: TestDevice;
let lise: TestDevice;
let phone: TestDevice;
let undo: Y.UndoManager;
const birgit = idFor<PersonId>('Birgit');
const { made: _, ...told } = toldPlace({ canBeCalled: 'Zebrafinke' });

beforeEach(async () => {
  meeting = await testMeeting(['martin']);
  jonas = await meeting.facilitator('jonas');
  lise = await meeting.facilitator('lise');
  const { seat, name } = await meeting.actorOf('martin');
  phone = await meeting.comes(name, 'phone', { seat }).sync();
  const { persons, network } = jonas.hand.table;
  undo = new Y.UndoManager([persons, network], {
    trackedOrigins: new Set([origins.command]),
    captureTimeout: 0,
  });
  jonas.act((hand) =>
    addPerson({ ...networkHandOf(hand), newId: () => birgit }, { name: 'Birgit' }),
  );
  await until(() => lise.hand.table.persons.has(birgit));
});

const table = () => meeting.room.table;
const takesOut = (device = jonas) =>
  device.act((hand) => {
    hand.table.doc.transact(() => {
      removePerson(networkHandOf(hand), birgit);
      hand.table.network.delete(birgit);
    }, hand.origin);
  });
const takesIn = (device = lise) =>
  device.act((hand) => joinNetwork(networkHandOf(hand), birgit, told));
const members = () =>
  circlesOf(readFamily(table()), placesOf(readFamilyRoot(table().network))).members.map(
    ({ person, place }) => [person.name, place.ring, place.canBeCalled],
  );
const whole = [['Birgit', 'all', 'Zebrafinke']];
const isGone = () => !table().persons.has(birgit) && table().network.size === 0;

/** Nothing of the place is left in what somebody is sent who comes now. */
async function expectNoTrace(): Promise<void> {
  await until(() => phone.doc.getMap('network').size === 0, 'the place gone from the phone');
  const { seat, name } = await meeting.actorOf('martin');
  const late = await meeting.comes(name, 'phone', { seat }).sync();
  for (const device of [phone, late])
    expect(String(Buffer.from(Y.encodeStateAsUpdate(device.doc)))).not.toContain('Zebrafinke');
}

test('NET-19 who was drawn by one and taken in by another has no place when the drawing is undone, and their own again when it is redone', async () => {
  takesIn();
  await until(() => jonas.hand.table.network.has(birgit));
  jonas.act(() => undo.undo());
  await until(isGone);
  await expectNoTrace();
  jonas.act(() => undo.redo());
  await until(() => members().length === 1);
  expect(members()).toEqual(whole);
  expect(meeting.room.staff.networkNotes.size).toBe(0);
  for (const device of [jonas, lise, phone]) {
    await until(() => device.doc.getMap('network').size === 1);
    expect(device.closed).toBeNull();
  }
});

test('NET-19 who is taken out by one and taken in by another at once is gone, with their words; undone they are whole', async () => {
  jonas.act((hand) =>
    hand.table.doc.transact(() => removePerson(networkHandOf(hand), birgit), hand.origin),
  );
  takesIn();
  await until(isGone);
  await expectNoTrace();
  jonas.act(() => undo.undo());
  await until(() => members().length === 1);
  expect(members()).toEqual(whole);
  expect(meeting.room.staff.networkNotes.size).toBe(0);
});

test('NET-19 who takes somebody out whole brings them back whole, and the house keeps nothing apart', async () => {
  takesIn(jonas);
  await until(() => members().length === 1);
  takesOut();
  await until(isGone);
  await quiet();
  expect(meeting.room.staff.networkNotes.size).toBe(0);
  jonas.act(() => undo.undo());
  await until(() => members().length === 1);
  expect(members()).toEqual(whole);
});

test('NET-19 what facilitators noted beside it stays, and a place that is there already is not written over', async () => {
  takesIn();
  await meeting.wants('jonas', { kind: 'noteNetwork', person: birgit, phone: '20 00 00 01' });
  await until(() => jonas.hand.table.network.has(birgit));
  jonas.act(() => undo.undo());
  await until(isGone);
  expect(meeting.room.staff.networkNotes.get(birgit)).toMatchObject({
    phone: '20 00 00 01',
    apart: { ring: 'all', canBeCalled: 'Zebrafinke' },
  });
  jonas.act((hand) => {
    undo.redo();
    leaveNetwork(networkHandOf(hand), birgit);
    joinNetwork(networkHandOf(hand), birgit, { ring: 'some' });
  });
  await until(() => table().persons.has(birgit));
  await quiet();
  expect(members()).toHaveLength(1);
  expect(meeting.room.staff.networkNotes.get(birgit)).toEqual({ phone: '20 00 00 01' });
});
