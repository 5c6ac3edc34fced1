import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { faultFacts, type Log } from '../log.ts';
import type { Store, Write } from './store.ts';

/** Milliseconds between two commits: what comes meanwhile shares the next one. */
const gapMs = 8;
/** Milliseconds before a failed commit is tried again, at first and at most. */
const retryMs = { first: 200, most: 5_000 };

/** Group commit: what arrives while one commit is flying goes together into the next. */
export type Committer = {
  /** Resolves when these writes, and all before them, are on disk, however long the store takes. Writes keep their order. */
  add(writes: readonly Write[]): Promise<void>;
  /** Resolves when everything added so far is on disk. */
  settled(): Promise<void>;
  isDown(): boolean;
  /** Tells when the store stops answering and when it is back. */
  watch(changed: (down: boolean) => void): () => void;
};

type Batch = { writes: Write[]; landed: PromiseWithResolvers<void> };

export function makeCommitter(store: Store, log: Log): Committer {
  const watchers = new Set<(down: boolean) => void>();
  let next: Batch = emptyBatch();
  let flying: Batch | null = null;
  let flight: Promise<void> | null = null;
  let down = false;

  const turn = (isDown: boolean): void => {
    if (down === isDown) return;
    down = isDown;
    log(isDown ? 'store/down' : 'store/back');
    for (const tell of watchers) tell(isDown);
  };

  const fly = async (): Promise<void> => {
    while (next.writes.length > 0) {
      flying = next;
      next = emptyBatch();
      await land(flying);
      flying = null;
      await pause(gapMs);
    }
    flight = null;
  };

  const land = async (batch: Batch): Promise<void> => {
    const writes = merged(batch.writes);
    for (let waitMs = retryMs.first; ; waitMs = Math.min(waitMs * 2, retryMs.most)) {
      try {
        await store.commit(writes);
        turn(false);
        batch.landed.resolve();
        return;
      } catch (fault) {
        if (!down) log('store/commit-failed', faultFacts(fault));
        turn(true);
        await pause(waitMs, undefined, { ref: false });
      }
    }
  };

  return {
    add: (writes) => {
      // Nothing to keep: done when what came before is.
      const isNothingNew = writes.length + next.writes.length === 0;
      if (isNothingNew) return flying ? flying.landed.promise : Promise.resolve();
      next.writes.push(...writes);
      const { promise } = next.landed;
      flight ??= fly();
      return promise;
    },
    settled: async () => {
      while (flight !== null) await flight;
    },
    isDown: () => down,
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

function emptyBatch(): Batch {
  return { writes: [], landed: Promise.withResolvers<void>() };
}

/** The same batch with neighbouring updates of one document in one row. */
function merged(writes: readonly Write[]): Write[] {
  const open = new Map<string, { at: number; updates: Uint8Array[] }>();
  const kept: Write[] = [];
  const seal = (key: string): void => {
    const run = open.get(key);
    const write = run && kept[run.at];
    if (write?.op === 'append' && run && run.updates.length > 1)
      kept[run.at] = { ...write, update: Y.mergeUpdates(run.updates) };
    open.delete(key);
  };
  for (const write of writes) {
    const key = 'document' in write ? `${write.board}/${write.document}` : '';
    const run = open.get(key);
    if (write.op === 'append' && run) {
      run.updates.push(write.update);
      continue;
    }
    seal(key);
    if (write.op === 'append') open.set(key, { at: kept.length, updates: [write.update] });
    kept.push(write);
  }
  for (const key of open.keys()) seal(key);
  return kept;
}
