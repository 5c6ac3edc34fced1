import { type Note, parseNotes } from '@rundbord/shared/follow/note';
import type { BoardId } from '@rundbord/shared/id';
import { newId, nowText } from '../connection/new-id.ts';
import { ValueStore } from '../connection/value-store.ts';

/** A follower's own notes of one board. They lie on this device and go nowhere; each act answers whether it was kept. */
export class Notes {
  readonly list: ValueStore<readonly Note[]>;
  /** Words that are not kept yet. They outlive a line that begins afresh, and the end of following. */
  readonly draft = new ValueStore('');
  readonly #key: string;

  constructor(board: BoardId) {
    this.#key = `rb_notes_${board}`;
    this.list = new ValueStore(this.#read());
  }

  add(words: string, poster: string): boolean {
    return this.#write([...this.#read(), { id: newId(), at: nowText(), poster, words }]);
  }

  change(id: string, words: string): boolean {
    return this.#write(this.#read().map((note) => (note.id === id ? { ...note, words } : note)));
  }

  remove(id: string): boolean {
    return this.#write(this.#read().filter((note) => note.id !== id));
  }

  clear(): boolean {
    return this.#write([]);
  }

  /** Read anew each time: another window of this device may have written. */
  #read(): readonly Note[] {
    try {
      return parseNotes(localStorage.getItem(this.#key) ?? '[]');
    } catch {
      // A browser may keep its storage from a page altogether.
      return [];
    }
  }

  #write(notes: readonly Note[]): boolean {
    try {
      if (notes.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(notes));
    } catch {
      return false;
    }
    this.list.set(notes);
    return true;
  }
}
