import type { BoardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type FailingStore, failingStore } from '../testing/failing-store.ts';
import { recordedLog } from '../testing/recorded-log.ts';
import { type Committer, makeCommitter } from './committer.ts';
import { memoryStore } from './memory-store.ts';
import type { Write } from './store.ts';

const board = idFor<BoardId>('board');
/** Longest that is waited for a store that does not answer. */
const patience = { timeout: 10_000 };
let store: FailingStore;
let committer: Committer;
let lines: string[];

beforeEach(async () => {
  const recorded = recordedLog();
  lines = recorded.lines;
  store = failingStore(memoryStore());
  committer = makeCommitter(store, recorded.log);
  await store.commit([
    { op: 'begin', board, document: 'table', epoch: 'e' },
    { op: 'begin', board, document: 'staff', epoch: 'e' },
  ]);
  store.commits.length = 0;
});

const row = (key: string): Write => ({ op: 'put', kind: 'seat', key, board, value: key });

describe('SYNC-12 group commit', () => {
  test('SYNC-12 what comes while a commit is flying goes together into the next', async () => {
    store.hold();
    const first = committer.add([row('a')]);
    const others = [committer.add([row('b')]), committer.add([row('c'), row('d')])];
    store.letGo();
    await Promise.all([first, ...others]);
    expect(store.commits.map((batch) => batch.length)).toEqual([1, 3]);
  });

  test('SYNC-12 nothing counts as kept before it is', async () => {
    store.hold();
    let isKept = false;
    const kept = committer.add([row('a')]).then(() => {
      isKept = true;
    });
    await turns();
    expect(isKept).toBe(false);
    expect(await store.row('seat', 'a')).toBeUndefined();
    store.letGo();
    await kept;
    expect(await store.row('seat', 'a')).toBe('a');
  });

  test('SYNC-12 two writes of the same thing keep their order', async () => {
    const value = (value: number): Write => ({ op: 'put', kind: 'seat', key: 'a', board, value });
    await Promise.all([
      committer.add([value(1)]),
      committer.add([value(2)]),
      committer.add([value(3)]),
    ]);
    expect(await store.row('seat', 'a')).toBe(3);
  });

  test('SYNC-12 neighbouring updates of a document become one, and say the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.string()), { maxLength: 12 }),
        async (typed) => {
          const [docs, kept] = [
            { table: new Y.Doc(), staff: new Y.Doc() },
            failingStore(memoryStore()),
          ];
          const own = makeCommitter(kept, () => {});
          await own.add([
            { op: 'begin', board, document: 'table', epoch: 'e' },
            { op: 'begin', board, document: 'staff', epoch: 'e' },
          ]);
          for (const name of ['table', 'staff'] as const)
            docs[name].on('update', (update: Uint8Array) => {
              void own.add([row('between'), { op: 'append', board, document: name, update }]);
            });
          for (const [isTable, text] of typed) {
            const words = docs[isTable ? 'table' : 'staff'].getText('words');
            words.insert(words.length, text);
          }
          await own.settled();
          for (const name of ['table', 'staff'] as const) {
            const again = new Y.Doc();
            for (const update of (await kept.document(board, name))?.updates ?? [])
              Y.applyUpdate(again, update);
            if (again.getText('words').toString() !== docs[name].getText('words').toString())
              return false;
          }
          return kept.commits.every(
            (batch) => batch.filter((write) => write.op === 'append').length <= 2,
          );
        },
      ),
      { seed: 21, numRuns: 25 },
    );
  });

  test('SYNC-16 an update after a compaction stays after it', async () => {
    const text = new Y.Doc().getText('words');
    const updates: Uint8Array[] = [];
    text.doc?.on('update', (update: Uint8Array) => updates.push(update));
    for (const letter of 'abc') text.insert(text.length, letter);
    const [a, b, c] = updates as [Uint8Array, Uint8Array, Uint8Array];
    const append = (update: Uint8Array): Write => ({
      op: 'append',
      board,
      document: 'table',
      update,
    });
    await committer.add([
      append(a),
      { op: 'compact', board, document: 'table', snapshot: Y.mergeUpdates([a, b]) },
      append(c),
    ]);
    const again = new Y.Doc();
    for (const update of (await store.document(board, 'table'))?.updates ?? [])
      Y.applyUpdate(again, update);
    expect(again.getText('words').toString()).toBe('abc');
  });
});

describe('SYNC-12 nothing to keep', () => {
  test('SYNC-12 is done at once when nothing is on its way', async () => {
    await committer.add([]);
    // And the next writes are kept all the same.
    await committer.add([row('a')]);
    await committer.settled();
    expect(await store.row('seat', 'a')).toBe('a');
  });

  test('SYNC-8 is done only when everything before it is', async () => {
    store.hold();
    const done: string[] = [];
    const first = committer.add([row('a')]).then(() => done.push('a'));
    const nothing = committer.add([]).then(() => done.push('nothing'));
    const second = committer.add([row('b')]).then(() => done.push('b'));
    const last = committer.add([]).then(() => done.push('last'));
    await turns();
    expect(done).toEqual([]);
    store.letGo();
    await Promise.all([first, nothing, second, last]);
    expect(done).toEqual(['a', 'nothing', 'b', 'last']);
  });
});

describe('SYNC-11 a store that fails', () => {
  test('SYNC-11 nothing is acknowledged, everyone is told once, and it catches up by itself', async () => {
    const told: boolean[] = [];
    const stop = committer.watch((down) => told.push(down));
    store.breakDown();
    let isKept = false;
    const kept = committer.add([row('a')]).then(() => {
      isKept = true;
    });
    await vi.waitFor(() => expect(committer.isDown()).toBe(true), patience);
    const later = committer.add([row('b')]);
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0), patience);
    expect(isKept).toBe(false);
    store.recover();
    await Promise.all([kept, later]);
    expect(told).toEqual([true, false]);
    expect(committer.isDown()).toBe(false);
    expect(await store.rows('seat', '')).toHaveLength(2);
    stop();
    expect(lines.map((line) => JSON.parse(line).code)).toEqual([
      'store/commit-failed',
      'store/down',
      'store/back',
    ]);
  });

  test('SYNC-11 whoever stopped watching is left in peace', async () => {
    const told: boolean[] = [];
    committer.watch((down) => told.push(down))();
    store.breakDown();
    const kept = committer.add([row('a')]);
    await vi.waitFor(() => expect(committer.isDown()).toBe(true), patience);
    store.recover();
    await kept;
    expect(told).toEqual([]);
  });
});

test('SYNC-36 settled means that all which was added is on disk', async () => {
  store.hold();
  void committer.add([row('a')]);
  void committer.add([row('b')]);
  const settled = committer.settled();
  store.letGo();
  await settled;
  expect(await store.rows('seat', '')).toHaveLength(2);
  await committer.settled();
});

/** Lets everything that is ready happen. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
