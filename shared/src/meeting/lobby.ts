import * as z from 'zod/mini';
import type { SeatId } from '../id.ts';
import { isSameName } from './name.ts';
import { relationSchema } from './relation.ts';
import type { SeatedPerson } from './seat.ts';

/** Somebody who knocked, as only the facilitators read it. `wasHere`: this phone sat at an earlier meeting. */
export const knockSchema = z.object({
  name: z.string(),
  relation: relationSchema,
  at: z.string(),
  wasHere: z.boolean(),
});
export type Knock = z.infer<typeof knockSchema>;

export type WaitingPerson = Knock & {
  id: SeatId;
  sameNameInside: boolean;
  sameNameWaiting: boolean;
};

/** Who waits, first come first; marked where a second device claims a name that is already taken. */
export function lobbyView(
  knocks: readonly (Knock & { id: SeatId })[],
  inside: readonly SeatedPerson[],
): WaitingPerson[] {
  const present = inside.filter((seat) => !seat.leftAt);
  return knocks
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
    .map((knock) => ({
      ...knock,
      sameNameInside: present.some((s) => s.id !== knock.id && isSameName(s.name, knock.name)),
      sameNameWaiting: knocks.some((k) => k.id !== knock.id && isSameName(k.name, knock.name)),
    }));
}
