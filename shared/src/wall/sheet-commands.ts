import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { TableDoc } from '../doc/board-doc.ts';
import type { Origin } from '../doc/origin.ts';
import type { SeatId, SheetId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { parseLine } from '../text/plain-text.ts';
import { readSheets, sheetNameLimit, sheetsLimit } from './sheet.ts';

/** Who acts, when, on which table. One command is one transaction under `origin`. */
type Hand = { table: TableDoc; by: SeatId; at: string; origin: Origin };

export type SheetRefusal =
  | { code: 'sheet/unknown' }
  | { code: 'sheet/many'; limit: number }
  | { code: 'sheet/name-empty' }
  | { code: 'sheet/name-long'; graphemes: number; limit: number };

/** The name of a sheet as everyone reads it: one line of 1–60 graphemes. Refuses `sheet/name-empty`, `sheet/name-long`. */
export function parseSheetName(raw: string): Result<string, SheetRefusal> {
  const line = parseLine(raw, { least: 1, limit: sheetNameLimit });
  if (line.ok) return line;
  if (line.refusal.code === 'words/too-long')
    return err({ ...line.refusal, code: 'sheet/name-long' });
  return err({ code: 'sheet/name-empty' });
}

/** Hangs a new sheet last on the wall. Refuses `sheet/many` and names that will not do. */
export function addSheet(hand: Hand, id: SheetId, name: string): Result<void, SheetRefusal> {
  const { sheets, doc } = hand.table;
  const parsed = parseSheetName(name);
  if (!parsed.ok) return parsed;
  if (sheets.has(id)) return ok();
  if (sheets.size >= sheetsLimit) return err({ code: 'sheet/many', limit: sheetsLimit });
  const last = readSheets(sheets).at(-1)?.order ?? null;
  const record = new Y.Map<unknown>();
  record.set('name', parsed.value);
  record.set('order', orderAfter(last));
  record.set('made', { by: hand.by, at: hand.at });
  doc.transact(() => sheets.set(id, record), hand.origin);
  return ok();
}

/** Gives a sheet another name. */
export function nameSheet(hand: Hand, id: SheetId, name: string): Result<void, SheetRefusal> {
  const parsed = parseSheetName(name);
  return parsed.ok ? change(hand, id, (record) => record.set('name', parsed.value)) : parsed;
}

/** Takes a sheet down; its drawing is kept. */
export function shelveSheet(hand: Hand, id: SheetId): Result<void, SheetRefusal> {
  return change(hand, id, (record) => record.set('shelved', { by: hand.by, at: hand.at }));
}

/** Hangs a sheet up again. */
export function restoreSheet(hand: Hand, id: SheetId): Result<void, SheetRefusal> {
  return change(hand, id, (record) => record.delete('shelved'));
}

/** Lets those who follow from afar see a sheet, or no longer. */
export function releaseSheet(
  hand: Hand,
  id: SheetId,
  isReleased: boolean,
): Result<void, SheetRefusal> {
  return change(hand, id, (record) => {
    if (isReleased) record.set('released', { by: hand.by, at: hand.at });
    else record.delete('released');
  });
}

function change(
  hand: Hand,
  id: SheetId,
  act: (record: Y.Map<unknown>) => void,
): Result<void, SheetRefusal> {
  const record = hand.table.sheets.get(id);
  if (!(record instanceof Y.Map)) return err({ code: 'sheet/unknown' });
  hand.table.doc.transact(() => act(record), hand.origin);
  return ok();
}

/** A copy whose last key cannot be read as one starts a row of its own. */
function orderAfter(last: string | null): string {
  try {
    return generateKeyBetween(last, null);
  } catch {
    return generateKeyBetween(null, null);
  }
}
