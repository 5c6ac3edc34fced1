import { type DocumentName, rootsOf } from '@rundbord/shared/doc/board-doc';
import * as Y from 'yjs';
import { ValueStore } from '../connection/value-store.ts';
import { isSameValue } from './same-value.ts';

/** What a hook can watch: a root of the document, or one entry of it (`cards/<id>`). */
export type Part = string;

type Memory = { version: number; value: unknown };

/** What hooks may ask of a document. The only file that observes Y types.
 *  A part's value is read again only after a change in that part, and the old reference is answered when it says the same.
 *  While it is frozen it answers as the document was at that moment, and tells nobody anything. */
export class BoardSource {
  readonly doc: Y.Doc;
  readonly frozen = new ValueStore(false);
  readonly #versions = new Map<Part, number>();
  readonly #watchers = new Map<Part, Set<() => void>>();
  readonly #memories = new Map<Part, Map<unknown, Memory>>();
  readonly #ownListeners = new Set<(part: Part) => void>();
  readonly #missed = new Set<Part>();
  readonly #stop: () => void;
  #still: Y.Doc | null = null;

  constructor(doc: Y.Doc, name: DocumentName) {
    this.doc = doc;
    const stops = Object.keys(rootsOf[name]).map((root) => {
      const map = doc.getMap(root);
      const heard = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => this.#hear(root, events);
      map.observeDeep(heard);
      return () => map.unobserveDeep(heard);
    });
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  /** Runs after each transaction that changed the part. Answers how to stop. */
  watch(part: Part, changed: () => void): () => void {
    const watchers = this.#watchers.get(part) ?? new Set();
    this.#watchers.set(part, watchers);
    watchers.add(changed);
    return () => {
      watchers.delete(changed);
      if (watchers.size > 0 || this.#watchers.get(part) !== watchers) return;
      this.#watchers.delete(part);
      this.#memories.delete(part);
    };
  }

  /** Runs for each part that is changed on this device itself. Answers how to stop. */
  watchOwn(changed: (part: Part) => void): () => void {
    this.#ownListeners.add(changed);
    return () => this.#ownListeners.delete(changed);
  }

  /** The part as `read` sees it. Give a function that stays the same from call to call. */
  recall<V>(part: Part, read: (doc: Y.Doc, part: Part, source: BoardSource) => V): V {
    const version = this.#versions.get(part) ?? 0;
    const memories = this.#memories.get(part) ?? new Map<unknown, Memory>();
    this.#memories.set(part, memories);
    const known = memories.get(read);
    if (known?.version === version) return known.value as V;
    const fresh = read(this.#still ?? this.doc, part, this);
    const value = known && isSameValue(known.value, fresh) ? (known.value as V) : fresh;
    memories.set(read, { version, value });
    return value;
  }

  /** From now on everything stands as it stands. */
  freeze(): void {
    if (this.#still) return;
    this.#still = new Y.Doc();
    Y.applyUpdate(this.#still, Y.encodeStateAsUpdate(this.doc));
    this.frozen.set(true);
  }

  /** Everything that changed meanwhile is read again, and told once. */
  thaw(): void {
    if (!this.#still) return;
    this.#still.destroy();
    this.#still = null;
    this.frozen.set(false);
    this.#tell([...this.#missed]);
    this.#missed.clear();
  }

  close(): void {
    this.#stop();
    this.#still?.destroy();
  }

  #hear(root: string, events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const parts = new Set<Part>([root]);
    for (const event of events) {
      const [key] = event.path;
      if (key !== undefined) parts.add(`${root}/${key}`);
      else if (event instanceof Y.YMapEvent)
        for (const changed of event.keysChanged) parts.add(`${root}/${changed}`);
    }
    if (events[0]?.transaction.local)
      for (const listener of [...this.#ownListeners]) for (const part of parts) listener(part);
    if (this.#still) for (const part of parts) this.#missed.add(part);
    else this.#tell([...parts]);
  }

  #tell(parts: readonly Part[]): void {
    for (const part of parts) this.#versions.set(part, (this.#versions.get(part) ?? 0) + 1);
    for (const part of parts)
      for (const changed of [...(this.#watchers.get(part) ?? [])]) changed();
  }
}
