import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import type { SeatId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { readBoardFacts, readMeetings, readOpenMeeting, readSeat, readSeats } from './record.ts';

const line = idFor<SeatId>('line');
const seat = {
  name: 'Line',
  role: 'member',
  colour: 1,
  meeting: 'second',
  admittedAt: '2026-02-12T16:31:00.000Z',
};
let record: Y.Map<unknown>;

beforeEach(() => {
  record = openTable(new Y.Doc()).record;
});

test('MEET-10 before the first sync there is nothing, and nothing breaks', () => {
  expect(readBoardFacts(record)).toBeNull();
  expect(readMeetings(record)).toEqual([]);
  expect(readOpenMeeting(record)).toBeNull();
  expect(readSeats(record)).toEqual([]);
  expect(readSeat(record, line)).toBeNull();
});

test('MEET-4 meetings stand first to last, and the one without an end is going on', () => {
  record.set('meeting:second', { number: 2, openedAt: 'b', arrival: 'inbox' });
  record.set('meeting:first', { number: 1, openedAt: 'a', closedAt: 'a2', arrival: 'board' });
  expect(readMeetings(record).map((meeting) => meeting.id)).toEqual(['first', 'second']);
  expect(readOpenMeeting(record)).toMatchObject({ id: 'second', number: 2 });
  record.set('meeting:second', { number: 2, openedAt: 'b', closedAt: 'c', arrival: 'inbox' });
  expect(readOpenMeeting(record)).toBeNull();
});

test('MEET-10 the seats are those of the meeting that is going on, in order of arrival', () => {
  record.set('meeting:second', { number: 2, openedAt: 'b', arrival: 'inbox' });
  record.set(`seat:${line}`, seat);
  record.set(`seat:${idFor('martin')}`, {
    ...seat,
    name: 'Martin',
    admittedAt: '2026-02-12T16:30:00.000Z',
  });
  record.set(`seat:${idFor('inge')}`, { ...seat, name: 'Inge', meeting: 'first' });
  expect(readSeats(record).map((each) => each.name)).toEqual(['Martin', 'Line']);
  expect(readSeat(record, line)).toEqual(seat);
  expect(readSeat(record, idFor('inge'))).toMatchObject({ name: 'Inge' });
});

test('MEET-10 between meetings nobody is seated', () => {
  record.set(`seat:${line}`, seat);
  expect(readSeats(record)).toEqual([]);
});

test('MEET-10 what cannot be read is left out, and the rest is still there', () => {
  record.set('meeting:second', { number: 2, openedAt: 'b', arrival: 'inbox' });
  record.set('meeting:odd', { number: 'three' });
  record.set(`seat:${line}`, seat);
  record.set(`seat:${idFor('odd')}`, { ...seat, role: 'queen' });
  record.set('board', { children: 'Peter' });
  expect(readMeetings(record)).toHaveLength(1);
  expect(readSeats(record)).toHaveLength(1);
  expect(readBoardFacts(record)).toBeNull();
  record.set('board', { children: ['Peter'], language: 'da', createdAt: 'a' });
  expect(readBoardFacts(record)).toEqual({ children: ['Peter'], language: 'da', createdAt: 'a' });
});
