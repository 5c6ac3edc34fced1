import { readOpenMeeting, readSeat, readSeats } from '@rundbord/shared/board/record';
import type { PersonId, SeatId } from '@rundbord/shared/id';
import type { Relation } from '@rundbord/shared/meeting/relation';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { type Family, readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import { err, ok, type Result } from '@rundbord/shared/result';
import { type Group, groupOf } from '@rundbord/shared/scaling/group';
import type { VoterKey } from '@rundbord/shared/scaling/vote';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import type { ActContext } from '../intent/act-context.ts';

/** Somebody whose answer it is. */
export type Whom = { key: VoterKey; name: string; relation?: Relation; group: Group };

type Asked = { seat: SeatId } | { person: PersonId };

/** Who a seat at the open meeting, or a person of the family and the network, is among those who answer. */
export function findWhom(
  { table }: Pick<ActContext, 'table'>,
  asked: Asked,
  authority: ReadonlySet<VoterKey> = new Set(),
): Result<Whom, { code: 'seat/unknown' } | { code: 'person/unknown' }> {
  return 'seat' in asked
    ? findSeated({ table }, asked.seat, authority)
    : findDrawn({ table }, asked.person, authority);
}

function findSeated(
  { table }: Pick<ActContext, 'table'>,
  id: SeatId,
  authority: ReadonlySet<VoterKey>,
): Result<Whom, { code: 'seat/unknown' }> {
  const seat = readSeat(table.record, id);
  const meeting = readOpenMeeting(table.record);
  if (!seat || (meeting && seat.meeting !== meeting.id) || seat.role === 'interpreter')
    return err({ code: 'seat/unknown' });
  const key = voterKeyOf({ id, person: seat.person });
  const { name, relation } = seat;
  return ok({
    key,
    name,
    ...(relation ? { relation } : {}),
    group: groupOf(seat, authority.has(key)),
  });
}

function findDrawn(
  { table }: Pick<ActContext, 'table'>,
  id: PersonId,
  authority: ReadonlySet<VoterKey>,
): Result<Whom, { code: 'person/unknown' }> {
  // Who sits at the table under that person is that person.
  const seated = readSeats(table.record).find((seat) => seat.person === id && !seat.leftAt);
  if (seated) {
    const found = findSeated({ table }, seated.id, authority);
    if (found.ok) return found;
  }
  const family = readFamily(table);
  const person = family.persons.find((each) => each.id === id);
  if (!person) return err({ code: 'person/unknown' });
  const kind = relationOf(table, family, id);
  const relation: Relation = person.role ? { kind, words: person.role } : { kind };
  return ok({
    key: id,
    name: person.name,
    relation,
    group: groupOf({ relation }, authority.has(id)),
  });
}

/** Who somebody is to the children, as far as the drawing and the circles tell. */
function relationOf(table: ActContext['table'], family: Family, id: PersonId): Relation['kind'] {
  const isFocus = (each: PersonId) => family.persons.some((one) => one.id === each && one.isFocus);
  if (isFocus(id)) return 'child';
  const isParent = family.descents.some(
    ({ child, parent, otherParent }) => isFocus(child) && (parent === id || otherParent === id),
  );
  if (isParent) return 'parent';
  const { members } = circlesOf(family, placesOf(readFamilyRoot(table.network)));
  const place = members.find(({ person }) => person.id === id)?.place;
  if (place?.ring === 'rim') return 'professional';
  return place?.side === 'friend' ? 'friend' : 'family';
}
