import { readSeats } from '@rundbord/shared/board/record';
import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import type { SeatId } from '@rundbord/shared/id';
import { readFloor } from '@rundbord/shared/scaling/floor';
import { isUnderWay, readRounds } from '@rundbord/shared/scaling/round';
import { readAside } from '@rundbord/shared/scaling/round-aside';
import { readSets } from '@rundbord/shared/scaling/statement-set';
import type { VoterKey } from '@rundbord/shared/scaling/vote';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import type { ActContext } from '../intent/act-context.ts';
import type { Write } from '../store/store.ts';
import { putAside } from './write-round.ts';

type Moved = { seat: SeatId; from: VoterKey; to: VoterKey };

/** Brings what somebody gave and said under the key they have from now on, when it is told who of the family they are: they
 *  are one person, before and after. Where two answers meet, one by a device of their own stands. Answers the rows to keep. */
export function moveTo(context: ActContext, moved: Moved): Write[] {
  if (moved.from === moved.to) return [];
  moveFloor(context, moved);
  moveStances(context, moved);
  return readRounds(context.table.record)
    .filter(isUnderWay)
    .flatMap(({ id }) => {
      moveAuthority(context, id, moved);
      return moveVotes(context, id, moved);
    });
}

/** Every key under which somebody's answers of this evening may stand. */
export function keysOf({ record }: Pick<TableDoc, 'record'>, key: VoterKey): Set<VoterKey> {
  const keys = new Set([key]);
  for (const { id, person } of readSeats(record)) {
    if (person === key) keys.add(id);
    if (id === key && person) keys.add(person);
  }
  return keys;
}

function moveVotes(
  { sealed }: ActContext,
  round: Parameters<typeof readAside>[1],
  { seat, to }: Moved,
): Write[] {
  const votes = sealed.of(round);
  const writes: Write[] = [];
  for (const [key, vote] of votes) {
    const isTheirs = key === seat || (vote.by === seat && vote.channel === 'own');
    if (!isTheirs || key === to) continue;
    writes.push(sealed.unseal(round, key));
    const other = votes.get(to);
    if (other && (other.channel === 'own' || vote.channel !== 'own')) continue;
    writes.push(sealed.seal(round, to, vote));
  }
  return writes;
}

function moveAuthority(
  { staff }: ActContext,
  round: Parameters<typeof readAside>[1],
  { from, to }: Moved,
): void {
  const aside = readAside(staff.rounds, round);
  if (!aside.authority.includes(from)) return;
  const authority = new Set(aside.authority.map((key) => (key === from ? to : key)));
  putAside(staff, round, { ...aside, authority: [...authority].sort() });
}

function moveFloor({ table, staff }: ActContext, { from, to }: Moved): void {
  const said = readFloor(staff.floor).get(from);
  if (!said || readSeats(table.record).some((each) => voterKeyOf(each) === from)) return;
  staff.floor.delete(from);
  if (!staff.floor.has(to)) staff.floor.set(to, said);
}

function moveStances({ table, staff }: ActContext, { seat, to }: Moved): void {
  for (const root of [table.sets, staff.sets])
    for (const { id, ...facts } of readSets(root)) {
      const { [seat]: mine, ...others } = facts.stances;
      if (mine) root.set(id, { ...facts, stances: { [to]: mine, ...others } });
    }
}
