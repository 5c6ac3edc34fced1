import type { SetId } from '@rundbord/shared/id';
import type { SetField } from '@rundbord/shared/scaling/statement-set';
import { tidyTyped } from '@rundbord/shared/text/plain-text';
import type { Answered } from '../../connection/ask.ts';
import type { IntentQueue } from '../../connection/intent-queue.ts';
import { ValueStore } from '../../connection/value-store.ts';

type Send = IntentQueue['send'];
type Refusal = Extract<Answered<null>, { ok: false }>['refusal'];

/** Words of a field that the board has not got yet, and the words they were written over. `isLeft`: the field was left
 *  while earlier words were on their way. */
export type SetDraft = {
  words: string;
  before: string;
  refusal: Refusal | null;
  isRead: boolean;
  isAsking: boolean;
  isLeft: boolean;
};

/** What is being written in sets, held above the sheet it is written on, so that closing it loses nothing. It lives in
 *  memory, and goes with the sitting. */
export class SetDrafts {
  readonly #send: Send;
  readonly #drafts = new Map<string, ValueStore<SetDraft | null>>();

  constructor(send: Send) {
    this.#send = send;
  }

  of(set: SetId, field: SetField): ValueStore<SetDraft | null> {
    const key = `${set} ${field}`;
    const store = this.#drafts.get(key) ?? new ValueStore<SetDraft | null>(null);
    this.#drafts.set(key, store);
    return store;
  }

  /** Holds what is typed. Who types on beside a colleague's words has read those, and writes over them. */
  write(set: SetId, field: SetField, { words, kept }: { words: string; kept: string }): void {
    const store = this.of(set, field);
    const draft = store.get();
    if (!draft)
      store.set({
        words,
        before: kept,
        refusal: null,
        isRead: true,
        isAsking: false,
        isLeft: false,
      });
    else if (isOver(draft) && !draft.isAsking)
      store.set({ ...draft, words, before: kept, isRead: true });
    else store.set({ ...draft, words });
  }

  /** Gives the board the words of a field that was left. Where a colleague wrote in the same place, they wait until the
   *  two have been joined. */
  async keep(set: SetId, field: SetField): Promise<void> {
    const store = this.of(set, field);
    const draft = store.get();
    if (!draft || (isOver(draft) && !draft.isRead)) return;
    if (draft.isAsking) return store.set({ ...draft, isLeft: true });
    const sent = draft.words;
    const words = tidyTyped(sent).trim();
    if (words === draft.before && !draft.refusal) return store.set(null);
    store.set({ ...draft, isAsking: true, isLeft: false });
    const answer = await this.#send({ kind: 'writeSet', set, field, words, before: draft.before });
    const now = store.get();
    if (!now) return;
    if (!answer.ok)
      return store.set({ ...now, refusal: answer.refusal, isRead: false, isAsking: false });
    if (now.words === sent) return store.set(null);
    // What was typed while it was on its way goes on from there.
    store.set({ ...now, before: words, refusal: null, isAsking: false });
    if (now.isLeft) await this.keep(set, field);
  }

  /** Gives the board everything of a set that it has not got. */
  flush(set: SetId): void {
    for (const key of this.#drafts.keys()) {
      const [of, field] = key.split(' ') as [SetId, SetField];
      if (of === set) void this.keep(set, field);
    }
  }
}

/** Whether a colleague wrote in the same place. */
export const isOver = ({ refusal }: SetDraft): boolean => refusal?.code === 'set/changed';

const bySitting = new WeakMap<Send, SetDrafts>();

/** The drafts of whoever asks the house this way. */
export function draftsOf(send: Send): SetDrafts {
  const drafts = bySitting.get(send) ?? new SetDrafts(send);
  bySitting.set(send, drafts);
  return drafts;
}
