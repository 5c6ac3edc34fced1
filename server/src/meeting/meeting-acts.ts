import { readMeetings, readOpenMeeting } from '@rundbord/shared/board/record';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId } from '@rundbord/shared/id';
import { err, ok } from '@rundbord/shared/result';
import { boardRow } from '../board/boards.ts';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { cancelPrepared, hasRoundUnderWay } from '../scaling/round-acts.ts';
import { put } from '../store/rows.ts';
import type { Write } from '../store/store.ts';
import { closeDoorRows, openDoorRows } from './door.ts';
import { seat, seatActs } from './seat-acts.ts';

/** What facilitators do at the door. Rights have been judged before. */
export function meetingActs(
  board: BoardId,
): Acts<
  | 'openMeeting'
  | 'endMeeting'
  | 'setDoor'
  | 'setArrival'
  | 'admit'
  | 'linkSeat'
  | 'notNow'
  | 'removeSeat'
> {
  return {
    openMeeting: (context, { meeting }) => {
      const { table, staff, at, freshDoor } = context;
      if (readOpenMeeting(table.record)) return err({ code: 'meeting/already-open' });
      // A number that was used before would write over that meeting.
      if (table.record.has(`meeting:${meeting}`)) return err({ code: 'meeting/already-open' });
      if (!freshDoor) return err({ code: 'meeting/already-open' });
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
        table.shownTies.clear();
      }, origins.server);
      staff.doc.transact(() => {
        staff.door.set('open', true);
        staff.floor.clear();
      }, origins.server);
      return ok([...openDoorRows(board, meeting, freshDoor), ...boardRows(context, board)]);
    },

    endMeeting: (context, { meeting: meant }) => {
      const { table, staff, at, knownDoor } = context;
      const open = readOpenMeeting(table.record);
      if (!open || (meant && meant !== open.id)) return err({ code: 'meeting/none-open' });
      // What people have given would lie unseen for ever, or be lost.
      if (hasRoundUnderWay(context)) return err({ code: 'round/under-way' });
      const cancelled = cancelPrepared(context);
      const { id, ...meeting } = open;
      table.doc.transact(() => {
        table.record.set(`meeting:${id}`, { ...meeting, closedAt: at });
        table.wall.delete('showing');
        // What was shown was shown to this meeting.
        table.shownTies.clear();
      }, origins.server);
      staff.doc.transact(() => {
        staff.door.set('open', false);
        staff.lobby.clear();
      }, origins.server);
      return ok([
        ...cancelled,
        ...(knownDoor ? closeDoorRows(id, knownDoor) : []),
        ...boardRows(context, board),
      ]);
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
    ...seatActs,
  };
}

/** The board in the list of boards. */
function boardRows({ table }: ActContext, board: BoardId): Write[] {
  const row = boardRow(table.record);
  return row ? [put('board', board, row, board)] : [];
}
