import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { sqliteStore } from './sqlite-store.ts';
import { openTables } from './sqlite-tables.ts';

test('SYNC-15 a commit that was answered outlives a power cut: WAL, and FULL', () => {
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const tables = openTables(join(mkdtempSync(join(tmpdir(), 'rundbord-pragma-')), 'b.sqlite'));
  const [db] = prepared.mock.contexts as DatabaseSync[];
  prepared.mockRestore();
  const pragma = (name: string) => Object.values(db?.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  tables.close();
});

test('HOUSE-10 the folder of the boards is closed to other people of the machine', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbord-mode-')), 'boards');
  const store = sqliteStore(folder);
  await store.row('seat', '');
  expect(statSync(folder).mode & 0o077).toBe(0);
  await store.close();
});

test('SYNC-17 one server holds a folder at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbord-lock-'));
  const first = lockFolder(folder);
  expect(first).not.toBeNull();
  expect(lockFolder(folder)).toBeNull();
  first?.release();
  const second = lockFolder(folder);
  expect(second).not.toBeNull();
  second?.release();
});
