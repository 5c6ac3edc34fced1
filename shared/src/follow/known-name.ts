import * as z from 'zod/mini';
import type { NameId } from '../id.ts';

/** A name that followers do not read, and the role that stands for it ("Ulla" → "Lærer"), as facilitators wrote it. */
export const knownNameSchema = z.object({ name: z.string(), role: z.string() });
export type KnownName = z.infer<typeof knownNameSchema> & { id: NameId };

/** Most names a board's facilitators can write down. */
export const knownNamesLimit = 300;
