import type * as Y from 'yjs';
import { readAllSeats, readBoardFacts, readMeetings, readSeats } from '../board/record.ts';
import { readEntry } from '../doc/read-map.ts';
import type { Seat } from '../meeting/seat.ts';
import { networkSizeSchema } from '../network/count.ts';
import { type Roles, roleOfName } from './roles.ts';

/** The root `record` as followers read it: whose board it is by role, its meetings, and the seats of the one that is going
 *  on, each with its role for a name and no words that could tell one. A seat that the plan names (`inPlan`) is there also
 *  when its meeting is over, with who that is in the drawing and what kind of relation it has: a plan asks for them. */
export function maskedRecord(
  record: Y.Map<unknown>,
  roles: Roles,
  inPlan: ReadonlySet<string> = new Set(),
): Map<string, unknown> {
  const masked = new Map<string, unknown>();
  const facts = readBoardFacts(record);
  if (facts)
    masked.set('board', {
      children: facts.children.map((name) => roleOfName(roles, name)),
      language: facts.language,
      createdAt: facts.createdAt,
    });
  const size = readEntry(record, 'network', networkSizeSchema);
  if (size) masked.set('network', size);
  for (const { id, number, openedAt, closedAt, arrival } of readMeetings(record))
    masked.set(`meeting:${id}`, { number, openedAt, arrival, ...(closedAt ? { closedAt } : {}) });
  for (const { id, ...seat } of readSeats(record))
    masked.set(`seat:${id}`, maskedSeat(seat, roles.seats.get(id) ?? roles.anyone));
  for (const { id, ...seat } of readAllSeats(record)) {
    if (!inPlan.has(id)) continue;
    const { person, relation } = seat;
    masked.set(`seat:${id}`, {
      ...maskedSeat(seat, roles.seats.get(id) ?? roles.anyone),
      ...(person ? { person } : {}),
      ...(relation ? { relation: { kind: relation.kind } } : {}),
    });
  }
  return masked;
}

function maskedSeat({ role, colour, meeting, admittedAt, leftAt }: Seat, name: string): Seat {
  return { name, role, colour, meeting, admittedAt, ...(leftAt ? { leftAt } : {}) };
}
