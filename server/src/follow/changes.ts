import * as Y from 'yjs';
import { pathOf } from '../room/document-path.ts';

/** What has changed in a document since it was last asked: keys by root. */
export class Changes {
  readonly #keys = new Map<string, Set<string>>();
  /** Something else than letters in a text: who is who may have changed. */
  #isMoreThanWords = false;

  constructor(doc: Y.Doc) {
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed) {
        const path = pathOf(doc, type as Y.AbstractType<unknown>);
        if (!path) continue;
        const [record] = path.keys;
        for (const key of record ? [record] : keys) if (key !== null) this.add(path.root, key);
        if (!(type instanceof Y.Text)) this.#isMoreThanWords = true;
      }
    });
  }

  add(root: string, key: string): void {
    const keys = this.#keys.get(root) ?? new Set();
    keys.add(key);
    this.#keys.set(root, keys);
  }

  has(root: string): boolean {
    return this.#keys.has(root);
  }

  of(root: string): readonly string[] {
    return [...(this.#keys.get(root) ?? [])];
  }

  mayRename(roots: readonly string[]): boolean {
    return this.#isMoreThanWords && roots.some((root) => this.#keys.has(root));
  }

  clear(): void {
    this.#keys.clear();
    this.#isMoreThanWords = false;
  }
}
