import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntry } from '../doc/read-map.ts';
import { idSchema, type RoundId, type SeatId } from '../id.ts';
import { type Mark, markSchema } from './mark.ts';

/** What facilitators alone know of a round: a value under its id in the root `rounds` of the staff document. `ready`: who
 *  has answered, by key, in an order that says nothing of when. `held`: numbers that do not stand on the wall – by wish,
 *  a child's that is not released, and all of a private scale. `close`: numbers that parents and professionals alone are
 *  shown. `authority`: who speaks for the municipality. */
export const roundAsideSchema = z.object({
  ready: z.array(z.string()),
  held: z.array(markSchema),
  close: z.optional(z.array(markSchema)),
  authority: z.array(z.string()),
  override: z.optional(z.object({ reason: z.string(), by: idSchema<SeatId>(), at: z.string() })),
});
export type RoundAside = z.infer<typeof roundAsideSchema>;

export const emptyAside: RoundAside = { ready: [], held: [], authority: [] };

/** Most graphemes in the reason for a reveal before everyone has had the floor. */
export const overrideLimit = 240;

/** What facilitators alone know of one round. */
export function readAside(rounds: Y.Map<unknown>, round: RoundId): RoundAside {
  return readEntry(rounds, round, roundAsideSchema) ?? emptyAside;
}

/** Whether the console should quietly ask if something must happen before everyone goes home: `now` where a professional
 *  gave 0 or 1 on a safety scale, `consider` at 2. It never stands on a wall, and no number decides anything by itself. */
export function guardRail(marks: readonly Mark[]): 'now' | 'consider' | null {
  const numbers = marks
    .filter(({ group }) => group === 'professionals' || group === 'authority')
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.some((value) => value < 2)) return 'now';
  return numbers.some((value) => value < 3) ? 'consider' : null;
}
