import { isDay } from '../calendar/day.ts';
import { err, ok, type Result } from '../result.ts';
import { type FileRefusal, placeIn } from './file-refusal.ts';

/** Longest text in a file (a stroke of a pen), longest name, and most things in one list. */
const longestText = 60_000;
const longestName = 800;
const longestList = 5_000;

/** Names that are no names: they mean something to the language that reads them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);
/** Where times stand. */
const timeNames = new Set([
  ...['at', 'openedAt', 'closedAt', 'admittedAt', 'leftAt', 'sentAt', 'createdAt', 'wordsAt'],
  'exportedAt',
]);
/** Where days stand that are read as a shape alone. */
const dayNames = new Set(['knowsSince', 'until', 'reviewAt']);
const time = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/;
const clockTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Whether everything in a file is of a kind that a board can hold, whatever it means: whole letters, real numbers and
 *  times, names of a length that somebody can read. */
export function isSound(value: unknown, path: readonly string[] = []): Result<void, FileRefusal> {
  if (typeof value === 'string') return judgeText(value, path);
  if (typeof value === 'number' && !Number.isFinite(value)) return damaged(path);
  if (typeof value !== 'object' || value === null) return ok();
  if (Array.isArray(value) && value.length > longestList)
    return err({ code: 'file/too-many', at: placeIn(path), limit: longestList });
  for (const key of Object.keys(value)) {
    const inside = [...path, key];
    if (reserved.has(key)) return err({ code: 'file/unknown-part', at: placeIn(inside) });
    if (!key.isWellFormed() || key.length > longestName) return damaged(inside);
    const inner = isSound((value as Record<string, unknown>)[key], inside);
    if (!inner.ok) return inner;
  }
  return ok();
}

/** Whether the text is a time that there was or will be. */
export function isRealTime(text: string): boolean {
  const found = time.exec(text);
  return found !== null && /^(19|20|21)/.test(text) && isDay(found[1] ?? '');
}

function judgeText(text: string, path: readonly string[]): Result<void, FileRefusal> {
  const name = path.at(-1) ?? '';
  if (!text.isWellFormed() || text.length > longestText) return damaged(path);
  if (name === 'name' && text.length > longestName) return damaged(path);
  if (timeNames.has(name) && !isRealTime(text) && !clockTime.test(text)) return damaged(path);
  if (dayNames.has(name) && !isDay(text)) return damaged(path);
  return ok();
}

function damaged(path: readonly string[]): Result<void, FileRefusal> {
  return err({ code: 'file/damaged', at: placeIn(path) });
}
