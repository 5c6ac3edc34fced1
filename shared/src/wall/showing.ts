import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { type Column, columns } from '../card/category.ts';
import { readEntry } from '../doc/read-map.ts';

/** What the projector can show: nothing (as it begins), the way in with its QR, or the three columns. */
export const showings = ['blank', 'welcome', 'columns'] as const;
export type ShowingWhat = (typeof showings)[number];

/** One act of showing. `id` is new each time, so that showing again is seen as an act. */
const showing = {
  what: z.enum(showings),
  id: z.string().check(z.maxLength(40)),
  at: z.string().check(z.maxLength(40)),
};
export const showingSchema = z.object(showing);
export type Showing = z.infer<typeof showingSchema>;

/** One act of turning a column's page on the wall; pages count from 0. */
const turn = {
  page: z.number().check(z.int(), z.minimum(0), z.maximum(1500)),
  id: z.string().check(z.maxLength(40)),
};
export const turnSchema = z.object(turn);
export type Turn = z.infer<typeof turnSchema>;

const turnKeys = columns.map((column) => `turn:${column}`);

/** The last act of showing, or null when nobody has shown anything yet. */
export function readShowing(wall: Y.Map<unknown>): Showing | null {
  return readEntry(wall, 'showing', showingSchema);
}

/** The last act of turning pages in a column, or null. */
export function readTurn(wall: Y.Map<unknown>, column: Column): Turn | null {
  return readEntry(wall, `turn:${column}`, turnSchema);
}

/** Shows or blanks the wall. */
export function show(wall: Y.Map<unknown>, showing: Showing): void {
  wall.set('showing', showing);
}

/** Turns a column of the wall to a page. */
export function turnPage(wall: Y.Map<unknown>, column: Column, turn: Turn): void {
  wall.set(`turn:${column}`, turn);
}

/** Whether a value may stand under this key of the root `wall`: nothing unknown, and nothing besides. */
export function isWallEntry(key: string, value: unknown): boolean {
  if (key === 'showing') return z.strictObject(showing).safeParse(value).success;
  return turnKeys.includes(key) && z.strictObject(turn).safeParse(value).success;
}
