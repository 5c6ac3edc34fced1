import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries } from '../doc/read-map.ts';
import { timeSchema } from '../doc/time.ts';
import { idSchema, type PlanId, type SeatId } from '../id.ts';

/** What somebody says of a task to the facilitators alone: that they want to talk about it, or that it is too much. */
export const askKinds = ['talk', 'tooMuch'] as const;
export type AskKind = (typeof askKinds)[number];

/** As it is kept. */
export const askSchema = z.object({
  what: z.enum(askKinds),
  agreement: idSchema<PlanId>(),
  seat: idSchema<SeatId>(),
  name: z.string(),
  at: timeSchema,
});
export type PlanAsk = z.infer<typeof askSchema>;

const prefix = 'ask:';

/** Under which key of the facilitators' `plan` it lies: one of each kind, agreement and seat. */
export function askKey({
  what,
  agreement,
  seat,
}: Pick<PlanAsk, 'what' | 'agreement' | 'seat'>): string {
  return `${prefix}${what}:${agreement}:${seat}`;
}

/** Everything that was said so and not set aside, first to last. */
export function readAsks(plan: Y.Map<unknown>): PlanAsk[] {
  return readEntries(plan, askSchema)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, ask]) => ask)
    .sort((a, b) => a.at.localeCompare(b.at) || (a.seat < b.seat ? -1 : 1));
}
