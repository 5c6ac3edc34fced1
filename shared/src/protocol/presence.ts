import * as z from 'zod/mini';
import { showings } from '../wall/showing.ts';

/** What a device may say of itself: the card it types in, or what its wall really shows. */
export const ownPresenceSchema = z.object({
  editing: z.optional(z.string().check(z.maxLength(22))),
  showing: z.optional(z.enum(showings)),
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
