import * as z from 'zod/mini';
import { inkColours } from './ink.ts';
import { standsOnPattern } from './stands-on.ts';

// What passes between staff's screens and the wall and is kept nowhere: a stroke under way, a pointing light, a cursor,
// where the console looks. Places are relative to what they are on, as ink's are.

/** Most bytes of a glimpse as JSON. */
export const glimpseBytes = 4_000;

const place = z.number().check(z.minimum(-1e6), z.maximum(1e6));
const on = z.string().check(z.regex(standsOnPattern));
const id = z.string().check(z.regex(/^[A-Za-z0-9_:-]{1,60}$/));
/** x and y in turn: only the points since the glimpse before. */
const points = z.array(place).check(
  z.minLength(2),
  z.maxLength(400),
  z.refine((numbers) => numbers.length % 2 === 0),
);

export const glimpseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stroke'),
    id,
    on,
    colour: z.enum(inkColours),
    width: z.number().check(z.minimum(0.5), z.maximum(40)),
    points,
  }),
  z.strictObject({ kind: z.literal('laser'), id, on, points }),
  z.strictObject({ kind: z.literal('cursor'), on, x: place, y: place }),
  z.strictObject({ kind: z.literal('view'), on, x: place, y: place, w: place, h: place }),
]);
/** `stroke`, `laser`: points since the last one. `cursor`: a place. `view`: what the console's screen holds. */
export type Glimpse = z.infer<typeof glimpseSchema>;

/** A glimpse and whose it is; the house writes whose. */
export type SeenGlimpse = { seat: string; glimpse: Glimpse };

/** A glimpse as it came over the line, or null when it is none. */
export function readGlimpse(json: string): Glimpse | null {
  if (json.length > glimpseBytes) return null;
  try {
    const read = glimpseSchema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
