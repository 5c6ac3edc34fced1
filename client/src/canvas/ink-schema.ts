import type { SerializedSchema, TLRecord, TLStore } from 'tldraw';

/** A name for the version of the drawing program's schema; the same on every device that has it. */
export type SchemaName = string;

type Versions = Record<string, number>;

/** The versions of this program's schema, and a short name for them. */
export function ownSchema(store: TLStore): { name: SchemaName; versions: Versions } {
  const serialized = store.schema.serialize();
  const versions: Versions = 'sequences' in serialized ? { ...serialized.sequences } : {};
  const text = Object.entries(versions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, version]) => `${part}:${version}`)
    .join();
  return { name: hashed(text), versions };
}

/** A record that an older program kept, brought up to this one's schema; null when that cannot be done. */
export function migrated(store: TLStore, record: TLRecord, versions: Versions): TLRecord | null {
  const from: SerializedSchema = { schemaVersion: 2, sequences: versions };
  const answer = store.schema.migratePersistedRecord(record, from);
  return answer.type === 'success' ? (answer.value as TLRecord) : null;
}

/** FNV-1a, 53 bits of it, in letters and digits: a name, not a secret. */
function hashed(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(at) ^ low, 0x85ebca6b) >>> 0;
  }
  return (high.toString(36) + low.toString(36)).slice(0, 12);
}
