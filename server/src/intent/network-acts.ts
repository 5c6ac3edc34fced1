import { origins } from '@rundbord/shared/doc/origin';
import { readEntry } from '@rundbord/shared/doc/read-map';
import type { PersonId } from '@rundbord/shared/id';
import { placesOf } from '@rundbord/shared/network/circles';
import { largestSize } from '@rundbord/shared/network/count';
import { joinNetwork, leaveNetwork, recordOf } from '@rundbord/shared/network/network-commands';
import {
  type NetworkNote,
  networkNoteSchema,
  noteLimit,
  parseNote,
  phoneLimit,
} from '@rundbord/shared/network/note';
import { type Signal, signalKey } from '@rundbord/shared/network/signal';
import { readFamilyRoot } from '@rundbord/shared/person/family';
import { changePerson } from '@rundbord/shared/person/family-commands';
import { err, ok } from '@rundbord/shared/result';
import type { ActContext, Acts } from './act-context.ts';

/** What facilitators alone know of the network, and what members say to them alone. Rights have been judged before. */
export const networkActs: Acts<
  'noteNetwork' | 'setNetworkNo' | 'setNetworkSize' | 'offer' | 'setSignalAside'
> = {
  noteNetwork: (context, { person, assessment, privateNote: rawNote, phone: rawPhone }) => {
    const isDrawn = context.table.persons.has(person);
    const isEmptied = !assessment && !rawNote?.trim() && !rawPhone?.trim();
    // Of somebody who is drawn no more nothing new is noted; what was noted can be taken away.
    if (!isDrawn && !(isEmptied && context.staff.networkNotes.has(person)))
      return err({ code: 'person/unknown' });
    const privateNote = rawNote === undefined ? null : parseNote(rawNote, noteLimit);
    if (privateNote && !privateNote.ok) return privateNote;
    const phone = rawPhone === undefined ? null : parseNote(rawPhone, phoneLimit);
    if (phone && !phone.ok) return phone;
    const { actor, at } = context;
    const next: NetworkNote = {
      ...noteOf(context, person),
      ...(privateNote ? { privateNote: privateNote.value } : {}),
      ...(phone ? { phone: phone.value } : {}),
      ...(assessment ? { assessment: { is: assessment, by: actor.name, at } } : {}),
    };
    if (assessment === null) delete next.assessment;
    if (!isDrawn && !next.assessment && !next.privateNote && !next.phone) {
      delete next.no;
      delete next.apart;
    }
    keepNote(context, person, next);
    return ok([]);
  },

  // A no is thanked, and seen by nobody: the place goes from the table to the facilitators' own document, and comes back
  // as it was when somebody has thought again.
  setNetworkNo: (context, { person, no }) => {
    const { table, actor, at } = context;
    if (!table.persons.has(person)) return err({ code: 'person/unknown' });
    const { no: before, ...others } = noteOf(context, person);
    const known = placesOf(readFamilyRoot(table.network)).get(person);
    // Somebody can have been taken in again after a no that nobody took back.
    const isIn = known !== undefined || table.persons.get(person)?.get('inNetwork') === true;
    if (no ? before && !isIn : !before) return ok([]);
    if (no) {
      const place = known ?? before?.place;
      keepNote(context, person, {
        ...others,
        no: { by: actor.name, at, ...(place ? { place } : {}) },
      });
      leaveNetwork(networkHand(context), person);
      return ok([]);
    }
    keepNote(context, person, others);
    if (isIn) return ok([]);
    const hand = networkHand(context);
    if (before?.place) {
      table.network.set(person, recordOf({ ...before.place, choice: 'thinking' }));
      changePerson(hand, person, { inNetwork: true });
    } else joinNetwork(hand, person);
    return ok([]);
  },

  setNetworkSize: ({ table }, { least }) => {
    table.record.set('network', { least: Math.min(least, largestSize) });
    return ok([]);
  },

  // Sent twice it lies there once, with the last time.
  offer: ({ staff, actor, at }, { what }) => {
    const signal: Omit<Signal, 'seat' | 'what'> = { name: actor.name, at };
    staff.signals.set(signalKey(actor.seat, what), signal);
    return ok([]);
  },

  setSignalAside: ({ staff }, { seat, what }) => {
    staff.signals.delete(signalKey(seat, what));
    return ok([]);
  },
};

function noteOf({ staff }: ActContext, person: PersonId): NetworkNote {
  return readEntry(staff.networkNotes, person, networkNoteSchema) ?? {};
}

/** What has nothing in it is not kept. */
function keepNote({ staff }: ActContext, person: PersonId, note: NetworkNote): void {
  const kept = Object.fromEntries(Object.entries(note).filter(([, fact]) => fact));
  if (Object.keys(kept).length === 0) staff.networkNotes.delete(person);
  else staff.networkNotes.set(person, kept);
}

/** The house's hand on the network. It makes nobody new. */
function networkHand({ table, actor, at }: ActContext): Parameters<typeof joinNetwork>[0] {
  const newId = () => {
    throw new Error('the house draws nobody');
  };
  const { doc, network } = table;
  return { doc, roots: table, network, by: actor.seat, at, origin: origins.server, newId };
}
