import type { PersonId, SeatId } from '../id.ts';
import type { Member } from '../network/circles.ts';
import { type NetworkPlace, type Ring, unknownPlace } from '../network/place.ts';
import type { Couple, Descent } from '../person/bond.ts';
import type { Family } from '../person/family.ts';
import type { Person } from '../person/person.ts';
import { castChildren } from './cast.ts';
import { idFor } from './id-for.ts';
import { meetingTime } from './test-table.ts';

const made = { by: idFor<SeatId>('jonas'), at: meetingTime };

/** A living person with the id of their name. */
export function personNamed(name: string, change: Partial<Person> = {}): Person {
  return {
    id: idFor<PersonId>(name),
    name,
    gender: 'unknown',
    life: 'living',
    isFocus: false,
    inNetwork: false,
    made,
    ...change,
  };
}

/** A place of somebody who was told everything by Line, and said yes. */
export function toldPlace(change: Partial<NetworkPlace> = {}): NetworkPlace {
  return {
    ...unknownPlace(made),
    ring: 'all',
    knowsWorry: true,
    knowsGoal: true,
    knowsSince: '2026-01-10',
    toldBy: { person: idFor<PersonId>('Line') },
    choice: 'yes',
    ...change,
  };
}

/** Somebody in the network, who came as the so-manyeth. */
export function memberNamed(
  name: string,
  ring: Ring,
  { came = 0, ...change }: Partial<NetworkPlace> & { came?: number } = {},
): Member {
  const at = `2026-01-13T16:${String(came).padStart(2, '0')}:00.000Z`;
  const place = toldPlace({ ring, made: { ...made, at }, ...change });
  return { person: personNamed(name, { inNetwork: true }), place };
}

/** Peter and Simon, Line and Martin, both their families, and whoever else is named. */
export function castFamily(others: readonly Person[] = []): Family {
  const persons = [
    ...castChildren.map((name) => personNamed(name, { isFocus: true })),
    personNamed('Line', { gender: 'female' }),
    personNamed('Martin', { gender: 'male' }),
    personNamed('Birgit', { gender: 'female', inNetwork: true, role: 'Mormor' }),
    personNamed('Katrine', { gender: 'female', inNetwork: true, role: 'Moster' }),
    personNamed('Inge', { gender: 'female', inNetwork: true, role: 'Farmor' }),
    personNamed('Henning', { gender: 'male', life: 'dead', inNetwork: true }),
    ...others,
  ];
  const couples: Couple[] = [
    { ...couple('Line', 'Martin'), id: idFor('line and martin') },
    { ...couple('Henning', 'Birgit'), id: idFor('henning and birgit') },
  ];
  const descents: Descent[] = [
    ...castChildren.map((child) => descent(child, 'Line', 'Martin')),
    descent('Line', 'Birgit', 'Henning'),
    descent('Katrine', 'Birgit', 'Henning'),
    descent('Martin', 'Inge'),
  ];
  return { persons, couples, descents, households: [] };
}

function couple(one: string, other: string): Omit<Couple, 'id'> {
  return {
    one: idFor<PersonId>(one),
    other: idFor<PersonId>(other),
    kind: 'married',
    state: 'together',
    made,
  };
}

function descent(child: string, parent: string, otherParent?: string): Descent {
  return {
    id: idFor(`${child} of ${parent}`),
    child: idFor<PersonId>(child),
    parent: idFor<PersonId>(parent),
    ...(otherParent ? { otherParent: idFor<PersonId>(otherParent) } : {}),
    kind: 'birth',
    made,
  };
}
