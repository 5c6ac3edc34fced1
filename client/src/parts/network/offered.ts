import type { PersonId } from '@rundbord/shared/id';
import { isSameName } from '@rundbord/shared/meeting/name';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { circlesOf, notInNetwork, type Places } from '@rundbord/shared/network/circles';
import type { Family } from '@rundbord/shared/person/family';
import type { Person } from '@rundbord/shared/person/person';

/** Who can be taken in: everybody once. Who sits at the table under the name of one who is drawn is offered at the table,
 *  unless they said no; who stands in the middle is offered nowhere. */
export function offeredFrom(
  family: Family,
  places: Places,
  { seats, saidNo }: { seats: readonly SeatedPerson[]; saidNo: (id: PersonId) => boolean },
): { drawn: Person[]; seated: SeatedPerson[] } {
  const { children, parents } = circlesOf(family, places);
  const middle = [...children, ...parents];
  const free = notInNetwork(family, places);
  const meant = (seat: SeatedPerson) => drawnAs(seat, family, seats);
  const seated = seats.filter((seat) => {
    if (seat.role !== 'member' || seat.person) return false;
    const known = meant(seat);
    return !known.some((each) => middle.includes(each) || saidNo(each.id));
  });
  const atTable = seated.flatMap((seat) => {
    const known = meant(seat);
    return known.length === 1 ? known : [];
  });
  return { drawn: free.filter((each) => !atTable.includes(each)), seated };
}

/** Those who are drawn under the name of somebody who sits here, and whom nobody else here is. */
export function drawnAs(
  { name }: SeatedPerson,
  { persons }: Family,
  seats: readonly SeatedPerson[],
): Person[] {
  return persons.filter(
    (each) =>
      isSameName(each.name, name) &&
      each.life === 'living' &&
      !seats.some((seat) => seat.person === each.id),
  );
}
