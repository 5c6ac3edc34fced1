import * as z from 'zod/mini';
import { showings } from '../wall/showing.ts';

const page = z.object({ at: z.number(), of: z.number() });

/** What a wall may say of itself: what it really shows, and which page of each column. Others say nothing. */
export const ownPresenceSchema = z.object({
  showing: z.optional(z.enum(showings)),
  pages: z.optional(z.object({ worry: page, well: page, next: page })),
});
export type OwnPresence = z.infer<typeof ownPresenceSchema>;

/** What everyone connected sees of a device. The server writes `seat`, `name`, `role` and `colour`. */
export const presenceSchema = z.extend(ownPresenceSchema, {
  seat: z.string(),
  name: z.string(),
  role: z.enum(['facilitator', 'member', 'interpreter', 'wall', 'follower']),
  colour: z.number(),
});
export type Presence = z.infer<typeof presenceSchema>;
