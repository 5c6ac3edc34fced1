import { readOpenMeeting, readSeat } from '@rundbord/shared/board/record';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { parseJoinCode } from '@rundbord/shared/meeting/join-code';
import type { Knock } from '@rundbord/shared/meeting/lobby';
import { parseName } from '@rundbord/shared/meeting/name';
import { relationSchema, tidyRelation } from '@rundbord/shared/meeting/relation';
import { err, ok, type Result } from '@rundbord/shared/result';
import * as z from 'zod';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { hashed, newId, newSecret } from '../random.ts';
import type { Room } from '../room/room.ts';
import { put, readRow } from '../store/rows.ts';
import type { FailureBudget } from './failure-budget.ts';
import { seatedActor, seatsOf } from './who.ts';

/** People who can wait in one lobby; a real family is far below. */
const lobbyLimit = 60;

/** What a phone sends to knock: typed digits or the token of the QR. */
export const knockBody = z.strictObject({
  code: z.string().max(400).optional(),
  token: z.string().max(200).optional(),
  name: z.string().max(4_000),
  relation: relationSchema,
});
export type KnockBody = z.infer<typeof knockBody>;

/** A phone's place in the lobby, by the secret of its seat. */
export type Knocked = { secret: string };

/** Knocks. Wrong code, closed door, full lobby and unknown meeting give one and the same answer: `join/not-now`. */
export async function knock(
  house: House,
  {
    body,
    address,
    cookieHeader,
    budget,
  }: { body: KnockBody; address: string; cookieHeader: string | undefined; budget: FailureBudget },
): Promise<Result<Knocked, Refusal>> {
  const name = parseName(body.name);
  if (!name.ok) return name;
  const door = await findDoor(house, { body, address, budget });
  if (!door.ok) return door;
  const room = await house.rooms.of(door.value.board);
  if (!room) return err({ code: 'join/not-now' });

  const known = (await seatsOf(house, cookieHeader)).find((each) => each.board === room.board);
  const seat = known?.seat ?? newId<SeatId>(house.random);
  const secret = known?.secret ?? newSecret(house.random);
  if (known && seatedActor(room, seat)) return ok({ secret });
  const rows = known ? [] : [put('seat', hashed(secret), { board: room.board, seat }, room.board)];
  const knocked = await room.act(({ table, staff }) => {
    const meeting = readOpenMeeting(table.record);
    if (
      meeting?.id !== door.value.meeting ||
      staff.door.get('open') !== true ||
      staff.lobby.size >= lobbyLimit
    )
      return err({ code: 'join/not-now' });
    const entry: Knock = {
      name: name.value,
      relation: tidyRelation(body.relation),
      at: nowText(house.clock),
      wasHere: readSeat(table.record, seat) !== null,
    };
    staff.lobby.set(seat, entry);
    return ok(rows);
  });
  return knocked.ok ? ok({ secret }) : knocked;
}

async function findDoor(
  house: House,
  { body, address, budget }: { body: KnockBody; address: string; budget: FailureBudget },
): Promise<Result<{ board: BoardId; meeting: string }, Refusal>> {
  if (body.token !== undefined) {
    const door = await readRow(house.store, 'door', hashed(body.token));
    return door ? ok(door) : err({ code: 'join/not-now' });
  }
  const code = parseJoinCode(body.code ?? '');
  if (!code.ok) return code;
  if (budget.isSpent(address)) return err({ code: 'join/slow-down' });
  const door = await readRow(house.store, 'door', hashed(code.value));
  if (door) return ok(door);
  budget.fail(address);
  return err({ code: 'join/not-now' });
}

/** Where a phone stands. It learns which board only when it has been let in. */
export type Standing =
  | { state: 'waiting' }
  | { state: 'in'; board: BoardId }
  | { state: 'not-now' };

/** Where the newest of these seats stands. */
export function standingOf(room: Room, seat: SeatId): Standing {
  if (seatedActor(room, seat)) return { state: 'in', board: room.board };
  return room.staff.lobby.has(seat) ? { state: 'waiting' } : { state: 'not-now' };
}

/** Where a phone stands, told at once unless it waits; then when that changes, or after `patienceMs`. */
export async function awaitStanding(
  room: Room,
  seat: SeatId,
  { patienceMs, gone }: { patienceMs: number; gone: AbortSignal },
): Promise<Standing> {
  if (standingOf(room, seat).state !== 'waiting') return standingOf(room, seat);
  const moved = Promise.withResolvers<void>();
  const timer = setTimeout(moved.resolve, patienceMs);
  const stop = room.watch(() => {
    if (standingOf(room, seat).state !== 'waiting') moved.resolve();
  });
  gone.addEventListener('abort', () => moved.resolve(), { once: true });
  await moved.promise;
  clearTimeout(timer);
  stop();
  return standingOf(room, seat);
}
