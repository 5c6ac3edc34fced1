import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntry } from '../doc/read-map.ts';
import type { MeetingId, SeatId } from '../id.ts';
import { type Meeting, meetingSchema } from '../meeting/meeting.ts';
import { type Seat, type SeatedPerson, seatSchema } from '../meeting/seat.ts';
import { boardLanguages } from './language.ts';

// The root `record` of the table: what happened, as against what we wrote. Only the server writes it.
// Keys are flat (`board`, `meeting:<id>`, `seat:<id>`) so that no container has two makers.

/** Whose board it is: the children's first names, in the order the family says them. */
export const boardFactsSchema = z.object({
  children: z.array(z.string()),
  language: z.enum(boardLanguages),
  createdAt: z.string(),
});
export type BoardFacts = z.infer<typeof boardFactsSchema>;

/** The board's own facts, or null before the first sync. */
export function readBoardFacts(record: Y.Map<unknown>): BoardFacts | null {
  return readEntry(record, 'board', boardFactsSchema);
}

/** All meetings of the board, first to last. */
export function readMeetings(record: Y.Map<unknown>): Meeting[] {
  return keyed(record, 'meeting:', meetingSchema)
    .map(([id, meeting]) => ({ ...meeting, id: id as MeetingId }))
    .sort((a, b) => a.number - b.number);
}

/** The meeting that is going on, if one is. */
export function readOpenMeeting(record: Y.Map<unknown>): Meeting | null {
  return readMeetings(record).find((meeting) => !meeting.closedAt) ?? null;
}

/** Everyone who has been let in to the meeting that is going on, in order of arrival. */
export function readSeats(record: Y.Map<unknown>): SeatedPerson[] {
  const meeting = readOpenMeeting(record);
  return readAllSeats(record).filter((seat) => seat.meeting === meeting?.id);
}

/** Everyone who has ever been let in at this board, in the order in which they last came. */
export function readAllSeats(record: Y.Map<unknown>): SeatedPerson[] {
  return keyed(record, 'seat:', seatSchema)
    .map(([id, seat]) => ({ ...seat, id: id as SeatId }))
    .sort((a, b) => a.admittedAt.localeCompare(b.admittedAt) || a.id.localeCompare(b.id));
}

/** One seat of any meeting, or null. */
export function readSeat(record: Y.Map<unknown>, seat: SeatId): Seat | null {
  return readEntry(record, `seat:${seat}`, seatSchema);
}

function keyed<T>(record: Y.Map<unknown>, prefix: string, schema: z.ZodMiniType<T>): [string, T][] {
  const entries: [string, T][] = [];
  for (const key of record.keys()) {
    if (!key.startsWith(prefix)) continue;
    const value = readEntry(record, key, schema);
    if (value !== null) entries.push([key.slice(prefix.length), value]);
  }
  return entries;
}
