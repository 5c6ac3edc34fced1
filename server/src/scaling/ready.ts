import { readSeats } from '@rundbord/shared/board/record';
import type { RoundId } from '@rundbord/shared/id';
import { type RoundFacts, readRounds } from '@rundbord/shared/scaling/round';
import { type RoundAside, readAside } from '@rundbord/shared/scaling/round-aside';
import type { Vote, VoterKey } from '@rundbord/shared/scaling/vote';
import { votersAt } from '@rundbord/shared/scaling/voters';
import type { ActContext } from '../intent/act-context.ts';
import { putAside, putRound } from './write-round.ts';

/** Says anew how many are ready, of how many, where that has changed: somebody answered, came or left. Only the number
 *  goes to everyone; who it is stands with the facilitators, in an order that tells nothing. `given`: what is sealed now. */
export function recount(
  { table, staff, sealed }: Pick<ActContext, 'table' | 'staff' | 'sealed'>,
  given?: { round: RoundId; votes: ReadonlyMap<VoterKey, Vote> },
): void {
  for (const { id, ...round } of readRounds(table.record)) {
    if (round.state !== 'open' && round.state !== 'prepared') continue;
    const votes = given?.round === id ? given.votes : sealed.of(id);
    const aside = readAside(staff.rounds, id);
    const ready = [...votes.keys()].sort();
    if (ready.join() !== aside.ready.join()) putAside(staff, id, { ...aside, ready });
    const of = askedOf({ table }, round, votes, aside).size;
    if (ready.length === round.ready && of === round.of) continue;
    putRound(table, id, { ...round, ready: ready.length, of });
  }
}

/** Keys of everyone who is asked: those at the table, and those who have answered without sitting there. */
function askedOf(
  { table }: Pick<ActContext, 'table'>,
  round: RoundFacts,
  votes: ReadonlyMap<VoterKey, Vote>,
  { authority }: RoundAside,
): Set<VoterKey> {
  const kind = round.asks === 'number' ? round.kind : null;
  const voters = votersAt(readSeats(table.record), kind, new Set(authority));
  return new Set([...votes.keys(), ...voters.map(({ key }) => key)]);
}
