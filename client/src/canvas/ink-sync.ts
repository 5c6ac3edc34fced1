import { openTable } from '@rundbord/shared/doc/board-doc';
import type { Editor, RecordsDiff, TLRecord, TLShape, TLShapeId } from 'tldraw';
import type * as Y from 'yjs';
import type { InkActs } from '../parts/wall/ink-acts-context.ts';
import type { BoardSource } from '../source/board-source.ts';
import { keptBinding, keptShape, placedRecord, standsOn } from './ink-record.ts';
import { migrated, ownSchema } from './ink-schema.ts';
import type { WallPlaces } from './wall-places.ts';

/** How long to wait before asking again whether a stroke has ended, or whether the next letter comes. */
const busyMs = 120;
const typingMs = 300;

const readEntries = (doc: Y.Doc): [string, unknown][] => [...openTable(doc).ink.entries()];

/** Keeps what is drawn and the board in agreement. The board is the truth: records come from it at the places where
 *  their posters and cards hang on this screen, and go to it whole when a stroke has ended. */
export class InkSync {
  readonly #editor: Editor;
  readonly #source: BoardSource;
  readonly #places: WallPlaces;
  readonly #acts: InkActs | null;
  readonly #schema;
  #kept: ReadonlyMap<string, unknown> = new Map();
  /** Where each record was put, to see which have to move along. */
  readonly #corners = new Map<string, { x: number; y: number }>();
  readonly #dirty = new Set<string>();
  /** What was written here last, which the program shows already – with its caret where somebody types. */
  readonly #own = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  readonly #stops: (() => void)[];

  constructor(
    editor: Editor,
    { source, places, acts }: { source: BoardSource; places: WallPlaces; acts: InkActs | null },
  ) {
    this.#editor = editor;
    this.#source = source;
    this.#places = places;
    this.#acts = acts;
    this.#schema = ownSchema(editor.store);
    const leave = () => this.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    this.#stops = [
      source.watch('ink', () => this.#read()),
      places.version.watch(() => this.#read()),
      editor.store.listen(({ changes }) => this.#note(changes), {
        source: 'user',
        scope: 'document',
      }),
      acts?.beforeUndo(() => this.finish()) ?? (() => {}),
      () => removeEventListener('pagehide', leave),
      () => document.removeEventListener('visibilitychange', leave),
    ];
    this.#read();
  }

  /** Ends what is under way and writes it. */
  finish(): void {
    this.#editor.complete();
    this.flush();
  }

  /** Writes what has been drawn and is not kept yet. */
  flush(): void {
    this.#editor.store._flushHistory();
    this.#write();
  }

