import { openTable } from '@rundbord/shared/doc/board-doc';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { readShowing, readTurn } from '@rundbord/shared/wall/showing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wallChannel } from '../connection/wall-channel.ts';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { FakeChannel } from '../testing/fake-channel.ts';
import { FakeSocket } from '../testing/fake-socket.ts';

let isOpen = false;
let { board, session, house, letIn } = {} as ReturnType<typeof consoleAtHouse>;

beforeEach(() => {
  vi.useFakeTimers();
  ({ board, session, house, letIn } = consoleAtHouse());
  isOpen = true;
});

afterEach(() => {
  close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('DESK-1 a console comes in by two doors: the table, and what only facilitators see', () => {
  expect(FakeSocket.all.map(({ url }) => url.split('/').at(-1))).toEqual(['console', 'staff']);
});

test('DESK-2 what is shown reaches a wall in the same browser at once, and the others by the house', () => {
  const heard = vi.fn();
  wallChannel(board).listen(heard);
  letIn();
  session.show('columns');
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ what: 'columns' }));
  vi.advanceTimersByTime(60);
  house.read();
  expect(readShowing(openTable(house.doc).wall)).toEqual(heard.mock.calls[0]?.[0]);
});

test('DESK-2 without a line the wall in the same browser goes dark all the same', () => {
  const heard = vi.fn();
  wallChannel(board).listen(heard);
  session.show('blank');
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ what: 'blank' }));
});

test('DESK-2 showing the same again is a new act', () => {
  const ids = new Set<unknown>();
  for (let times = 0; times < 3; times += 1) {
    session.show('columns');
    ids.add(readShowing(openTable(session.table.doc).wall)?.id);
  }
  expect(ids.size).toBe(3);
});

test('DESK-3 showing and turning pages are nothing to take back', () => {
  const id = session.acts.add('worry');
  session.show('columns');
  session.turn('well', 2);
  session.acts.undo();
  expect(session.table.doc.getMap('cards').has(id)).toBe(false);
  expect(readShowing(openTable(session.table.doc).wall)?.what).toBe('columns');
  expect(readTurn(openTable(session.table.doc).wall, 'well')?.page).toBe(2);
});

test('DESK-4 a card written on the console is in the language of its board', () => {
  const { record, cards } = openTable(session.table.doc);
  record.set('board', { children: ['Peter'], language: 'en', createdAt: meetingTime });
  expect(cards.get(session.acts.add('worry'))?.get('lang')).toBe('en');
});

test('DESK-5 a console that is closed leaves no line, no channel and no clock behind', () => {
  letIn();
  session.acts.add('worry');
  close();
  // y-websocket looks once more whether it should come back.
  vi.advanceTimersByTime(10_000);
  expect(FakeSocket.all.map(({ readyState }) => readyState)).toEqual([3, 3]);
  expect(FakeChannel.open.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

function close(): void {
  if (isOpen) session.close();
  isOpen = false;
}
