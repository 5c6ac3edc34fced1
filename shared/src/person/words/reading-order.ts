import type { Family } from '../family.ts';
import type { Person } from '../person.ts';

type PersonId = Person['id'];

/** People in the order in which a family is told of: the focus children, then who is nearest to them – parents, their
 *  other partners and children, their parents –, last who has no line to them. Oldest first, then by name. */
export function readingOrder(family: Family): Person[] {
  const near = neighboursIn(family);
  const byAge = [...family.persons].sort(olderFirst);
  const people = new Map(family.persons.map((each) => [each.id, each]));
  const order = new Set<PersonId>();
  const visit = (start: readonly PersonId[]) => {
    const queue = [...start];
    for (const id of queue) {
      if (order.has(id)) continue;
      order.add(id);
      queue.push(...(near.get(id) ?? []));
    }
  };
  visit(byAge.filter((each) => each.isFocus).map((each) => each.id));
  // Families of their own first, then those who stand alone: friends, neighbours.
  for (const each of byAge) if (near.has(each.id)) visit([each.id]);
  visit(byAge.map((each) => each.id));
  return [...order].flatMap((id) => people.get(id) ?? []);
}

function neighboursIn({ persons, couples, descents }: Family): Map<PersonId, PersonId[]> {
  const people = new Map(persons.map((each) => [each.id, each]));
  const near = new Map<PersonId, Person[][]>();
  const add = (id: PersonId, nearness: number, other: PersonId) => {
    const found = near.get(id) ?? [[], [], []];
    const person = people.get(other);
    if (person) found[nearness]?.push(person);
    near.set(id, found);
  };
  for (const { one, other } of couples) {
    add(one, 1, other);
    add(other, 1, one);
  }
  for (const { child, parent, otherParent } of descents)
    for (const each of otherParent ? [parent, otherParent] : [parent]) {
      add(child, 0, each);
      add(each, 2, child);
    }
  return new Map(
    [...near].map(([id, groups]) => [
      id,
      groups.flatMap((group, nearness) =>
        group.sort(nearness === 0 ? motherFirst : olderFirst).map((each) => each.id),
      ),
    ]),
  );
}

function motherFirst(one: Person, other: Person): number {
  const isMother = ({ gender }: Person) => Number(gender === 'female' || gender === 'transWoman');
  return isMother(other) - isMother(one) || olderFirst(one, other);
}

/** Oldest first; whose age nobody knows last; then by name. */
function olderFirst(one: Person, other: Person): number {
  const [a, b] = [yearOf(one), yearOf(other)];
  if (a !== b) return a - b;
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function yearOf({ born, age }: Person): number {
  if (born) return born.year + (born.month ?? 6) / 12;
  if (!age) return Number.POSITIVE_INFINITY;
  return Number(age.at.slice(0, 4)) - age.years - (age.months ?? 6) / 12;
}
