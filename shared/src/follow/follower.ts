import * as z from 'zod/mini';
import { type FollowerId, idSchema, type SeatId } from '../id.ts';

/** Languages a follower's screen can speak. */
export const followLanguages = ['da', 'en'] as const;

/** How long a link to follow can last, in hours: this meeting's evening, a day, a week, a month. */
export const followHours = [4, 24, 168, 720] as const;

/** Somebody who may follow from afar, as only facilitators read it. `taken`: when the link was opened on the one device
 *  that may use it; `stopped`: when a facilitator ended it. Times are ISO. */
export const followerSchema = z.object({
  name: z.string(),
  organisation: z.string(),
  language: z.enum(followLanguages),
  until: z.string(),
  invited: z.object({ by: idSchema<SeatId>(), at: z.string() }),
  taken: z.optional(z.string()),
  stopped: z.optional(z.object({ by: idSchema<SeatId>(), at: z.string() })),
});
export type Follower = z.infer<typeof followerSchema> & { id: FollowerId };

/** Whether a follower may look now: the link was opened, has not run out, and nobody ended it. */
export function mayLook(follower: Omit<Follower, 'id'>, now: string): boolean {
  return Boolean(follower.taken) && !follower.stopped && now < follower.until;
}
