import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Call } from './sqlite-worker.ts';
import type { Store } from './store.ts';

/** A store in one SQLite file of the folder, written by a worker thread. */
export function sqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'rundbord.sqlite');
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: { path },
  });
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (fault: Error) => void }
  >();
  let last = 0;
  let broken: Error | null = null;

  worker.on('message', ({ id, value, fault }: Answer) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (fault) waiter?.reject(new Error('the store could not do it', { cause: fault }));
    else waiter?.resolve(value as never);
  });
  const breakDown = (fault: Error) => {
    broken ??= fault;
    for (const waiter of waiting.values()) waiter.reject(broken);
    waiting.clear();
  };
  worker.on('error', breakDown);
  worker.on('exit', () => breakDown(new Error('the store is closed')));

  const ask = <T>(name: Call['name'], ...input: unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (broken) return reject(broken);
      last += 1;
      waiting.set(last, { resolve: resolve as (value: never) => void, reject });
      worker.postMessage({ id: last, name, input } satisfies Call);
    });

  return {
    commit: (batch) => ask('commit', batch),
    document: (board, document) => ask('document', board, document),
    row: (kind, key) => ask('row', kind, key),
    rows: (kind, prefix) => ask('rows', kind, prefix),
    close: async () => {
      await ask('close');
      await worker.terminate();
    },
  };
}
