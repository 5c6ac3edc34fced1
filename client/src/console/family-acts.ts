import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { SeatId } from '@rundbord/shared/id';
import * as family from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { joinLoneChildren, joinParent } from '@rundbord/shared/person/lone-parent';
import { carryOut } from '@rundbord/shared/person/steps/carry-out';
import { bornTogether } from '@rundbord/shared/person/twins';
import type * as Y from 'yjs';
import { newId, nowText } from '../connection/new-id.ts';
import type { FamilyActs } from '../parts/family/family-acts-context.ts';

/** What a facilitator does to the family, on their own copy. */
export function familyActs(table: TableDoc, me: { seat: SeatId }, undo: Y.UndoManager): FamilyActs {
  const act = <T>(command: (hand: FamilyHand) => T): T => {
    undo.stopCapturing();
    const done = command({
      doc: table.doc,
      roots: table,
      by: me.seat,
      at: nowText(),
      origin: origins.command,
      newId,
    });
    undo.stopCapturing();
    return done;
  };
  return {
    addPerson: (person = {}) => act((hand) => family.addPerson(hand, person)),
    addPartner: (of) => act((hand) => family.addPartner(hand, of)),
    addChild: (of, facts) => act((hand) => family.addChild(hand, of, facts)),
    addParent: (of) => act((hand) => family.addParent(hand, of)),
    addSibling: (of) => act((hand) => family.addSibling(hand, of)),
    changePerson: (id, change) =>
      act((hand) =>
        hand.doc.transact(() => {
          // Who is said to be in the network no more leaves nothing of their place there.
          if (change.inNetwork === false) table.network.delete(id);
          return family.changePerson(hand, id, change);
        }, hand.origin),
      ),
    removePerson: (id) => {
      act((hand) =>
        hand.doc.transact(() => {
          family.removePerson(hand, id);
          // Who is drawn no more has no place in the network either.
          table.network.delete(id);
        }, hand.origin),
      );
    },
    joinCouple: (one, other) => act((hand) => family.joinCouple(hand, one, other)),
    changeCouple: (id, change) => act((hand) => family.changeCouple(hand, id, change)),
    partCouple: (id) => act((hand) => family.partCouple(hand, id)),
    joinParent: (child, parent) => act((hand) => joinParent(hand, { child, parent })),
    joinLoneChildren: (first, second) => act((hand) => joinLoneChildren(hand, first, second)),
    changeDescent: (id, change) => act((hand) => family.changeDescent(hand, id, change)),
    bornTogether: (id, twin) => act((hand) => bornTogether(hand, id, twin)),
    partDescent: (id) => act((hand) => family.partDescent(hand, id)),
    makeHousehold: (label, members) => act((hand) => family.makeHousehold(hand, label, members)),
    renameHousehold: (id, label) => act((hand) => family.changeHousehold(hand, id, { label })),
    endHousehold: (id) => act((hand) => family.endHousehold(hand, id)),
    carryOut: (steps) =>
      act((hand) => carryOut(hand, steps)).passedOver.map(({ refusal }) => refusal),
    tidy: () => act(family.tidyFamily),
  };
}
