import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import { idFor } from '../testing/id-for.ts';
import {
  gather,
  isWallEntry,
  readGathering,
  readShowing,
  readTurn,
  show,
  turnPage,
} from './showing.ts';

const sheet = `sheet:${idFor('road')}` as const;

let wall: Y.Map<unknown>;

beforeEach(() => {
  wall = openTable(new Y.Doc()).wall;
});

test('WALL-1 nothing has been shown until somebody shows it', () => {
  expect(readShowing(wall)).toBeNull();
  expect(readTurn(wall, 'worry')).toBeNull();
});

test('WALL-2 the last act of showing counts, and showing the same again is a new act', () => {
  show(wall, { what: 'columns', id: 'one', at: '2026-01-13T16:30:00.000Z' });
  show(wall, { what: 'columns', id: 'two', at: '2026-01-13T16:31:00.000Z' });
  expect(readShowing(wall)).toEqual({ what: 'columns', id: 'two', at: '2026-01-13T16:31:00.000Z' });
  show(wall, { what: 'blank', id: 'three', at: '2026-01-13T16:32:00.000Z' });
  expect(readShowing(wall)?.what).toBe('blank');
});

test('WALL-3 each column turns its own pages', () => {
  turnPage(wall, 'worry', { page: 2, id: 'one' });
  expect(readTurn(wall, 'worry')).toEqual({ page: 2, id: 'one' });
  expect(readTurn(wall, 'well')).toBeNull();
});

test.each([
  ['showing', { what: 'columns', id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['showing', { what: 'everything', id: 'a', at: '2026-01-13T16:31:00.000Z' }, false],
  ['showing', { what: 'blank', id: 'x'.repeat(41), at: '2026-01-13T16:31:00.000Z' }, false],
  ['showing', 'columns', false],
  ['showing', { what: 'welcome', id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['showing', { what: 'follow', id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['showing', { what: 'overview', id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['showing', { what: sheet, id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['showing', { what: 'sheet:road', id: 'a', at: '2026-01-13T16:31:00.000Z' }, false],
  ['gathering', { target: 'overview', id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['gathering', { target: sheet, id: 'a', at: '2026-01-13T16:31:00.000Z' }, true],
  ['gathering', { target: 'blank', id: 'a', at: '2026-01-13T16:31:00.000Z' }, false],
  ['gathering', { target: 'follow', id: 'a', at: '2026-01-13T16:31:00.000Z' }, false],
  ['gathering', { target: 'columns', id: 'a', at: '2026-01-13T16:31:00.000Z', note: 'z' }, false],
  ['gathering', { what: 'columns', id: 'a', at: '2026-01-13T16:31:00.000Z' }, false],
  ['turn:poster', { page: 3, id: 'a' }, true],
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

test('WALL-4 no other key and no other value stands there, whatever they are', () => {
  const key = fc.oneof(
    fc.constantFrom('showing', 'gathering', 'turn:worry', 'turn:poster', 'turn:', '__proto__'),
    fc.string(),
  );
  fc.assert(
    fc.property(key, fc.jsonValue(), (under, value) => {
      expect(isWallEntry(under, value)).toBe(false);
    }),
    { seed: 39, numRuns: 1_000 },
  );
});

test('WALL-13 the last act of gathering everyone’s eyes counts, and gathering again is a new act', () => {
  expect(readGathering(wall)).toBeNull();
  gather(wall, { target: sheet, id: 'one', at: '2026-01-13T16:30:00.000Z' });
  gather(wall, { target: 'overview', id: 'two', at: '2026-01-13T16:31:00.000Z' });
  expect(readGathering(wall)).toEqual({
    target: 'overview',
    id: 'two',
    at: '2026-01-13T16:31:00.000Z',
  });
  expect(readShowing(wall)).toBeNull();
  wall.set('gathering', { target: 'nowhere', id: 'three', at: '2026-01-13T16:32:00.000Z' });
  expect(readGathering(wall)).toBeNull();
});

test('WALL-3 a poster turns its own pages, beside those of the columns', () => {
  turnPage(wall, 'poster', { page: 4, id: 'one' });
  turnPage(wall, 'worry', { page: 1, id: 'two' });
  expect(readTurn(wall, 'poster')).toEqual({ page: 4, id: 'one' });
  expect(readTurn(wall, 'worry')).toEqual({ page: 1, id: 'two' });
});

test('WALL-1 what cannot be read shows nothing', () => {
  wall.set('showing', { what: 'everything' });
  wall.set('turn:worry', 'far');
  expect(readShowing(wall)).toBeNull();
  expect(readTurn(wall, 'worry')).toBeNull();
});
