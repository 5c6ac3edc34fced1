import type { BoardId, IntentId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { type Answered, ask } from './ask.ts';
import { newId } from './new-id.ts';
import { ValueStore } from './value-store.ts';
import { watchWaking } from './waking.ts';

/** What a device wishes, before it has an id. */
export type Wish = Intent extends infer I ? (I extends Intent ? Omit<I, 'id'> : never) : never;

const retryMs = { first: 400, most: 4_000 } as const;
/** A question older than this when the phone wakes has died in its sleep. */
const sleptMs = 3_000;

/** Faults of the house after which a wish is given up, so that those behind it are heard. */
const mostFaults = 4;

/** Whether wishes are on their way, and whether the line lets them. */
export type QueueState = 'empty' | 'sending' | 'waiting';

/** Wishes one after another. One that meets a dead line is sent again under the same id until the house has answered;
 *  a repeat does no harm. They live in memory alone: nothing of a board is kept on a phone. */
export class IntentQueue {
  readonly state = new ValueStore<QueueState>('empty');
  readonly #path: string;
  readonly #stopWatching: () => void;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;
  #isClosed = false;
  #hurry: () => void = () => {};

  constructor(board: BoardId, door: 'phone' | 'console' | 'follow') {
    this.#path = `/boards/${board}/intents/${door}`;
    this.#stopWatching = watchWaking(() => this.#hurry());
  }

  /** Sends a wish, and resolves with the answer: done and on disk, or a refusal. */
  send(wish: Wish): Promise<Answered<null>> {
    const body = { ...wish, id: newId<IntentId>() };
    this.#count += 1;
    if (this.state.get() === 'empty') this.state.set('sending');
    const answer = this.#last.then(() => this.#insist(body));
    this.#last = answer.finally(() => {
      this.#count -= 1;
      this.state.set(this.#count === 0 ? 'empty' : 'sending');
    });
    return answer;
  }

  close(): void {
    this.#isClosed = true;
    this.#stopWatching();
    this.#hurry();
  }

  async #insist(body: unknown): Promise<Answered<null>> {
    let faults = 0;
    for (let waitMs: number = retryMs.first; ; waitMs = Math.min(waitMs * 2, retryMs.most)) {
      const answer = await this.#ask(body);
      if (!answer.ok && answer.refusal.code === 'house/fault') faults += 1;
      const isAnswered =
        answer.ok ||
        faults > mostFaults ||
        !['line/down', 'request/too-many', 'house/fault'].includes(answer.refusal.code);
      if (isAnswered || this.#isClosed) return answer;
      this.state.set('waiting');
      await this.#pause(waitMs);
    }
  }

  #ask(body: unknown): Promise<Answered<null>> {
    const gone = new AbortController();
    const sentMs = Date.now();
    this.#hurry = () => {
      if (Date.now() - sentMs > sleptMs) gone.abort();
    };
    return ask<null>(this.#path, { method: 'POST', body, signal: gone.signal });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
