import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { err, ok, type Result } from '@rundbord/shared/result';
import type { House } from '../house.ts';
import { serialQueue } from '../room/serial-queue.ts';
import { put, readRow, readRows, remove } from '../store/rows.ts';
import type { Write } from '../store/store.ts';

/** Rows that give somebody of staff access to a board: one for each way of looking it up. */
export function accessRows(board: BoardId, staff: SeatId, since: string): Write[] {
  return [
    put('access', `${board}/${staff}`, { staff, since }, board),
    put('mine', `${staff}/${board}`, { board }, board),
  ];
}

/** Who of staff has access to a board, longest first. */
export async function peopleOf(
  house: House,
  board: BoardId,
): Promise<{ id: SeatId; name: string; since: string }[]> {
  const rows = await readRows(house.store, 'access', `${board}/`);
  const people = await Promise.all(
    rows.map(async ({ value }) => {
      const staff = await readRow(house.store, 'staff', value.staff);
      return staff && { id: value.staff, name: staff.name, since: value.since };
    }),
  );
  return people.filter((person) => person !== null).sort((a, b) => a.since.localeCompare(b.since));
}

/** Takes access away and closes that person's sockets. Refuses `access/last`: a board is never left without anyone. */
export function endAccess(
  house: House,
  board: BoardId,
  staff: SeatId,
): Promise<Result<void, Refusal>> {
  return inTurn.run(() => endNow(house, board, staff));
}

/** One at a time: two who take each other off in the same moment must not both go. */
const inTurn = serialQueue(() => {});

async function endNow(house: House, board: BoardId, staff: SeatId): Promise<Result<void, Refusal>> {
  const people = await peopleOf(house, board);
  if (!people.some((person) => person.id === staff)) return err({ code: 'seat/unknown' });
  if (people.length === 1) return err({ code: 'access/last' });
  await house.committer.add([
    remove('access', `${board}/${staff}`),
    remove('mine', `${staff}/${board}`),
  ]);
  (await house.rooms.of(board))?.dismiss(staff, closeCodes.signedOut);
  return ok();
}
