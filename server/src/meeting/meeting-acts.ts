import {
  readBoardFacts,
  readMeetings,
  readOpenMeeting,
  readSeat,
  readSeats,
} from '@rundbord/shared/board/record';
import { origins } from '@rundbord/shared/doc/origin';
import { readEntry } from '@rundbord/shared/doc/read-map';
import type { BoardId, MeetingId, SeatId } from '@rundbord/shared/id';
import { knockSchema } from '@rundbord/shared/meeting/lobby';
import { type Seat, seatColours } from '@rundbord/shared/meeting/seat';
import { err, ok } from '@rundbord/shared/result';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { put } from '../store/rows.ts';
import type { Write } from '../store/store.ts';
import { closeDoorRows, openDoorRows } from './door.ts';

/** What facilitators do at the door. Rights have been judged before. */
export function meetingActs(
  board: BoardId,
): Acts<
  'openMeeting' | 'endMeeting' | 'setDoor' | 'setArrival' | 'admit' | 'notNow' | 'removeSeat'
> {
  return {
    openMeeting: (context, { meeting }) => {
      const { table, staff, at, freshDoor } = context;
      if (readOpenMeeting(table.record)) return err({ code: 'meeting/already-open' });
      // A number that was used before would write over that meeting.
      if (table.record.has(`meeting:${meeting}`)) return err({ code: 'meeting/already-open' });
      if (!freshDoor) throw new Error('a meeting opens with a door');
      const number = readMeetings(table.record).length + 1;
      table.doc.transact(() => {
        table.record.set(`meeting:${meeting}`, { number, openedAt: at, arrival: 'inbox' });
        seat(
          context,
          meeting,
          { name: context.actor.name, role: 'facilitator' },
          context.actor.seat,
        );
        // The wall forgets what it showed: a new meeting begins blank.
        table.wall.delete('showing');
      }, origins.server);
      staff.doc.transact(() => staff.door.set('open', true), origins.server);
      return ok([...openDoorRows(board, meeting, freshDoor), ...boardRow(context, board)]);
    },

    endMeeting: (context) => {
      const { table, staff, at, knownDoor } = context;
      const open = readOpenMeeting(table.record);
      if (!open) return err({ code: 'meeting/none-open' });
      const { id, ...meeting } = open;
      table.doc.transact(() => {
        table.record.set(`meeting:${id}`, { ...meeting, closedAt: at });
        table.wall.delete('showing');
      }, origins.server);
      staff.doc.transact(() => {
        staff.door.set('open', false);
        staff.lobby.clear();
      }, origins.server);
      return ok([...(knownDoor ? closeDoorRows(id, knownDoor) : []), ...boardRow(context, board)]);
    },

    setDoor: ({ staff }, { open }) => {
      staff.door.set('open', open);
      return ok([]);
    },

    setArrival: ({ table }, { arrival }) => {
      const open = readOpenMeeting(table.record);
      if (!open) return err({ code: 'meeting/none-open' });
      const { id, ...meeting } = open;
      table.record.set(`meeting:${id}`, { ...meeting, arrival });
      return ok([]);
    },

    admit: (context, { seat: id }) => {
      const { table, staff } = context;
      const meeting = readOpenMeeting(table.record);
      if (!meeting) return err({ code: 'meeting/none-open' });
      const knock = readEntry(staff.lobby, id, knockSchema);
      if (!knock) return isInside(context, id) ? ok([]) : err({ code: 'seat/unknown' });
      const { name, relation } = knock;
      const role = relation.kind === 'interpreter' ? 'interpreter' : 'member';
      seat(context, meeting.id, { name, relation, role }, id);
      staff.lobby.delete(id);
      return ok([]);
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
}

/** Gives somebody a place at the table, in the next colour. */
export function seat(
  { table, at }: Pick<ActContext, 'table' | 'at'>,
  meeting: MeetingId,
  who: Pick<Seat, 'name' | 'relation' | 'role'>,
  id: SeatId,
): void {
  const colour = readSeat(table.record, id)?.colour ?? readSeats(table.record).length % seatColours;
  const relation = who.relation ? { relation: who.relation } : {};
  table.record.set(`seat:${id}`, {
    name: who.name,
    ...relation,
    role: who.role,
    colour,
    meeting,
    admittedAt: at,
  });
}

function isInside({ table }: ActContext, id: SeatId): boolean {
  return readSeats(table.record).some((each) => each.id === id && !each.leftAt);
}

/** What the list of boards shows, kept beside the board so that the list opens none of them. */
function boardRow({ table }: ActContext, board: BoardId): Write[] {
  const facts = readBoardFacts(table.record);
  if (!facts) return [];
  const meetings = readMeetings(table.record);
  const open = meetings.find((meeting) => !meeting.closedAt);
  return [
    put(
      'board',
      board,
      {
        ...facts,
        meetings: meetings.length,
        openSince: open?.openedAt ?? null,
        lastHeld: meetings.at(-1)?.openedAt ?? null,
      },
      board,
    ),
  ];
}
