import { tidyTyped } from '@rundbord/shared/text/plain-text';
import type { Answered } from './ask.ts';
import type { IntentQueue, Wish } from './intent-queue.ts';
import { ValueStore } from './value-store.ts';

type Send = IntentQueue['send'];
type Refusal = Extract<Answered<null>, { ok: false }>['refusal'];

/** Words of a field that the board has not got yet, and the words they were written over. `isLeft`: the field was left
 *  while earlier words were on their way. */
export type FieldDraft = {
  words: string;
  before: string;
  refusal: Refusal | null;
  isRead: boolean;
  isAsking: boolean;
  isLeft: boolean;
};

/** How the house is asked to keep words that were written over others. */
export type WishOf = (words: string, before: string) => Wish;

/** What is being written in fields that the house keeps one by one, held above the sheet it is written on, so that closing
 *  it loses nothing. It lives in memory, and goes with the sitting. Keys begin with the id of what is written. */
export class FieldDrafts {
  readonly #send: Send;
  readonly #drafts = new Map<
    string,
    { store: ValueStore<FieldDraft | null>; wish: WishOf | null }
  >();

  constructor(send: Send) {
    this.#send = send;
  }

  of(key: string): ValueStore<FieldDraft | null> {
    return this.#at(key).store;
  }

  /** Holds what is typed. Who types on beside a colleague's words has read those, and writes over them. */
  write(key: string, { words, kept, wish }: { words: string; kept: string; wish: WishOf }): void {
    const draft = this.#at(key);
    draft.wish = wish;
    const { store } = draft;
    const now = store.get();
    if (!now)
      store.set({
        words,
        before: kept,
        refusal: null,
        isRead: true,
        isAsking: false,
        isLeft: false,
      });
    else if (isOver(now) && !now.isAsking) store.set({ ...now, words, before: kept, isRead: true });
    else store.set({ ...now, words });
  }

  /** Gives the board the words of a field that was left. Where a colleague wrote in the same place, they wait until the
   *  two have been joined. */
  async keep(key: string): Promise<void> {
    const { store, wish } = this.#at(key);
    const draft = store.get();
    if (!wish || !draft || (isOver(draft) && !draft.isRead)) return;
    if (draft.isAsking) return store.set({ ...draft, isLeft: true });
    const sent = draft.words;
    const words = tidyTyped(sent).trim();
    if (words === draft.before && !draft.refusal) return store.set(null);
    store.set({ ...draft, isAsking: true, isLeft: false });
    const answer = await this.#send(wish(words, draft.before));
    const now = store.get();
    if (!now) return;
    if (!answer.ok)
      return store.set({ ...now, refusal: answer.refusal, isRead: false, isAsking: false });
    if (now.words === sent) return store.set(null);
    // What was typed while it was on its way goes on from there.
    store.set({ ...now, before: words, refusal: null, isAsking: false });
    if (now.isLeft) await this.keep(key);
  }

  /** Gives the board everything of one thing that it has not got. */
  flush(id: string): void {
    for (const key of this.#drafts.keys()) if (key.startsWith(`${id} `)) void this.keep(key);
  }

  #at(key: string) {
    const known = this.#drafts.get(key) ?? {
      store: new ValueStore<FieldDraft | null>(null),
      wish: null,
    };
    this.#drafts.set(key, known);
    return known;
  }
}

/** Whether a colleague wrote in the same place. */
export function isOver({ refusal }: FieldDraft): boolean {
  return refusal?.code.endsWith('/changed') ?? false;
}

const bySitting = new WeakMap<Send, FieldDrafts>();

/** The drafts of whoever asks the house this way. */
export function draftsOf(send: Send): FieldDrafts {
  const drafts = bySitting.get(send) ?? new FieldDrafts(send);
  bySitting.set(send, drafts);
  return drafts;
}
