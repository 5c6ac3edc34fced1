import * as z from 'zod/mini';

/** A time as a record keeps it: ISO in UTC, `2026-01-13T16:30:00.000Z`. Nothing else passes for one: what is taken for a
 *  time is sent on unread, to followers too. */
export const timeSchema = z
  .string()
  .check(z.maxLength(30), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/));
