import type { PersonId } from '../../id.ts';
import type { Person } from '../person.ts';

/** Months since year nought at which somebody was born, as far as it is known; Infinity when nothing is. */
export function bornAt(person: Person | undefined): number {
  if (!person) return Number.POSITIVE_INFINITY;
  const { born, age, died } = person;
  if (born) return born.year * 12 + (born.month ?? 6);
  if (age) {
    const [, year, month] = /^(\d{4})-(\d{2})/u.exec(age.at) ?? [];
    if (year && month)
      return Number(year) * 12 + Number(month) - age.years * 12 - (age.months ?? 6);
  }
  if (died?.year !== undefined && died.age !== undefined) return (died.year - died.age) * 12;
  return Number.POSITIVE_INFINITY;
}

/** Orders persons by when they were put on the board. */
export function madeFirst(a: Person, b: Person): number {
  if (a.made.at !== b.made.at) return a.made.at < b.made.at ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Orders by age, oldest first; those whose age nobody knows come last, in the order in which they were told of. */
export function byAge(
  persons: ReadonlyMap<PersonId, Person>,
): (one: PersonId, other: PersonId) => number {
  return (one, other) => {
    const a = persons.get(one);
    const b = persons.get(other);
    const [bornA, bornB] = [bornAt(a), bornAt(b)];
    if (bornA !== bornB) return bornA < bornB ? -1 : 1;
    return a && b ? madeFirst(a, b) : 0;
  };
}
