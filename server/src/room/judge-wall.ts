import { isId, type SheetId } from '@rundbord/shared/id';
import { inkLimit, isInkEntry } from '@rundbord/shared/ink/ink';
import { readSheet, sheetFields, sheetsKept } from '@rundbord/shared/wall/sheet';
import { isWallEntry } from '@rundbord/shared/wall/showing';
import * as Y from 'yjs';
import { type Breach, type Change, type Court, holdsOnlyKnownFacts } from './court.ts';
import { hasOnlyKeys, isPlainMap } from './document-path.ts';

const sheetKeys: ReadonlySet<string> = new Set(Object.keys(sheetFields));

/** A change under the root `wall`: what is shown, and turned to. */
export function judgeWallChange(_court: Court, { type, keys, path }: Change): Breach | null {
  return judgeEntries({ type, keys, path }, isWallEntry, 'wall-shape');
}

/** A change under the root `ink`: whole records, one value each. */
export function judgeInkChange(_court: Court, { type, keys, path }: Change): Breach | null {
  const breach = judgeEntries({ type, keys, path }, isInkEntry, 'ink-shape');
  if (breach) return breach;
  return (type as Y.Map<unknown>).size > inkLimit ? 'full' : null;
}

/** A change under the root `sheets`. A sheet is taken down by a mark; one that was just made may be taken back. */
export function judgeSheetChange({ doc, facts }: Court, { keys, path }: Change): Breach | null {
  const sheets = doc.getMap<unknown>('sheets');
  const [sheet, ...deeper] = path.keys;
  if (sheet === null || deeper.length > 0 || keys.has(null)) return 'nested';
  if (sheet !== undefined) {
    // Who made a sheet, and when, is written once.
    return keys.has('made') ? 'sheet-maker' : judgeSheet(sheet, sheets.get(sheet));
  }
  for (const key of keys) {
    if (key === null || !isId(key)) return 'nested';
    if (!sheets.has(key)) continue;
    const record = sheets.get(key);
    const breach = judgeSheet(key, record);
    if (breach) return breach;
    const made = readSheet(key as SheetId, record as Y.Map<unknown>)?.made;
    if (!made || !facts.isFacilitator(made.by)) return 'sheet-maker';
  }
  return sheets.size > sheetsKept ? 'full' : null;
}

function judgeSheet(key: string, record: unknown): Breach | null {
  if (!(record instanceof Y.Map) || !isPlainMap(record) || !hasOnlyKeys(record, sheetKeys))
    return 'sheet-shape';
  const isWhole = readSheet(key as SheetId, record) && holdsOnlyKnownFacts(record, sheetFields);
  return isWhole ? null : 'sheet-shape';
}

function judgeEntries(
  { type, keys, path }: Pick<Change, 'type' | 'keys' | 'path'>,
  isEntry: (key: string, value: unknown) => boolean,
  breach: Breach,
): Breach | null {
  if (path.keys.length > 0) return 'nested';
  const map = type as Y.Map<unknown>;
  for (const key of keys) {
    if (key === null) return 'nested';
    if (map.has(key) && !isEntry(key, map.get(key))) return breach;
  }
  return null;
}
