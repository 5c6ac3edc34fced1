import { ownCardsBySeat } from '@rundbord/shared/card/inbox';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { encodeOwnFrame } from '@rundbord/shared/protocol/frames';
import type { Peer } from './peer.ts';

/** Tells each member's phone of its own cards, where they are not as it was last told. */
export function tellOwnCards(
  peers: Iterable<Peer>,
  board: () => { table: TableDoc; staff: StaffDoc },
): void {
  const members = [...peers].filter((peer) => peer.sitter.role === 'member');
  if (members.length === 0) return;
  const { table, staff } = board();
  const own = ownCardsBySeat(table, staff);
  for (const peer of members) {
    const json = JSON.stringify(own.get(peer.sitter.seat) ?? []);
    if (json === peer.lastOwn) continue;
    peer.lastOwn = json;
    peer.send(encodeOwnFrame({ kind: 'own', json }));
  }
}
