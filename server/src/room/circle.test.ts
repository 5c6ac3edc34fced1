import type { NameId } from '@rundbord/shared/id';
import type { Glimpse } from '@rundbord/shared/ink/glimpse';
import { encodeOwnFrame, frameRate, glimpseRate } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

let meeting: TestMeeting;
let jonas: TestDevice;
let ellen: Awaited<ReturnType<typeof testFollower>>;
let follower: TestDevice;

beforeEach(async () => {
  meeting = await testMeeting(['birgit']);
  jonas = await meeting.facilitator('jonas');
  ellen = await testFollower(meeting);
  follower = await ellen.comes().sync();
});

const sits = async (name: 'birgit') => {
  const { seat } = await meeting.actorOf(name);
  return meeting.comes('Birgit', 'phone', { seat, colour: 1 });
};

describe('FOLLOW-5 the room sees who follows, and a follower sees roles', () => {
  test('FOLLOW-5 everyone at the table is told of them by name and place', async () => {
    const birgit = await sits('birgit');
    const told = {
      seat: ellen.actor.seat,
      name: 'Ellen',
      role: 'follower',
      colour: 0,
      organisation: 'Familiehuset',
    };
    for (const device of [jonas, birgit]) expect(device.present()).toContainEqual(told);
    meeting.room.leave(follower.peer);
    expect(jonas.present().map(({ role }) => role)).not.toContain('follower');
  });

  test('FOLLOW-5 also one who says nothing at all', () => {
    const silent = meeting.comes('Mads', 'follow', { organisation: 'x' });
    expect(jonas.present().map(({ name }) => name)).toContain('Mads');
    meeting.room.leave(silent.peer);
  });

  test('FOLLOW-5 they are told of everyone by role, and of what the wall shows', async () => {
    await sits('birgit');
    const wall = meeting.comes('Jonas', 'wall', { seat: idFor('jonas') });
    wall.sayPresence({ showing: 'columns' });
    const other = await (await testFollower(meeting)).comes().sync();
    await until(() => other.present().length === 4);
    expect(other.present().map(({ name, role, showing }) => [name, role, showing])).toEqual([
      ['Mødeleder', 'facilitator', undefined],
      ['Ellen', 'follower', undefined],
      ['Mormor', 'member', undefined],
      ['Mødeleder', 'wall', 'columns'],
    ]);
    expect(JSON.stringify(other.heard)).not.toMatch(/Birgit|Jonas/i);
    expect(JSON.stringify(follower.heard)).not.toMatch(/Birgit|Jonas/i);
  });

  test('FOLLOW-5 a new role is told at once', async () => {
    await sits('birgit');
    const as = idFor<NameId>('birgit');
    await meeting.wants('jonas', { kind: 'knowName', as, name: 'Birgit', role: 'Vidne' });
    await until(() => follower.present().some(({ name }) => name === 'Vidne'));
    expect(jonas.present().map(({ name }) => name)).toContain('Birgit');
  });

  test('FOLLOW-5 before it is known who is who, they are told of nobody', async () => {
    meeting.room.leave(follower.peer);
    for (let beat = 0; beat < 3; beat += 1) meeting.room.beat();
    const late = ellen.comes();
    expect(late.frames('presence')).toEqual([]);
    late.send(new Uint8Array([3]));
    await until(() => late.present().length > 0);
    expect(JSON.stringify(late.heard)).not.toMatch(/Birgit|Jonas/i);
  });

  test('FOLLOW-4 what they say of themselves counts for nothing', async () => {
    const before = jonas.heard.length;
    follower.sayPresence({ showing: 'columns', name: 'Line', organisation: 'Politiet' });
    await quiet();
    expect(jonas.heard.length).toBe(before);
  });
});

const stroke: Glimpse = {
  kind: 'stroke',
  id: 'one',
  on: 'columns',
  colour: 'black',
  width: 2,
  points: [1, 2],
};
const view: Glimpse = { kind: 'view', on: 'columns', x: 0, y: 0, w: 10, h: 10 };
const says = (device: TestDevice, json: string, seat = '') =>
  device.send(encodeOwnFrame({ kind: 'glimpse', seat, json }));
const glimpsed = (device: TestDevice) =>
  device.frames('glimpse').map(({ seat, json }) => [seat, JSON.parse(json)]);

describe('SYNC-39 glimpses', () => {
  test('SYNC-39 go from a facilitator to other consoles and the wall, with whose they are, and nowhere else', async () => {
    const lise = await meeting.facilitator('lise');
    const wall = meeting.comes('jonas', 'wall');
    const staff = meeting.comes('jonas', 'staff');
    const birgit = await sits('birgit');
    says(jonas, JSON.stringify(stroke), idFor('line'));
    for (const device of [lise, wall]) expect(glimpsed(device)).toEqual([[idFor('jonas'), stroke]]);
    for (const device of [jonas, staff, birgit, follower]) expect(glimpsed(device)).toEqual([]);
  });

  test('SYNC-39 where staff look goes to followers too', async () => {
    const birgit = await sits('birgit');
    says(jonas, JSON.stringify(view));
    expect(glimpsed(follower)).toEqual([[idFor('jonas'), view]]);
    expect(glimpsed(birgit)).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['half a text', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['more than is known', JSON.stringify({ ...stroke, note: 'free' })],
    ['on something that is nowhere', JSON.stringify({ ...stroke, on: 'Line' })],
    [
      'too many points',
      JSON.stringify({ ...stroke, points: Array.from({ length: 402 }, () => 1) }),
    ],
    ['far out', JSON.stringify({ kind: 'cursor', on: 'columns', x: 1e9, y: 0 })],
    ['too long', `${JSON.stringify(stroke)}${' '.repeat(4_000)}`],
  ])('SYNC-39 what is none is passed over: %s', async (_, json) => {
    const lise = await meeting.facilitator('lise');
    says(jonas, json);
    expect(glimpsed(lise)).toEqual([]);
    expect(jonas.closed).toBeNull();
  });

  test('SYNC-39 from anyone else they are passed over, and count as frames', async () => {
    const birgit = await sits('birgit');
    const wall = meeting.comes('jonas', 'wall');
    for (const device of [birgit, wall, follower]) {
      says(device, JSON.stringify(view));
      expect(device.closed).toBeNull();
      for (let time = 0; time < frameRate.burst; time += 1) says(device, JSON.stringify(view));
      expect(device.closed?.code).toBe(4429);
    }
    expect(glimpsed(jonas)).toEqual([]);
  });

  test('SYNC-39 they have a measure of their own', async () => {
    const lise = await meeting.facilitator('lise');
    for (let time = 0; time < glimpseRate.burst + 20; time += 1)
      says(jonas, JSON.stringify(stroke));
    expect(glimpsed(lise)).toHaveLength(glimpseRate.burst);
    expect(jonas.closed).toBeNull();
  });

  test('SYNC-39 a slow reader misses them', async () => {
    const lise = await meeting.facilitator('lise');
    lise.buffered = 300 * 1024;
    says(jonas, JSON.stringify(stroke));
    expect(glimpsed(lise)).toEqual([]);
  });
});
