import { readOpenMeeting, readSeat } from '@rundbord/shared/board/record';
import { mayLook } from '@rundbord/shared/follow/follower';
import { type BoardId, type FollowerId, isId, type SeatId } from '@rundbord/shared/id';
import { isStaff } from '@rundbord/shared/meeting/role';
import type { Door } from '@rundbord/shared/protocol/doors';
import { nowText } from '../clock.ts';
import { followersOf } from '../follow/follow-cookie.ts';
import { followerSeat, isLooking, readFollower } from '../follow/looking.ts';
import type { House } from '../house.ts';
import { hashed } from '../random.ts';
import type { Room } from '../room/room.ts';
import { readRow } from '../store/rows.ts';
import { readCookies, seatSecrets, staffCookie } from './cookies.ts';
import type { Actor } from './sitter.ts';

/** Somebody of the municipality's own people who is signed in. */
export type Staff = { id: SeatId; name: string; session: string };

/** Who is signed in by these cookies, if anyone. */
export async function staffOf(
  house: House,
  cookieHeader: string | undefined,
): Promise<Staff | null> {
  const secret = readCookies(cookieHeader).get(staffCookie);
  if (!secret) return null;
  const session = await readRow(house.store, 'session', hashed(secret));
  if (!session || session.until < house.clock.now().toISOString()) return null;
  const staff = await readRow(house.store, 'staff', session.staff);
  return staff && { id: session.staff, name: staff.name, session: hashed(secret) };
}

/** The seats this browser's cookies speak for, newest first. */
export async function seatsOf(
  house: House,
  cookieHeader: string | undefined,
): Promise<{ board: BoardId; seat: SeatId; secret: string }[]> {
  const rows = await Promise.all(
    seatSecrets(cookieHeader).map(async (secret) => {
      const row = await readRow(house.store, 'seat', hashed(secret));
      return row && { ...row, secret };
    }),
  );
  return rows.filter((row) => row !== null);
}

/** Whether somebody of staff may work on a board. */
export async function hasAccess(house: House, staff: SeatId, board: BoardId): Promise<boolean> {
  return (await readRow(house.store, 'access', `${board}/${staff}`)) !== null;
}

/** Who comes through this door of a board, with the room opened for them; null for everyone else, whatever the reason. */
export async function whoComes(
  house: House,
  asked: { board: string; door: Door; cookieHeader: string | undefined },
): Promise<{ actor: Actor; room: Room } | null> {
  if (!isId(asked.board)) return null;
  const board = asked.board as BoardId;
  if (asked.door === 'phone') {
    const seat = (await seatsOf(house, asked.cookieHeader)).find(
      (each) => each.board === board,
    )?.seat;
    const room = seat && (await house.rooms.of(board));
    const actor = seat && room ? seatedActor(room, seat) : null;
    return actor && room ? { actor, room } : null;
  }
  if (asked.door === 'follow') {
    const followers = await followersOf(house, asked.cookieHeader);
    const mine = followers.filter((each) => each.board === board);
    const room = mine.length > 0 ? await house.rooms.of(board) : null;
    if (!room) return null;
    const now = nowText(house.clock);
    // A browser may have had a link before that has ended.
    const actors = mine.map(({ follower }) => followingActor(room, follower, now));
    const actor = actors.find((each) => each !== null);
    return actor ? { actor, room } : null;
  }
  const staff = await staffOf(house, asked.cookieHeader);
  if (!staff || !(await hasAccess(house, staff.id, board))) return null;
  const room = await house.rooms.of(board);
  const role = asked.door === 'wall' ? 'wall' : 'facilitator';
  const colour = (room && readSeat(room.table.record, staff.id)?.colour) ?? 0;
  return (
    room && {
      actor: { seat: staff.id, name: staff.name, role, colour, session: staff.session },
      room,
    }
  );
}

/** A seat as somebody who may act now: let in to the meeting that is going on, and not gone from it. */
export function seatedActor(room: Room, id: SeatId): Actor | null {
  const { record } = room.table;
  const seat = readSeat(record, id);
  const meeting = readOpenMeeting(record);
  if (!seat || !meeting || seat.meeting !== meeting.id || seat.leftAt) return null;
  return {
    seat: id,
    name: seat.name,
    role: seat.role,
    colour: seat.colour,
    relation: seat.relation,
  };
}

/** Somebody who may follow from afar now, under an id and a name of their own. */
function followingActor(room: Room, id: FollowerId, now: string): Actor | null {
  const follower = readFollower(room.staff, id);
  if (!follower || !mayLook(follower, now)) return null;
  const { name, organisation, language, until } = follower;
  const seat = followerSeat(id);
  return { seat, name, role: 'follower', colour: 0, organisation, language, until };
}

/** Whether somebody who was looked up may still act: they may have been removed since. */
export function isStillHere(room: Room, { role, seat }: Actor, now: string): boolean {
  if (isStaff(role)) return true;
  return role === 'follower' ? isLooking(room.staff, seat, now) : seatedActor(room, seat) !== null;
}
