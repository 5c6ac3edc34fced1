import type { StaffDoc } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { RoundId, SeatId } from '@rundbord/shared/id';
import type { Own } from '@rundbord/shared/protocol/own';
import { roundAsideSchema } from '@rundbord/shared/scaling/round-aside';
import type { Sealed } from './sealed.ts';

/** What a seat has given that stands on no wall: sealed still, or kept by the facilitators by its own wish or the scale's. */
export function ownAnswers(
  { staff, sealed }: { staff: StaffDoc; sealed: Sealed },
  seat: SeatId,
): Pick<Own, 'answers' | 'held'> {
  const answers = sealed.givenBy(seat).map(({ round, vote }) => {
    const { value, notLower, oneHigher, offWall, notes } = vote;
    return { round, value, notLower, oneHigher, offWall, notes };
  });
  if (staff.rounds.size === 0) return { answers, held: [] };
  const held = readEntries(staff.rounds, roundAsideSchema).flatMap(([round, aside]) => {
    const mark = aside.held.find((each) => each.seat === seat);
    return mark ? [{ round: round as RoundId, mark }] : [];
  });
  return { answers, held };
}
