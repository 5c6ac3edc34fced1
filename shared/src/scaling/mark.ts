import * as z from 'zod/mini';
import { idSchema, type SeatId } from '../id.ts';
import { relationSchema } from '../meeting/relation.ts';
import { groups } from './group.ts';
import { channels, type Vote, type VoterKey, valueSchema } from './vote.ts';

/** A number as everyone may read it after the reveal. `seat`: the device it came from, when it was the giver's own.
 *  `late`: given afterwards, and drawn hollow. */
export const markSchema = z.object({
  voter: z.string(),
  name: z.string(),
  relation: z.optional(relationSchema),
  group: z.enum(groups),
  channel: z.enum(channels),
  value: valueSchema,
  notLower: z.optional(z.string()),
  oneHigher: z.optional(z.string()),
  seat: z.optional(idSchema<SeatId>()),
  late: z.optional(z.boolean()),
});
export type Mark = z.infer<typeof markSchema>;

/** The mark that somebody's sealed number becomes. */
export function markOf(voter: VoterKey, vote: Vote, late = false): Mark {
  const { name, relation, group, channel, value = 'skip', notLower, oneHigher } = vote;
  return {
    voter,
    name,
    ...(relation ? { relation } : {}),
    group,
    channel,
    value,
    ...(notLower ? { notLower } : {}),
    ...(oneHigher ? { oneHigher } : {}),
    ...(channel === 'own' ? { seat: vote.by } : {}),
    ...(late ? { late } : {}),
  };
}

/** Marks in an order that tells nothing of when they came, nor of how high they are: by group, then by name. */
export function ordered(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      a.name.localeCompare(b.name) ||
      (a.voter < b.voter ? -1 : 1),
  );
}

/** The marks that gave a number, as they stand on a line: by number, those with the same one in the order of all. */
export function stacks(marks: readonly Mark[]): { value: number; marks: Mark[] }[] {
  const byValue = new Map<number, Mark[]>();
  for (const mark of ordered(marks))
    if (typeof mark.value === 'number')
      byValue.set(mark.value, [...(byValue.get(mark.value) ?? []), mark]);
  return [...byValue]
    .map(([value, stack]) => ({ value, marks: stack }))
    .sort((a, b) => a.value - b.value);
}

/** Those who answered without a number. */
export function withoutNumber(marks: readonly Mark[], answer: 'unknown' | 'skip'): Mark[] {
  return ordered(marks).filter((mark) => mark.value === answer);
}
