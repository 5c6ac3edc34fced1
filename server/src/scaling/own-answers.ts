import { readOpenMeeting, readSeats } from '@rundbord/shared/board/record';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { RoundId, SeatId } from '@rundbord/shared/id';
import type { Own } from '@rundbord/shared/protocol/own';
import { groupOf, isClose } from '@rundbord/shared/scaling/group';
import { readRound } from '@rundbord/shared/scaling/round';
import { roundAsideSchema } from '@rundbord/shared/scaling/round-aside';
import type { Sealed } from './sealed.ts';

type OwnAnswers = Pick<Own, 'answers' | 'held' | 'close'>;

/** What each seat is told that stands on no wall: what it gave and is sealed still, or kept by the facilitators by its own
 *  wish or the scale's; and what parents and professionals alone are shown this evening. It is read once for all who ask. */
export function ownAnswers({
  table,
  staff,
  sealed,
}: {
  table: TableDoc;
  staff: StaffDoc;
  sealed: Sealed;
}): (seat: SeatId) => OwnAnswers {
  const kept = new Map<SeatId, OwnAnswers['held']>();
  const close: OwnAnswers['close'] = [];
  const meeting = readOpenMeeting(table.record)?.id;
  for (const [id, aside] of readEntries(staff.rounds, roundAsideSchema)) {
    const round = id as RoundId;
    for (const mark of [...aside.held, ...(aside.close ?? [])])
      if (mark.seat) kept.set(mark.seat, [...(kept.get(mark.seat) ?? []), { round, mark }]);
    if (aside.close && readRound(table.record, round)?.meeting === meeting)
      close.push({ round, marks: aside.close });
  }
  const near = new Set(
    readSeats(table.record)
      .filter((seat) => seat.role !== 'interpreter' && isClose(groupOf(seat)))
      .map(({ id }) => id),
  );
  return (seat) => {
    const answers = sealed.givenBy(seat).map(({ round, vote }) => {
      const { value, notLower, oneHigher, offWall, notes } = vote;
      return { round, value, notLower, oneHigher, offWall, notes };
    });
    return { answers, held: kept.get(seat) ?? [], close: near.has(seat) ? close : [] };
  };
}
