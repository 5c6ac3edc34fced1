import type { PersonId } from '@rundbord/shared/id';
import type { NetworkRefusal, PlaceChange } from '@rundbord/shared/network/network-commands';
import type { NewPerson } from '@rundbord/shared/person/family-hand';
import type { Result } from '@rundbord/shared/result';
import { createContext, useContext } from 'react';
import type { Answered } from '../../connection/ask.ts';
import type { Wish } from '../../connection/intent-queue.ts';

/** What can be done to the circles where they may be worked on. The first four are each one step of one's own undo;
 *  `ask` goes to the house: what only facilitators know, and who sits where. */
export type NetworkActs = {
  join(person: PersonId, facts?: PlaceChange): Result<void, NetworkRefusal>;
  add(person: NewPerson, facts?: PlaceChange): Result<PersonId, NetworkRefusal>;
  change(person: PersonId, change: PlaceChange): Result<void, NetworkRefusal>;
  leave(person: PersonId): void;
  ask(wish: Wish): Promise<Answered<null>>;
};

/** Null where the circles are only read. */
export const NetworkActsContext = createContext<NetworkActs | null>(null);

export function useNetworkActs(): NetworkActs {
  const acts = useContext(NetworkActsContext);
  if (!acts) throw new Error('the circles can not be worked on here');
  return acts;
}
