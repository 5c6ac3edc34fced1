import * as z from 'zod/mini';
import type { MeetingId } from '../id.ts';

/** Where a card from a phone goes: to the facilitators first, or straight on the board. */
export const arrivals = ['inbox', 'board'] as const;

/** One meeting on a board. `number` counts from 1; times are ISO. */
export const meetingSchema = z.object({
  number: z.number(),
  openedAt: z.string(),
  closedAt: z.optional(z.string()),
  arrival: z.enum(arrivals),
});
export type Meeting = z.infer<typeof meetingSchema> & { id: MeetingId };
