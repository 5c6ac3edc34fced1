import * as z from 'zod/mini';
import { isId } from '../id.ts';
import type { SeatedPerson } from '../meeting/seat.ts';

/** Somebody who has a task, or is named in the plan: who is drawn, who has sat at the table, or a name that was written.
 *  `key`: the person drawn, else the seat; none for a written name. `name`: as it was when they were put there. */
export const partySchema = z.object({
  key: z.optional(z.string().check(z.refine(isId))),
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  isProfessional: z.optional(z.boolean()),
});
export type Party = z.infer<typeof partySchema>;

/** Most of them in one field. */
export const partiesLimit = 12;

/** Under which key a yes of theirs is kept. */
export function partyKey({ key, name }: Party): string {
  return key ?? `name:${name.trim().toLocaleLowerCase('da')}`;
}

/** Whether both are the same somebody. */
export function isSameParty(a: Party, b: Party): boolean {
  return partyKey(a) === partyKey(b);
}

/** Whether whoever sits there is this somebody. A written name is whoever has that name. */
export function isSeatOf(
  party: Party,
  seat: Pick<SeatedPerson, 'id' | 'person' | 'name'>,
): boolean {
  if (party.key !== undefined) return party.key === seat.id || party.key === seat.person;
  return partyKey(party) === partyKey({ name: seat.name });
}
