import type { PersonId } from '../id.ts';
import type { Family, FamilyEntries } from '../person/family.ts';
import type { Person } from '../person/person.ts';
import {
  type NetworkPlace,
  placeSchema,
  type Ring,
  rings,
  standingPlace,
  unknownPlace,
} from './place.ts';

/** Everybody's place in the network, by person. */
export type Places = ReadonlyMap<PersonId, NetworkPlace>;

/** Somebody in the circles: a person of the family, and their place. */
export type Member = { person: Person; place: NetworkPlace };

/** The circles as they are drawn, listed and counted. In the middle the children and their parents; `members` in the
 *  order in which they came. */
export type Circles = { children: Person[]; parents: Person[]; members: Member[] };

/** The places these entries make, as they are drawn (`standingPlace`); what cannot be read is left out. */
export function placesOf(entries: FamilyEntries): Places {
  return new Map(
    entries.flatMap(([id, values]) => {
      const read = placeSchema.safeParse(values);
      return read.success ? [[id as PersonId, standingPlace(read.data)] as const] : [];
    }),
  );
}

/** Who stands where. In the network is who is marked so in the family; who has no place yet knows nothing yet. The dead
 *  are in the drawing of the family alone. A parent of whom nothing is known stands in nobody's middle. */
export function circlesOf(family: Family, places: Places): Circles {
  const { persons, descents } = family;
  const children = persons.filter(({ isFocus, life }) => isFocus && isHere(life)).sort(byAge);
  const focus = new Set(children.map(({ id }) => id));
  const parentIds = new Set(
    descents
      .filter(({ child, kind }) => focus.has(child) && kind !== 'foster')
      .flatMap(({ parent, otherParent }) => (otherParent ? [parent, otherParent] : [parent])),
  );
  const isParent = ({ id }: Person) => parentIds.has(id) && !focus.has(id);
  const parents = persons
    .filter((each) => isParent(each) && each.life === 'living' && (each.name || each.role))
    .sort((a, b) => byMaking(a.made, b.made) || (a.id < b.id ? -1 : 1));
  const members = persons
    .filter((each) => each.inNetwork && each.life === 'living' && !each.isFocus && !isParent(each))
    .map((person) => ({ person, place: places.get(person.id) ?? unknownPlace(person.made) }))
    .sort(byComing);
  return { children, parents, members };
}

/** Those in one circle, in the order in which they came. */
export function inRing({ members }: Circles, ring: Ring): Member[] {
  return members.filter(({ place }) => place.ring === ring);
}

/** All circles with those in them, from the middle outwards. */
export function byRing(circles: Circles): { ring: Ring; members: Member[] }[] {
  return rings.map((ring) => ({ ring, members: inRing(circles, ring) }));
}

/** Who can still be taken into the network: living, with a name or a role, and not in the middle. */
export function notInNetwork(family: Family, places: Places): Person[] {
  const { children, parents, members } = circlesOf(family, places);
  const known = new Set([...children, ...parents, ...members.map(({ person }) => person)]);
  return family.persons.filter(
    (each) =>
      !known.has(each) &&
      each.life === 'living' &&
      each.gender !== 'pet' &&
      (each.name || each.role),
  );
}

function isHere(life: Person['life']): boolean {
  return life === 'living' || life === 'unborn';
}

function byAge(a: Person, b: Person): number {
  return yearOf(a) - yearOf(b) || byMaking(a.made, b.made) || (a.id < b.id ? -1 : 1);
}

/** The year of birth as far as it is known, the latest for who is not born yet. */
function yearOf({ born, age, life }: Person): number {
  if (born) return born.year + (born.month ?? 7) / 12;
  if (age) return Number(age.at.slice(0, 4)) - age.years;
  return life === 'unborn' ? Infinity : 9_999;
}

function byComing(a: Member, b: Member): number {
  return byMaking(a.place.made, b.place.made) || (a.person.id < b.person.id ? -1 : 1);
}

function byMaking(a: { at: string }, b: { at: string }): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}
