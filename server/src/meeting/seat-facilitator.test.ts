import { readSeats } from '@rundbord/shared/board/record';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { seatFacilitator } from './seat-facilitator.ts';
import type { Actor } from './sitter.ts';

const lise: Actor = { seat: idFor('lise'), name: 'Lise', role: 'facilitator', colour: 0 };
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting();
});

const seats = () => readSeats(meeting.room.table.record).map(({ name, role }) => [name, role]);

test('MEET-12 a colleague who opens the console in a meeting sits at the table, once', async () => {
  await seatFacilitator(meeting.house, meeting.room, lise);
  await seatFacilitator(meeting.house, meeting.room, lise);
  expect(seats()).toEqual(
    expect.arrayContaining([
      ['Jonas', 'facilitator'],
      ['Lise', 'facilitator'],
    ]),
  );
  expect(seats()).toHaveLength(2);
});

test('MEET-12 two windows opened at once give one seat, and the house goes on keeping what is written', async () => {
  await Promise.all([1, 2, 3].map(() => seatFacilitator(meeting.house, meeting.room, lise)));
  expect(seats()).toHaveLength(2);
  expect((await meeting.wants('jonas', { kind: 'setDoor', open: false })).ok).toBe(true);
});

test('MEET-12 between meetings nobody sits', async () => {
  await meeting.wants('jonas', { kind: 'endMeeting' });
  await seatFacilitator(meeting.house, meeting.room, lise);
  expect(seats()).toEqual([]);
  expect(meeting.room.table.record.has(`seat:${lise.seat}`)).toBe(false);
});
