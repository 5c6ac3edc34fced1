import type { Store, Write } from '../store/store.ts';

/** A store that can be told to fail or to wait, and that remembers each commit it was given. */
export function failingStore(inner: Store) {
  const commits: (readonly Write[])[] = [];
  let isDown = false;
  let gate: PromiseWithResolvers<void> | null = null;
  let readGate: PromiseWithResolvers<void> | null = null;
  const fault = () => {
    if (isDown) throw new Error('the disk is gone');
  };
  return {
    ...inner,
    commits,
    async commit(batch: readonly Write[]) {
      await gate?.promise;
      fault();
      await inner.commit(batch);
      commits.push(batch);
    },
    async document(...asked: Parameters<Store['document']>) {
      fault();
      // What was read is as old as the question.
      const found = await inner.document(...asked);
      await readGate?.promise;
      return found;
    },
    async row(...asked: Parameters<Store['row']>) {
      fault();
      return inner.row(...asked);
    },
    async rows(...asked: Parameters<Store['rows']>) {
      fault();
      return inner.rows(...asked);
    },
    breakDown() {
      isDown = true;
    },
    recover() {
      isDown = false;
    },
    /** Documents are read at once, and told when `tellReads` is called. */
    holdReads() {
      readGate ??= Promise.withResolvers();
    },
    tellReads() {
      readGate?.resolve();
      readGate = null;
    },
    /** Commits wait until `letGo`. */
    hold() {
      gate ??= Promise.withResolvers();
    },
    letGo() {
      gate?.resolve();
      gate = null;
    },
  } satisfies Store & Record<string, unknown>;
}

export type FailingStore = ReturnType<typeof failingStore>;
