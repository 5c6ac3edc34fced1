import { ownCardsBySeat } from '@rundbord/shared/card/inbox';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { isStaff } from '@rundbord/shared/meeting/role';
import { encodeOwnFrame } from '@rundbord/shared/protocol/frames';
import type { Own } from '@rundbord/shared/protocol/own';
import { ownPlans } from '../plan/own-plans.ts';
import { ownAnswers } from '../scaling/own-answers.ts';
import type { Sealed } from '../scaling/sealed.ts';
import type { Peer, Sitter } from './peer.ts';

/** Whether a device is told of what is its own: a member's phone, and a console. */
export function hasOwn({ role, document }: Sitter): boolean {
  return role === 'member' || (isStaff(role) && document === 'table');
}

/** Tells each device what is its own and nobody else's – its cards, its answers, its tasks – where that is not as it was last told. */
export function tellOwn(
  peers: Iterable<Peer>,
  board: () => { table: TableDoc; staff: StaffDoc; sealed: Sealed },
): void {
  const owners = [...peers].filter((peer) => hasOwn(peer.sitter));
  if (owners.length === 0) return;
  const { table, staff, sealed } = board();
  const cards = ownCardsBySeat(table, staff);
  const planOf = ownPlans(staff.plan);
  const answersOf = ownAnswers({ table, staff, sealed });
  for (const peer of owners) {
    const { seat, role } = peer.sitter;
    const own: Own = {
      cards: isStaff(role) ? [] : (cards.get(seat) ?? []),
      ...answersOf(seat),
      plan: planOf(seat),
    };
    const json = JSON.stringify(own);
    if (json === peer.lastOwn) continue;
    peer.lastOwn = json;
    peer.send(encodeOwnFrame({ kind: 'own', json }));
  }
}
