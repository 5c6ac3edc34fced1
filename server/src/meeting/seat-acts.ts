import { readOpenMeeting, readSeat, readSeats } from '@rundbord/shared/board/record';
import { readEntry } from '@rundbord/shared/doc/read-map';
import type { MeetingId, PersonId, SeatId } from '@rundbord/shared/id';
import { knockSchema } from '@rundbord/shared/meeting/lobby';
import { type Seat, type SeatedPerson, seatColours } from '@rundbord/shared/meeting/seat';
import { err, ok } from '@rundbord/shared/result';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { moveTo } from '../scaling/one-person.ts';

/** Letting people in, saying who they are in the family, and seeing them out. Rights have been judged before. */
export const seatActs: Acts<'admit' | 'linkSeat' | 'notNow' | 'removeSeat'> = {
  admit: (context, { seat: id, person }) => {
    const { table, staff } = context;
    const meeting = readOpenMeeting(table.record);
    if (!meeting) return err({ code: 'meeting/none-open' });
    const knock = readEntry(staff.lobby, id, knockSchema);
    if (!knock) return isInside(context, id) ? ok([]) : err({ code: 'seat/unknown' });
    const { name, relation } = knock;
    const role = relation.kind === 'interpreter' ? 'interpreter' : 'member';
    const sitting = person && whoSitsAs(context, person, id);
    if (sitting) return err({ code: 'seat/same-person', name: sitting.name });
    const drawn = person && table.persons.has(person) ? { person } : {};
    const from = readSeat(table.record, id)?.person ?? id;
    seat(context, meeting.id, { name, relation, role, ...drawn }, id);
    staff.lobby.delete(id);
    return ok(moveTo(context, { seat: id, from, to: readSeat(table.record, id)?.person ?? id }));
  },

  linkSeat: (context, { seat: id, person }) => {
    const { table } = context;
    const found = readSeat(table.record, id);
    if (!found) return err({ code: 'seat/unknown' });
    if (person && !table.persons.has(person)) return err({ code: 'person/unknown' });
    const sitting = person && whoSitsAs(context, person, id);
    if (sitting) return err({ code: 'seat/same-person', name: sitting.name });
    const { person: _, ...others } = found;
    table.record.set(`seat:${id}`, person ? { ...others, person } : others);
    return ok(moveTo(context, { seat: id, from: found.person ?? id, to: person ?? id }));
  },

  notNow: ({ staff }, { seat: id }) => {
    staff.lobby.delete(id);
    return ok([]);
  },

  removeSeat: ({ table, actor, at }, { seat: id }) => {
    const found = readSeat(table.record, id);
    if (!found || found.role === 'facilitator' || id === actor.seat)
      return err({ code: 'seat/unknown' });
    table.record.set(`seat:${id}`, { ...found, leftAt: at });
    return ok([]);
  },
};

/** Gives somebody a place at the table, in the next colour. */
export function seat(
  context: Pick<ActContext, 'table' | 'at'>,
  meeting: MeetingId,
  who: Pick<Seat, 'name' | 'relation' | 'role' | 'person'>,
  id: SeatId,
): void {
  const { table, at } = context;
  const known = readSeat(table.record, id);
  const colour = known?.colour ?? readSeats(table.record).length % seatColours;
  const relation = who.relation ? { relation: who.relation } : {};
  // Who they are in the family stays from meeting to meeting, unless somebody else sits here as them by now.
  const before = known?.person && !whoSitsAs(context, known.person, id) ? known.person : undefined;
  const person = who.person ?? before;
  table.record.set(`seat:${id}`, {
    name: who.name,
    ...relation,
    role: who.role,
    colour,
    meeting,
    admittedAt: at,
    ...(person ? { person } : {}),
  });
}

/** Who sits at the table as this person, on another device. Nobody is here twice. */
function whoSitsAs(
  { table }: Pick<ActContext, 'table'>,
  person: PersonId,
  but: SeatId,
): SeatedPerson | undefined {
  return readSeats(table.record).find(
    (each) => each.person === person && each.id !== but && !each.leftAt,
  );
}

function isInside({ table }: ActContext, id: SeatId): boolean {
  return readSeats(table.record).some((each) => each.id === id && !each.leftAt);
}
