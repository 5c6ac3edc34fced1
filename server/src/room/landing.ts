import type { Committer } from '../store/committer.ts';

/** Acts of the server that are on their way to the disk. What they wrote is shown to nobody before it is there: after a
 *  crash it could not be taken back. With the store down the room goes on all the same. */
export class Landing {
  readonly #committer: Committer;
  readonly #flying = new Set<Promise<void>>();

  constructor(committer: Committer) {
    this.#committer = committer;
  }

  get isWaitedFor(): boolean {
    return this.#flying.size > 0 && !this.#committer.isDown();
  }

  /** Resolves when this is on disk. */
  async of(landed: Promise<void>): Promise<void> {
    this.#flying.add(landed);
    await landed;
    this.#flying.delete(landed);
  }

  /** Resolves when everything that flies now is on disk, or the store is down. */
  async all(): Promise<void> {
    if (!this.isWaitedFor) return;
    const down = Promise.withResolvers<void>();
    const stop = this.#committer.watch(() => down.resolve());
    await Promise.race([Promise.all(this.#flying), down.promise]);
    stop();
  }
}
