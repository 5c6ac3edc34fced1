import type { BoardId, MeetingId } from '@rundbord/shared/id';
import { type JoinCode, makeJoinCode } from '@rundbord/shared/meeting/join-code';
import type { House } from '../house.ts';
import { hashed, newSecret } from '../random.ts';
import { put, readRow, remove } from '../store/rows.ts';
import type { Write } from '../store/store.ts';

/** Ways into one meeting: the nine digits, and the token in the QR. Both die with the meeting. */
export type FreshDoor = { code: JoinCode; token: string };
export type KnownDoor = { code: string; token: string };

/** A door nobody has used: codes are short, so one that is taken by another open meeting is drawn again. None where an
 *  open meeting of any board has that number already: it would take its door. */
export async function drawDoor(house: House, meeting: MeetingId): Promise<FreshDoor | null> {
  if (await readRow(house.store, 'meeting', meeting)) return null;
  for (;;) {
    const code = makeJoinCode(house.random.bytes(4));
    if (!(await readRow(house.store, 'door', hashed(code))))
      return { code, token: newSecret(house.random) };
  }
}

/** Rows that open a door. */
export function openDoorRows(
  board: BoardId,
  meeting: MeetingId,
  { code, token }: FreshDoor,
): Write[] {
  return [
    put('meeting', meeting, { code, token }, board),
    put('door', hashed(code), { board, meeting }, board),
    put('door', hashed(token), { board, meeting }, board),
  ];
}

/** Rows that close it for good. */
export function closeDoorRows(meeting: MeetingId, { code, token }: KnownDoor): Write[] {
  return [remove('meeting', meeting), remove('door', hashed(code)), remove('door', hashed(token))];
}
