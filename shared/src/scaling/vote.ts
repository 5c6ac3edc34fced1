import * as z from 'zod/mini';
import { idSchema, type RoundId, type SeatId } from '../id.ts';
import { relationSchema } from '../meeting/relation.ts';
import { parseNote } from '../network/note.ts';
import { err, ok, type Result } from '../result.ts';
import type { WordsRefusal } from '../text/plain-text.ts';
import { groups } from './group.ts';

/** Who a number is from: the person drawn, or the seat where nobody is linked. One person counts once. */
export type VoterKey = string;

export const lowest = 0;
export const highest = 10;

/** A number, or one of the two answers that are as full as a number: *ved ikke* and *springer over*. */
export const answers = ['unknown', 'skip'] as const;
export const valueSchema = z.union([
  z.number().check(z.minimum(lowest), z.maximum(highest), z.multipleOf(0.5)),
  z.enum(answers),
]);
export type ScaleValue = z.infer<typeof valueSchema>;

/** How it came: by one's own device, through a facilitator, beforehand, or in a child's own talk. */
export const channels = ['own', 'host', 'ahead', 'childTalk'] as const;

/** Most graphemes in each of the two lines beside a number, and in a note written in silence; and notes from one person. */
export const reasonLimit = 240;
export const silentNotesLimit = 5;

/** What somebody gave, sealed until the reveal. The house keeps it in rows of its own: it has no time and no number in a
 *  row, so that no order can be read from it. `offWall`: they asked not to stand on the wall. */
export const voteSchema = z.object({
  by: idSchema<SeatId>(),
  name: z.string(),
  relation: z.optional(relationSchema),
  group: z.enum(groups),
  channel: z.enum(channels),
  value: z.optional(valueSchema),
  notLower: z.optional(z.string()),
  oneHigher: z.optional(z.string()),
  offWall: z.optional(z.boolean()),
  notes: z.optional(z.array(z.string())),
});
export type Vote = z.infer<typeof voteSchema>;

/** What a device is told of its own answers, and nobody else is. */
export type OwnAnswer = {
  round: RoundId;
  value?: ScaleValue | undefined;
  notLower?: string | undefined;
  oneHigher?: string | undefined;
  offWall?: boolean | undefined;
  notes?: string[] | undefined;
};

/** The two lines beside a number, tidied; empty ones are left out. */
export function parseReasons(raw: {
  notLower?: string | undefined;
  oneHigher?: string | undefined;
}): Result<{ notLower?: string; oneHigher?: string }, WordsRefusal> {
  const notLower = parseNote(raw.notLower ?? '', reasonLimit);
  if (!notLower.ok) return notLower;
  const oneHigher = parseNote(raw.oneHigher ?? '', reasonLimit);
  if (!oneHigher.ok) return oneHigher;
  return ok({
    ...(notLower.value ? { notLower: notLower.value } : {}),
    ...(oneHigher.value ? { oneHigher: oneHigher.value } : {}),
  });
}

/** Whether a device of one's own may give this: whole numbers only. Halves come from paper. */
export function parseOwnValue(value: ScaleValue): Result<ScaleValue, { code: 'round/whole' }> {
  return typeof value === 'number' && !Number.isInteger(value)
    ? err({ code: 'round/whole' })
    : ok(value);
}
