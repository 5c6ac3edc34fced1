import * as Y from 'yjs';
import type { Hand } from '../card/card-commands.ts';
import type { PersonId } from '../id.ts';
import { joinNetwork, type NetworkHand, type PlaceChange } from '../network/network-commands.ts';
import { idFor } from './id-for.ts';
import { personNamed } from './test-network.ts';

/** The facilitator's hand on the network of a table. */
export function networkHandOf({ table, ...rest }: Hand): NetworkHand {
  let drawn = 0;
  return {
    ...rest,
    doc: table.doc,
    roots: table,
    network: table.network,
    newId: () => {
      drawn += 1;
      return idFor(`drawn ${drawn}`);
    },
  };
}

/** Draws somebody with the id of their name, and takes them into the network. */
export function takesIn(
  hand: Hand,
  name: string,
  facts: PlaceChange & { role?: string } = {},
): PersonId {
  const mine = networkHandOf(hand);
  const { role, ...place } = facts;
  const { id, ...person } = personNamed(name, role ? { role } : {});
  const record = new Y.Map<unknown>(
    Object.entries({ ...person, made: { by: hand.by, at: hand.at } }),
  );
  hand.table.doc.transact(() => {
    hand.table.persons.set(id, record);
    const joined = joinNetwork(mine, id, place);
    if (!joined.ok) throw new Error('the test takes in somebody who may not be there');
  }, hand.origin);
  return id;
}
