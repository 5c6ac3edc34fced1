import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import { isWallEntry, readShowing, readTurn, show, turnPage } from './showing.ts';

let wall: Y.Map<unknown>;

beforeEach(() => {
  wall = openTable(new Y.Doc()).wall;
});

test('WALL-1 nothing has been shown until somebody shows it', () => {
  expect(readShowing(wall)).toBeNull();
  expect(readTurn(wall, 'worry')).toBeNull();
});

test('WALL-2 the last act of showing counts, and showing the same again is a new act', () => {
  show(wall, { what: 'columns', id: 'one', at: 'a' });
  show(wall, { what: 'columns', id: 'two', at: 'b' });
  expect(readShowing(wall)).toEqual({ what: 'columns', id: 'two', at: 'b' });
  show(wall, { what: 'blank', id: 'three', at: 'c' });
  expect(readShowing(wall)?.what).toBe('blank');
});

test('WALL-3 each column turns its own pages', () => {
  turnPage(wall, 'worry', { page: 2, id: 'one' });
  expect(readTurn(wall, 'worry')).toEqual({ page: 2, id: 'one' });
  expect(readTurn(wall, 'well')).toBeNull();
});

test.each([
  ['showing', { what: 'columns', id: 'a', at: 'b' }, true],
  ['showing', { what: 'everything', id: 'a', at: 'b' }, false],
  ['showing', { what: 'blank', id: 'x'.repeat(41), at: 'b' }, false],
  ['showing', 'columns', false],
  ['turn:next', { page: 0, id: 'a' }, true],
  ['turn:next', { page: -1, id: 'a' }, false],
  ['turn:next', { page: 0.5, id: 'a' }, false],
  ['turn:next', { page: 1501, id: 'a' }, false],
  ['turn:next', { page: Number.NaN, id: 'a' }, false],
  ['turn:nowhere', { page: 0, id: 'a' }, false],
  ['constructor', { page: 0, id: 'a' }, false],
  ['note', 'free storage', false],
])('WALL-4 under %s may stand %j: %s', (key, value, isAllowed) => {
  expect(isWallEntry(key, value)).toBe(isAllowed);
});

test('WALL-1 what cannot be read shows nothing', () => {
  wall.set('showing', { what: 'everything' });
  wall.set('turn:worry', 'far');
  expect(readShowing(wall)).toBeNull();
  expect(readTurn(wall, 'worry')).toBeNull();
});
