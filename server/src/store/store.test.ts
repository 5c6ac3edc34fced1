import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { sqliteStore } from './sqlite-store.ts';
import type { Store, Write } from './store.ts';

// One contract for every store. What is written here holds for memory and for the file.

const board = idFor<BoardId>('board');
const bytes = (...each: number[]) => new Uint8Array(each);
const begin = (epoch = 'first'): Write => ({ op: 'begin', board, document: 'table', epoch });
const append = (...each: number[]): Write => ({
  op: 'append',
  board,
  document: 'table',
  update: bytes(...each),
});
const compact = (...each: number[]): Write => ({
  op: 'compact',
  board,
  document: 'table',
  snapshot: bytes(...each),
});
const row = (key: string, value: unknown): Write => ({
  op: 'put',
  kind: 'seat',
  key,
  board: null,
  value,
});

const folder = mkdtempSync(join(tmpdir(), 'rundbord-store-'));

describe.each([
  ['memory', () => memoryStore()],
  ['sqlite', () => sqliteStore(mkdtempSync(join(folder, 'file-')))],
])('%s', (_, open: () => Store) => {
  let store: Store;

  beforeEach(() => {
    store = open();
  });
  afterEach(async () => {
    await store.close();
  });

  test('SYNC-13 a document is its epoch and its updates, in the order they came', async () => {
    await store.commit([begin(), append(1), append(2, 3)]);
    await store.commit([append(4)]);
    expect(await store.document(board, 'table')).toEqual({
      epoch: 'first',
      updates: [bytes(1), bytes(2, 3), bytes(4)],
    });
  });

  test('SYNC-18 a document that was never begun is not an empty one', async () => {
    expect(await store.document(board, 'table')).toBeNull();
    await store.commit([begin()]);
    expect(await store.document(board, 'table')).toEqual({ epoch: 'first', updates: [] });
    expect(await store.document(board, 'staff')).toBeNull();
    expect(await store.document(idFor('other'), 'table')).toBeNull();
  });

  test('SYNC-13 beginning twice keeps what was there', async () => {
    await store.commit([begin('first'), append(1)]);
    await store.commit([begin('second')]);
    expect(await store.document(board, 'table')).toEqual({ epoch: 'first', updates: [bytes(1)] });
  });

  test('SYNC-16 compacting puts one state in the place of the log, and the log goes on behind it', async () => {
    await store.commit([begin(), append(1), append(2)]);
    await store.commit([compact(9)]);
    expect((await store.document(board, 'table'))?.updates).toEqual([bytes(9)]);
    await store.commit([append(3)]);
    await store.commit([compact(10), append(4)]);
    expect((await store.document(board, 'table'))?.updates).toEqual([bytes(10), bytes(4)]);
  });

  test.each<[string, Write]>([
    ['an update', append(7)],
    ['a compaction', compact(7)],
  ])(
    'SYNC-13 one write that cannot be — %s of no document — leaves nothing of its batch',
    async (_, impossible) => {
      await store.commit([row('a', { name: 'Line' })]);
      const other: Write = { op: 'begin', board, document: 'staff', epoch: 'x' };
      await expect(
        store.commit([other, row('a', { name: 'Martin' }), row('b', 1), impossible]),
      ).rejects.toThrow();
      expect(await store.document(board, 'staff')).toBeNull();
      expect(await store.rows('seat', '')).toEqual([{ key: 'a', value: { name: 'Line' } }]);
      // And it goes on working.
      await store.commit([begin(), append(1)]);
      expect((await store.document(board, 'table'))?.updates).toEqual([bytes(1)]);
    },
  );

  test('SYNC-13 a value that cannot be kept leaves nothing of its batch either', async () => {
    await expect(store.commit([row('a', 1), row('b', () => 1)])).rejects.toThrow();
    expect(await store.rows('seat', '')).toEqual([]);
  });

  test('SYNC-13 a row is its last value, and gone when it was removed', async () => {
    await store.commit([row('a', { name: 'Line' }), row('a', { name: 'Line', nested: [1, null] })]);
    expect(await store.row('seat', 'a')).toEqual({ name: 'Line', nested: [1, null] });
    expect(await store.row('session', 'a')).toBeUndefined();
    await store.commit([
      { op: 'remove', kind: 'seat', key: 'a' },
      { op: 'remove', kind: 'seat', key: 'never' },
    ]);
    expect(await store.row('seat', 'a')).toBeUndefined();
  });

  test('SYNC-13 rows are found by the beginning of their key, in order, and of one kind', async () => {
    await store.commit(['x/b', 'x/a', 'y/a', 'x', 'x0', 'wx/'].map((key) => row(key, key)));
    await store.commit([{ op: 'put', kind: 'session', key: 'x/c', board, value: 1 }]);
    expect((await store.rows('seat', 'x/')).map(({ key }) => key)).toEqual(['x/a', 'x/b']);
    expect((await store.rows('seat', '')).map(({ key }) => key)).toEqual([
      'wx/',
      'x',
      'x/a',
      'x/b',
      'x0',
      'y/a',
    ]);
    // Signs that mean something in a pattern mean nothing here.
    expect(await store.rows('seat', 'x%')).toEqual([]);
  });

  test('SYNC-13 what was handed over is kept as it was then', async () => {
    const update = bytes(1, 2);
    const value = { name: 'Line' };
    await store.commit([
      begin(),
      { op: 'append', board, document: 'table', update },
      row('a', value),
    ]);
    update[0] = 9;
    value.name = 'Martin';
    const found = await store.document(board, 'table');
    expect(found?.updates).toEqual([bytes(1, 2)]);
    expect(await store.row('seat', 'a')).toEqual({ name: 'Line' });
    found?.updates.push(bytes(5));
    expect((await store.document(board, 'table'))?.updates).toHaveLength(1);
  });
});

test('SYNC-14 a file that is opened again holds everything that was answered', async () => {
  const path = join(folder, 'again');
  const first = sqliteStore(path);
  await first.commit([begin('kept'), append(1), row('a', { name: 'Line' })]);
  await first.commit([compact(2), append(3)]);
  await first.close();
  const second = sqliteStore(path);
  expect(await second.document(board, 'table')).toEqual({
    epoch: 'kept',
    updates: [bytes(2), bytes(3)],
  });
  expect(await second.row('seat', 'a')).toEqual({ name: 'Line' });
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

test('SYNC-11 a store that is closed refuses, and does not leave anyone waiting', async () => {
  const store = sqliteStore(mkdtempSync(join(tmpdir(), 'rundbord-closed-')));
  await store.close();
  await expect(store.commit([begin()])).rejects.toThrow();
  await expect(store.document(board, 'table')).rejects.toThrow();
});
