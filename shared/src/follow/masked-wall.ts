import type * as Y from 'yjs';
import type { SheetId } from '../id.ts';
import { type InkBinding, type InkShape, isInkEntry, toInkWords, wordsOf } from '../ink/ink.ts';
import { readSheets, type Sheet, sheetFields } from '../wall/sheet.ts';
import { isWallEntry } from '../wall/showing.ts';

/** Says a text in roles. */
type Say = (raw: string) => string;

/** What the wall shows, as followers read it: the same, as far as it can be read. */
export function maskedShowing(wall: Y.Map<unknown>): Map<string, unknown> {
  return new Map([...wall.entries()].filter(([key, value]) => isWallEntry(key, value)));
}

/** The sheets that followers may see: those that are released and hang. */
export function releasedSheets(sheets: Y.Map<Y.Map<unknown>>): Map<SheetId, Sheet> {
  const released = readSheets(sheets).filter((sheet) => sheet.released && !sheet.shelved);
  return new Map(released.map((sheet) => [sheet.id, sheet]));
}

/** The fields of a released sheet. */
export function maskedSheetFields(sheet: Sheet, say: Say): Map<string, unknown> {
  const masked = { ...sheet, name: say(sheet.name) };
  const fields = new Map<string, unknown>();
  for (const field of Object.keys(sheetFields) as (keyof typeof sheetFields)[])
    if (masked[field] !== undefined) fields.set(field, masked[field]);
  return fields;
}

/** One entry of ink as followers read it, or undefined where it is not for them: what is drawn on a released sheet, what
 *  holds two such things together (`hasShape`), and the versions they are written in. */
export function maskedInk(
  [key, value]: readonly [string, unknown],
  {
    released,
    hasShape,
    say,
  }: {
    released: ReadonlyMap<string, unknown>;
    hasShape: (id: string) => boolean;
    say: Say;
  },
): unknown {
  if (!isInkEntry(key, value)) return undefined;
  if (key.startsWith('schema:')) return value;
  if (key.startsWith('binding:')) {
    const { fromId, toId } = value as InkBinding;
    return hasShape(fromId) && hasShape(toId) ? value : undefined;
  }
  const shape = value as InkShape;
  const [kind, sheet = ''] = shape.meta.on.split(':');
  if (kind !== 'sheet' || !released.has(sheet)) return undefined;
  return withWords(shape, say);
}

function withWords(shape: InkShape, say: Say): InkShape {
  if (shape.type === 'draw') return shape;
  const richText = toInkWords(say(wordsOf(shape.props.richText)));
  // Each kind has its own props; the words are the same in all that have any.
  return { ...shape, props: { ...shape.props, richText } } as InkShape;
}
