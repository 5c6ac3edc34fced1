import type { ConnectionState } from './document-connection.ts';
import type { ValueStore } from './value-store.ts';

/** Nobody waits longer than this: a house that cannot keep anything answers for itself. */
const mostMs = 3_000;

/** Resolves when what was written here is on disk, so that the house knows it before it is asked about it; at once when
 *  there is nothing on its way. */
export function whenSaved(
  state: Pick<ValueStore<ConnectionState>, 'get' | 'watch'>,
): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, mostMs);
    const look = () => state.get().saving === 'saved' && done();
    stop = state.watch(look);
    look();
  });
}
