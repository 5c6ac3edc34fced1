import type * as Y from 'yjs';
import type * as z from 'zod/mini';

/** The readable entries of a map of plain values, with their keys; unreadable ones are left out. */
export function readEntries<T>(map: Y.Map<unknown>, schema: z.ZodMiniType<T>): [string, T][] {
  const entries: [string, T][] = [];
  for (const [key, value] of map.entries()) {
    const read = schema.safeParse(value);
    if (read.success) entries.push([key, read.data]);
  }
  return entries;
}

/** One plain value of a map, or null when it is missing or unreadable. */
export function readEntry<T>(map: Y.Map<unknown>, key: string, schema: z.ZodMiniType<T>): T | null {
  const read = schema.safeParse(map.get(key));
  return read.success ? read.data : null;
}
