import type { StaffDoc } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { RoundId, SeatId } from '@rundbord/shared/id';
import type { Own } from '@rundbord/shared/protocol/own';
import { roundAsideSchema } from '@rundbord/shared/scaling/round-aside';
import type { Sealed } from './sealed.ts';

type OwnAnswers = Pick<Own, 'answers' | 'held'>;

/** What each seat has given that stands on no wall: sealed still, or kept by the facilitators by its own wish or the
 *  scale's. What is kept is read once for all who ask. */
export function ownAnswers({
  staff,
  sealed,
}: {
  staff: StaffDoc;
  sealed: Sealed;
}): (seat: SeatId) => OwnAnswers {
  const kept = new Map<SeatId, OwnAnswers['held']>();
  for (const [round, { held }] of readEntries(staff.rounds, roundAsideSchema))
    for (const mark of held)
      if (mark.seat)
        kept.set(mark.seat, [...(kept.get(mark.seat) ?? []), { round: round as RoundId, mark }]);
  return (seat) => {
    const answers = sealed.givenBy(seat).map(({ round, vote }) => {
      const { value, notLower, oneHigher, offWall, notes } = vote;
      return { round, value, notLower, oneHigher, offWall, notes };
    });
    return { answers, held: kept.get(seat) ?? [] };
  };
}
