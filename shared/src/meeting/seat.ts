import * as z from 'zod/mini';
import { idSchema, type PersonId, type SeatId } from '../id.ts';
import { relationSchema } from './relation.ts';

/** A person at this board as everyone in the room may read it: not an account.
 *  `colour` is 0–7 in order of arrival, never by side of the family. `person`: who that is in the
 *  drawing of the family. Times are ISO. */
export const seatSchema = z.object({
  name: z.string(),
  relation: z.optional(relationSchema),
  role: z.enum(['facilitator', 'member', 'interpreter']),
  colour: z.number(),
  meeting: z.string(),
  admittedAt: z.string(),
  leftAt: z.optional(z.string()),
  person: z.optional(idSchema<PersonId>()),
});
export type Seat = z.infer<typeof seatSchema>;
export type SeatedPerson = Seat & { id: SeatId };

/** How many colours the seats share. */
export const seatColours = 8;
