import { isDeepStrictEqual } from 'node:util';
import { replaceText } from '@rundbord/shared/text/replace-text';
import * as Y from 'yjs';

/** What a record is to hold: its fields, and the words people typed where it has any. */
export type Wanted = { fields: ReadonlyMap<string, unknown>; words?: string };

/** Makes a map hold these entries and no others, with as little as can be written. `spared` keys are left alone. */
export function writeEntries(
  map: Y.Map<unknown>,
  wanted: ReadonlyMap<string, unknown>,
  spared: readonly string[] = [],
): void {
  for (const key of [...map.keys()]) if (!wanted.has(key) && !spared.includes(key)) map.delete(key);
  for (const [key, value] of wanted) writeEntry(map, key, value);
}

/** Makes a map hold this under a key, or nothing where it is undefined. */
export function writeEntry(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) {
    if (map.has(key)) map.delete(key);
  } else if (!isDeepStrictEqual(map.get(key), value)) map.set(key, value);
}

/** Makes a collection hold this record under an id, or none where there is none wanted. */
export function writeRecord(
  records: Y.Map<Y.Map<unknown>>,
  id: string,
  wanted: Wanted | null,
): void {
  const known = records.get(id);
  if (!wanted) {
    if (known) records.delete(id);
    return;
  }
  const record = known ?? new Y.Map<unknown>();
  if (!known) records.set(id, record);
  writeEntries(record, wanted.fields, ['words']);
  if (wanted.words === undefined) return;
  const words = record.get('words');
  if (words instanceof Y.Text) replaceText(words, wanted.words);
  else record.set('words', new Y.Text(wanted.words));
}
