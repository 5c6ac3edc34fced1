import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { SeatId } from '@rundbord/shared/id';
import * as network from '@rundbord/shared/network/network-commands';
import type * as Y from 'yjs';
import type { IntentQueue } from '../connection/intent-queue.ts';
import { newId, nowText } from '../connection/new-id.ts';
import type { NetworkActs } from '../parts/network/network-acts-context.ts';

/** What a facilitator does to the circles: on their own copy, and, for what nobody else may know, by asking the house. */
export function networkActs(
  table: TableDoc,
  me: { seat: SeatId },
  {
    undo,
    queue,
    saved,
  }: { undo: Y.UndoManager; queue: Pick<IntentQueue, 'send'>; saved: () => Promise<void> },
): NetworkActs {
  const act = <T>(command: (hand: network.NetworkHand) => T): T => {
    undo.stopCapturing();
    const done = command({
      doc: table.doc,
      roots: table,
      network: table.network,
      by: me.seat,
      at: nowText(),
      origin: origins.command,
      newId,
    });
    undo.stopCapturing();
    return done;
  };
  return {
    join: (person, facts = {}) => act((hand) => network.joinNetwork(hand, person, facts)),
    add: (person, facts = {}) => act((hand) => network.addMember(hand, person, facts)),
    change: (person, change) => act((hand) => network.changePlace(hand, person, change)),
    leave: (person) => act((hand) => network.leaveNetwork(hand, person)),
    // Who has just been drawn is known to the house a moment later.
    ask: async (wish) => {
      await saved();
      return queue.send(wish);
    },
  };
}
