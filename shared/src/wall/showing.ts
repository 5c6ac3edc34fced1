import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { type Column, columns } from '../card/category.ts';
import { readEntry } from '../doc/read-map.ts';
import { timeSchema } from '../doc/time.ts';
import { isWallTarget, type WallTarget } from './poster.ts';

/** What the projector can show: nothing (as it begins), the way in with its QR, what the console looks at, one poster, or
 *  the whole wall. */
export type ShowingWhat = 'blank' | 'welcome' | 'follow' | WallTarget;

const act = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

/** A `ShowingWhat` as it stands in a document. */
export const showingWhatSchema = z.custom<ShowingWhat>(
  (value) =>
    value === 'blank' ||
    value === 'welcome' ||
    value === 'follow' ||
    (typeof value === 'string' && isWallTarget(value)),
);

/** One act of showing. `id` is new each time, so that showing again is seen as an act. */
const showing = { what: showingWhatSchema, id: act, at: timeSchema };
export const showingSchema = z.object(showing);
export type Showing = z.infer<typeof showingSchema>;

/** One act of turning a column's page on the wall, or the wall's own where it hangs on the canvas; from 0. */
const turn = {
  page: z.number().check(z.int(), z.minimum(0), z.maximum(1500)),
  id: act,
};
export const turnSchema = z.object(turn);
export type Turn = z.infer<typeof turnSchema>;

/** What has pages on the wall: each column of its own, and a poster as a whole. */
export type Paged = Column | 'poster';
const turnKeys = [...columns, 'poster'].map((paged) => `turn:${paged}`);

/** One act of *Saml blikket*: everyone who looks on a phone or from afar comes to this. */
const gathering = {
  target: z.custom<WallTarget>((value) => typeof value === 'string' && isWallTarget(value)),
  id: act,
  at: timeSchema,
};
export const gatheringSchema = z.object(gathering);
export type Gathering = z.infer<typeof gatheringSchema>;

/** Whose line the charts show: a person's key, `group:` and a group, or nobody's. */
const line = { of: z.nullable(z.string().check(z.maxLength(60))) };
const lineSchema = z.object(line);

/** Which statement set stands alone on its poster, so that it can be read from the back of a room: one, or all. */
const alone = { set: z.string().check(z.maxLength(40)) };
const aloneSchema = z.object(alone);

/** The last act of showing, or null when nobody has shown anything yet. */
export function readShowing(wall: Y.Map<unknown>): Showing | null {
  return readEntry(wall, 'showing', showingSchema);
}

/** The last act of turning pages, or null. */
export function readTurn(wall: Y.Map<unknown>, paged: Paged): Turn | null {
  return readEntry(wall, `turn:${paged}`, turnSchema);
}

/** Whose line the charts on the wall show, or null. */
export function readLine(wall: Y.Map<unknown>): string | null {
  return readEntry(wall, 'line', lineSchema)?.of ?? null;
}

/** Which statement set the wall shows alone; `all` when it shows them all, null when nobody has said. */
export function readAlone(wall: Y.Map<unknown>): string | null {
  return readEntry(wall, 'alone', aloneSchema)?.set ?? null;
}

/** Shows one statement set alone on its poster, or `all`. */
export function showAlone(wall: Y.Map<unknown>, set: string): void {
  wall.set('alone', { set });
}

/** Shows one line on the charts: a person's, a group's, or none. */
export function showLine(wall: Y.Map<unknown>, of: string | null): void {
  wall.set('line', { of });
}

/** The last act of gathering everyone's eyes, or null. */
export function readGathering(wall: Y.Map<unknown>): Gathering | null {
  return readEntry(wall, 'gathering', gatheringSchema);
}

/** Shows or blanks the wall. */
export function show(wall: Y.Map<unknown>, showing: Showing): void {
  wall.set('showing', showing);
}

/** Turns a column of the wall, or the poster on it, to a page. */
export function turnPage(wall: Y.Map<unknown>, paged: Paged, turn: Turn): void {
  wall.set(`turn:${paged}`, turn);
}

/** Brings everyone's eyes to one place. */
export function gather(wall: Y.Map<unknown>, gathering: Gathering): void {
  wall.set('gathering', gathering);
}

/** What may stand under each key of the root `wall`, and nothing besides. */
export const wallFields: Readonly<Record<string, z.ZodMiniType>> = {
  showing: z.strictObject(showing),
  alone: z.strictObject(alone),
  line: z.strictObject(line),
  gathering: z.strictObject(gathering),
  ...Object.fromEntries(turnKeys.map((key) => [key, z.strictObject(turn)])),
};

/** Whether a value may stand under this key of the root `wall`: nothing unknown, and nothing besides. */
export function isWallEntry(key: string, value: unknown): boolean {
  const schema = Object.hasOwn(wallFields, key) ? wallFields[key] : undefined;
  return schema?.safeParse(value).success ?? false;
}
