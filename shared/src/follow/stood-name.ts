import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries } from '../doc/read-map.ts';
import type { RoleName } from './name-patterns.ts';

/** A name that stands on the board or stood there once – drawn, seated, speaking –, and the role that stood for it last. A
 *  value under the name itself in the root `stoodNames` of the staff document. `at`: when it was first written down, ISO. */
export const stoodNameSchema = z.object({ role: z.string(), at: z.string() });

/** Most of them that are kept; the oldest go first. */
export const stoodNamesLimit = 2_000;

/** All that are written down, in order of name, so that every copy reads them alike. */
export function readStoodNames(root: Y.Map<unknown>): RoleName[] {
  return readEntries(root, stoodNameSchema)
    .map(([name, { role }]) => ({ name, role }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
