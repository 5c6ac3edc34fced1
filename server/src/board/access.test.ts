import type { SeatId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { hasAccess } from '../meeting/who.ts';
import { hire } from '../testing/test-house.ts';
import { type TestRoom, testRoom } from '../testing/test-room.ts';
import { accessRows, endAccess, peopleOf } from './access.ts';
import { boardsOf, makeBoard } from './boards.ts';

const [jonas, lise] = [idFor<SeatId>('jonas'), idFor<SeatId>('lise')];
let kit: TestRoom;

beforeEach(async () => {
  kit = await testRoom();
  kit.clock.pass(1_000);
  await hire(kit.house, 'lise');
});

const share = () =>
  kit.house.committer.add(accessRows(kit.board, lise, kit.clock.now().toISOString()));

test('HOUSE-9 who has access is named, longest first', async () => {
  await share();
  expect(await peopleOf(kit.house, kit.board)).toMatchObject([
    { id: jonas, name: 'Jonas' },
    { id: lise, name: 'Lise' },
  ]);
});

test('HOUSE-9 whoever loses it is out at once, everywhere, and the other stays', async () => {
  await share();
  const [console_, staff, wall] = [
    await kit.facilitator('lise'),
    kit.comes('lise', 'staff'),
    kit.comes('lise', 'wall'),
  ];
  const own = await kit.facilitator('jonas');
  expect(await endAccess(kit.house, kit.board, lise)).toEqual({ ok: true, value: undefined });
  expect([console_, staff, wall].map((device) => device.closed?.code)).toEqual(
    Array.from({ length: 3 }, () => closeCodes.signedOut),
  );
  expect(own.closed).toBeNull();
  expect(await hasAccess(kit.house, lise, kit.board)).toBe(false);
  expect(await boardsOf(kit.house, lise)).toEqual([]);
});

test('HOUSE-9 a board is never left without anyone', async () => {
  expect(await endAccess(kit.house, kit.board, jonas)).toEqual({
    ok: false,
    refusal: { code: 'access/last' },
  });
  await share();
  expect((await endAccess(kit.house, kit.board, jonas)).ok).toBe(true);
  expect(await endAccess(kit.house, kit.board, lise)).toEqual({
    ok: false,
    refusal: { code: 'access/last' },
  });
});

test('HOUSE-9 not even when two take each other off at the same moment', async () => {
  await share();
  await Promise.all([
    endAccess(kit.house, kit.board, jonas),
    endAccess(kit.house, kit.board, lise),
  ]);
  expect(await peopleOf(kit.house, kit.board)).toHaveLength(1);
});

test('HOUSE-9 nobody can be taken off who was not on', async () => {
  expect(await endAccess(kit.house, kit.board, lise)).toEqual({
    ok: false,
    refusal: { code: 'seat/unknown' },
  });
});

test('HOUSE-9 boards are listed the latest first, and only one’s own', async () => {
  kit.clock.pass(1_000);
  const second = await makeBoard(kit.house, { children: ['Freja'], language: 'en', by: jonas });
  await makeBoard(kit.house, { children: ['Another'], language: 'da', by: lise });
  expect(await boardsOf(kit.house, jonas)).toMatchObject([
    {
      id: second,
      children: ['Freja'],
      language: 'en',
      meetings: 0,
      openSince: null,
      lastHeld: null,
    },
    { id: kit.board, children: ['Peter', 'Simon'] },
  ]);
});
