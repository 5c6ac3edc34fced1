import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestRoom, testRoom } from '../testing/test-room.ts';

let kit: TestRoom;
let jonas: TestDevice;

beforeEach(async () => {
  kit = await testRoom();
  jonas = await kit.facilitator();
});

const birgit = { seat: idFor('birgit'), name: 'birgit', role: 'member', colour: 3 };

test('MEET-13 everyone connected is seen by everyone, also somebody who says nothing', () => {
  const silent = kit.comes('birgit', 'phone', { colour: 3 });
  const late = kit.comes('martin', 'phone');
  expect(jonas.present()).toContainEqual(birgit);
  expect(late.present()).toContainEqual(birgit);
  expect(silent.present().map((each) => each.name)).toEqual(['jonas', 'martin']);
});

test('MEET-13 nobody is told of themselves as of another', () => {
  const device = kit.comes('birgit', 'phone');
  device.send(new Uint8Array([3]));
  kit.room.beat();
  kit.room.beat();
  expect(device.present().map((each) => each.name)).toEqual(['jonas']);
});

test('MEET-13 a device cannot say who it is', () => {
  const wall = kit.comes('jonas', 'wall');
  wall.sayPresence({
    showing: 'columns',
    name: 'Line',
    role: 'facilitator',
    seat: idFor('line'),
    colour: 9,
    note: 'x',
  });
  expect(jonas.present()).toEqual([
    { showing: 'columns', seat: idFor('jonas'), name: 'jonas', role: 'wall', colour: 0 },
  ]);
});

test('MEET-13 a device cannot speak as another, nor take another off the list', () => {
  const wall = kit.comes('jonas', 'wall');
  wall.sayPresence({ showing: 'columns' });
  const { client } = jonas.frames('presence').at(-1)?.states[0] ?? { client: -1 };
  const birgits = kit.comes('birgit', 'phone');
  for (const said of [null, { showing: 'blank' }]) {
    birgits.sayPresence(said, client);
    birgits.sayPresence(said, jonas.doc.clientID);
  }
  expect(jonas.present()).toContainEqual(
    expect.objectContaining({ role: 'wall', showing: 'columns' }),
  );
  expect(jonas.present()).toHaveLength(2);
});

test('MEET-13 what a device repeats of another, as y-websocket does, is not taken for its own', () => {
  const wall = kit.comes('jonas', 'wall');
  wall.sayPresence({ showing: 'columns' });
  const told = jonas.frames('presence').at(-1)?.states[0];
  const birgits = kit.comes('birgit', 'phone', { colour: 3 });
  birgits.sayPresence(told?.state, told?.client);
  expect(jonas.present()).toContainEqual(birgit);
});

test('MEET-13 whoever leaves is gone for everyone', () => {
  const device = kit.comes('birgit', 'phone');
  kit.room.leave(device.peer);
  expect(jonas.present()).toEqual([]);
  expect(
    kit
      .comes('martin', 'phone')
      .present()
      .map((each) => each.name),
  ).toEqual(['jonas']);
});

test('MEET-13 a device whose old line has not been noticed dead yet is seen all the same', () => {
  const before = kit.comes('birgit', 'phone');
  before.sayPresence({}, 77);
  const after = kit.comes('birgit', 'phone');
  after.sayPresence({}, 77);
  kit.room.leave(before.peer);
  expect(jonas.present()).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['what nobody can show', { showing: 'inbox' }],
  ['a list', [1, 2]],
  ['a word', 'columns'],
  ['something very long', { showing: 'columns', note: 'x'.repeat(3_000) }],
])('MEET-13 %s is passed over', (_, said) => {
  const wall = kit.comes('jonas', 'wall');
  const before = jonas.frames('presence').length;
  wall.sayPresence(said);
  expect(jonas.frames('presence')).toHaveLength(before);
  expect(wall.closed).toBeNull();
});

test('MEET-13 it is said again before devices would forget it, and not each time they repeat themselves', () => {
  const wall = kit.comes('jonas', 'wall');
  wall.sayPresence({ showing: 'columns' });
  const before = jonas.frames('presence').length;
  wall.sayPresence({ showing: 'columns' });
  expect(jonas.frames('presence')).toHaveLength(before);
  kit.room.beat();
  kit.room.beat();
  const [first, second] = jonas
    .frames('presence')
    .slice(-2)
    .map((frame) => frame.states[0]);
  expect(second).toMatchObject({ client: first?.client, state: first?.state });
  expect(second?.clock).toBeGreaterThan(first?.clock ?? 0);
});

test('MEET-13 nobody is named behind the staff door, where the inbox is', () => {
  const staff = kit.comes('jonas', 'staff');
  kit.comes('birgit', 'phone');
  kit.room.beat();
  kit.room.beat();
  staff.send(new Uint8Array([3]));
  staff.sayPresence({ showing: 'blank' });
  expect(staff.frames('presence')).toEqual([]);
  expect(jonas.present().map((each) => each.name)).toEqual(['birgit']);
});