  close(): void {
    this.flush();
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  #note(changes: RecordsDiff<TLRecord>): void {
    // What the program mends by itself after reading is not this person's doing.
    if (this.#isReading || !this.#acts) return;
    const ids = [
      ...Object.keys(changes.added),
      ...Object.keys(changes.updated),
      ...Object.keys(changes.removed),
    ];
    for (const id of ids)
      if (id.startsWith('shape:') || id.startsWith('binding:')) this.#dirty.add(id);
    if (this.#dirty.size === 0) return;
    this.#acts.setDrawing(true);
    this.#arm(this.#isTyping() ? typingMs : 0);
  }

  #arm(waitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { inputs } = this.#editor;
      // The end of a stroke changes no record, so it is asked for again.
      if (inputs.getIsPointing() || inputs.getIsDragging()) this.#arm(busyMs);
      else this.#write();
    }, waitMs);
  }

  #isTyping(): boolean {
    return this.#editor.getEditingShapeId() !== null;
  }

  #write(): void {
    clearTimeout(this.#timer);
    if (!this.#acts || this.#dirty.size === 0) return;
    const { put, remove } = this.#gathered();
    if (put.size > 0 || remove.length > 0) {
      const schemaKey = `schema:${this.#schema.name}`;
      const versions = new Map([[schemaKey, this.#schema.versions]]);
      if (!this.#kept.has(schemaKey)) this.#acts.write({ put: versions, remove: [] }, 'quiet');
      for (const [id, kept] of put) this.#own.set(id, kept);
      this.#acts.write({ put, remove }, this.#isTyping() ? 'typing' : 'stroke');
    }
    this.#acts.setDrawing(false);
  }

  #gathered(): { put: Map<string, unknown>; remove: string[] } {
    const put = new Map<string, unknown>();
    const remove: string[] = [];
    for (const id of this.#dirty) {
      const kept = this.#keep(id);
      if (kept) put.set(id, kept);
      // What is there and cannot be kept as it is stays kept as it was.
      else if (this.#kept.has(id) && !this.#editor.store.has(id as TLShapeId)) remove.push(id);
    }
    this.#dirty.clear();
    return { put, remove };
  }

  #keep(id: string): unknown {
    const record = this.#editor.store.get(id as TLShapeId) as TLRecord | undefined;
    if (record?.typeName === 'binding') return keptBinding(record, this.#schema.name);
    if (record?.typeName !== 'shape') return null;
    const on = this.#whatItStandsOn(record);
    const corner = this.#places.placeOf(on) ?? { x: 0, y: 0 };
    this.#corners.set(id, { x: corner.x, y: corner.y });
    return keptShape(record, { on, corner, schema: this.#schema.name });
  }

  #whatItStandsOn(shape: TLShape): string {
    const middle = this.#editor.getShapePageBounds(shape.id)?.center ?? shape;
    return this.#places.under(middle);
  }

  /** Brings the wall in agreement with the board: what is new or changed there, and what hangs elsewhere by now. */
  #read(): void {
    const before = this.#kept;
    const now = new Map(this.#source.recall('ink', readEntries));
    this.#kept = now;
    const put: TLRecord[] = [];
    const remove: TLRecord['id'][] = [];
    const hide = (id: string) => {
      this.#corners.delete(id);
      if (this.#editor.store.has(id as TLRecord['id'])) remove.push(id as TLRecord['id']);
    };
    for (const id of before.keys()) if (!now.has(id) && !this.#dirty.has(id)) hide(id);
    for (const [id, kept] of now) {
      if (id.startsWith('schema:') || this.#dirty.has(id)) continue;
      const on = standsOn(kept);
      const place = on === null ? null : this.#places.placeOf(on);
      if (on !== null && place === null) {
        hide(id);
        continue;
      }
      const known = this.#corners.get(id);
      const hasMoved = place !== null && (known?.x !== place.x || known.y !== place.y);
      const isHere = this.#editor.store.has(id as TLRecord['id']);
      const isOwn = this.#own.get(id) === kept;
      if (!isOwn) this.#own.delete(id);
      if ((before.get(id) === kept || isOwn) && !hasMoved && isHere) continue;
      const record = this.#readable(kept, place);
      if (!record) continue;
      if (place) this.#corners.set(id, { x: place.x, y: place.y });
      put.push(record);
    }
    if (put.length > 0 || remove.length > 0) this.#merge(put, remove);
  }

  /** A record that may stand in the program, or null: one bad record must not stop the others. */
  #readable(kept: unknown, place: { x: number; y: number } | null): TLRecord | null {
    const { store } = this.#editor;
    try {
      const placed = placedRecord(kept, place);
      const { schema } = placed.meta as { schema?: unknown };
      const versions = schema === this.#schema.name ? null : this.#kept.get(`schema:${schema}`);
      const record = versions
        ? migrated(store, placed, versions as Record<string, number>)
        : placed;
      if (!record) return null;
      const read = store.schema.validateRecord(store, record, 'initialize', null);
      return isDrawable(this.#editor, read) ? read : null;
    } catch {
      return null;
    }
  }

  #merge(put: readonly TLRecord[], remove: readonly TLRecord['id'][]): void {
    const { store } = this.#editor;
    // This person's own changes go out first, so that they are not taken for the program's.
    store._flushHistory();
    this.#isReading = true;
    try {
      store.mergeRemoteChanges(() => {
        store.remove([...remove]);
        store.put(put.filter((record) => record.typeName !== 'binding'));
        const bindings = put.filter((record) => record.typeName === 'binding');
        store.put(bindings.filter(({ fromId, toId }) => store.has(fromId) && store.has(toId)));
      });
      store._flushHistory();
    } finally {
      this.#isReading = false;
    }
  }
}

/** Whether a line can be drawn: its path is letters to the schema, and may be none of a path. Throws when it cannot. */
function isDrawable(editor: Editor, record: TLRecord): boolean {
  if (record.typeName !== 'shape' || record.type !== 'draw') return true;
  const { x, y, w, h } = editor.getShapeUtil(record).getGeometry(record).bounds;
  return [x, y, w, h].every(Number.isFinite);
}
