// @vitest-environment node
import type { BoardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import type { Showing } from '@rundbord/shared/wall/showing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeChannel } from '../testing/fake-channel.ts';
import { wallChannel } from './wall-channel.ts';

const board = idFor<BoardId>('board');
const columns: Showing = { what: 'columns', id: 'one', at: '2026-01-13T16:30:00.000Z' };

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  FakeChannel.open.clear();
});

afterEach(() => vi.unstubAllGlobals());

test('SCREEN-1 a wall in the same browser hears what the console shows, without the house', () => {
  const heard = vi.fn();
  wallChannel(board).listen(heard);
  wallChannel(board).show(columns);
  expect(heard.mock.calls).toEqual([[columns]]);
});

test('SCREEN-1 the wall of another board hears nothing', () => {
  const heard = vi.fn();
  wallChannel(idFor<BoardId>('another')).listen(heard);
  wallChannel(board).show(columns);
  expect(heard).not.toHaveBeenCalled();
});

test.each([null, 'columns', {}, { ...columns, what: 'everything' }, { what: 'columns' }])(
  'SCREEN-1 what is no act of showing is passed over: %j',
  (said) => {
    const heard = vi.fn();
    wallChannel(board).listen(heard);
    new FakeChannel(`rundbord-wall-${board}`).postMessage(said);
    expect(heard).not.toHaveBeenCalled();
    wallChannel(board).show(columns);
    expect(heard).toHaveBeenCalledTimes(1);
  },
);

test('SCREEN-1 a wall that is closed hears nothing more', () => {
  const heard = vi.fn();
  const wall = wallChannel(board);
  wall.listen(heard);
  wall.close();
  wallChannel(board).show(columns);
  expect(heard).not.toHaveBeenCalled();
});
