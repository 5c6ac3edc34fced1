import * as z from 'zod/mini';
import { showingWhatSchema } from '../wall/showing.ts';

const page = z.object({ at: z.number(), of: z.number() });

/** What a wall may say of itself: what it really shows, and on which pages. Others say nothing. */
export const ownPresenceSchema = z.object({
  showing: z.optional(showingWhatSchema),
  pages: z.optional(
    z.object({
      worry: z.optional(page),
      well: z.optional(page),
      next: z.optional(page),
      poster: z.optional(page),
    }),
  ),
});
export type OwnPresence = z.infer<typeof ownPresenceSchema>;

/** What everyone connected sees of a device. The server writes all but what a wall says of itself. `organisation`: where a
 *  follower comes from. */
export const presenceSchema = z.extend(ownPresenceSchema, {
  seat: z.string(),
  name: z.string(),
  role: z.enum(['facilitator', 'member', 'interpreter', 'wall', 'follower']),
  colour: z.number(),
  organisation: z.optional(z.string()),
});
export type Presence = z.infer<typeof presenceSchema>;
