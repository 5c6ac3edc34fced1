import { readOpenMeeting, readSeats } from '@rundbord/shared/board/record';
import { ok } from '@rundbord/shared/result';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import type { Room } from '../room/room.ts';
import { recount } from '../scaling/ready.ts';
import { seat } from './seat-acts.ts';
import type { Actor } from './sitter.ts';

/** A facilitator who opens the console in a meeting sits at the table too, under their own name. */
export async function seatFacilitator(house: House, room: Room, actor: Actor): Promise<void> {
  const sits = () => readSeats(room.table.record).some((each) => each.id === actor.seat);
  if (!readOpenMeeting(room.table.record) || sits()) return;
  await room.act(({ table, staff }) => {
    const meeting = readOpenMeeting(table.record);
    const who = { name: actor.name, role: 'facilitator' } as const;
    if (!meeting || sits()) return ok([]);
    seat({ table, at: nowText(house.clock) }, meeting.id, who, actor.seat);
    // One more is asked by a round that is open.
    recount({ table, staff, sealed: room.sealed });
    return ok([]);
  });
}
