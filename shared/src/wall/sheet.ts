import * as Y from 'yjs';
import * as z from 'zod/mini';
import { compareKeys } from '../card/card-order.ts';
import { timeSchema } from '../doc/time.ts';
import { idSchema, type SeatId, type SheetId } from '../id.ts';

/** Most sheets on a wall, folded-away ones among them. */
export const sheetsLimit = 60;
/** Most sheets the house keeps. Over `sheetsLimit`: several consoles can hang the last one at once, and no drawing may be
 *  lost by that. */
export const sheetsKept = 80;
/** Most graphemes in the name of a sheet. */
export const sheetNameLimit = 60;

const mark = z.object({ by: idSchema<SeatId>(), at: timeSchema });

/** Schema of each field of a drawing sheet (*tegneark*). `order` sorts sheets along the wall. `released`: those who
 *  follow from afar may see it. `shelved`: taken down, its drawing kept. */
export const sheetFields = {
  // As long as `parseSheetName` lets sixty of the widest graphemes be.
  name: z.string().check(z.maxLength(600)),
  order: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[0-9A-Za-z]+$/)),
  made: mark,
  released: z.optional(mark),
  shelved: z.optional(mark),
} as const;

const fields = z.object(sheetFields);
export type Sheet = z.infer<typeof fields> & { id: SheetId };

/** The sheet in a record, or null when the record is not a whole sheet. */
export function readSheet(id: SheetId, record: Y.Map<unknown>): Sheet | null {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(sheetFields)) values[field] = record.get(field);
  const read = fields.safeParse(values);
  return read.success ? { ...read.data, id } : null;
}

/** All readable sheets in their order along the wall, those that were taken down among them. */
export function readSheets(sheets: Y.Map<Y.Map<unknown>>): Sheet[] {
  const list: Sheet[] = [];
  for (const [id, record] of sheets.entries()) {
    const sheet = record instanceof Y.Map ? readSheet(id as SheetId, record) : null;
    if (sheet) list.push(sheet);
  }
  return list.sort((a, b) => compareKeys(a.order, b.order) || compareKeys(a.id, b.id));
}
