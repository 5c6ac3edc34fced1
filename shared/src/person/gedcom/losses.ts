import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { isDescentTold, isTold, type Living } from './told.ts';

/** What a file of a family tree cannot carry, or was not to. `living`: facts of living people that were left out on
 *  purpose. */
export type Lost = {
  what:
    | 'households'
    | 'elsewhere'
    | 'network'
    | 'focus'
    | 'roles'
    | 'positions'
    | 'unborn'
    | 'losses'
    | 'pets'
    | 'genders'
    | 'ages'
    | 'living'
    | 'care';
  count: number;
};

/** How much of a family a file leaves out, by what it is. What is not lost is not named. */
export function lossesOf(family: Family, living: Living): Lost[] {
  const { persons, households, descents } = family;
  const told = persons.filter(isTold);
  const hidden = living === 'all' ? [] : told.filter((each) => each.life === 'living');
  const child = (id: Person['id']) => persons.find((each) => each.id === id);
  const many = (list: readonly Person[], is: (person: Person) => unknown) => list.filter(is).length;
  const counts: Record<Lost['what'], number> = {
    households: households.length,
    elsewhere: many(persons, (each) => each.elsewhere),
    network: many(persons, (each) => each.inNetwork),
    focus: many(persons, (each) => each.isFocus),
    roles: many(persons, (each) => each.role),
    positions: many(persons, (each) => each.x !== undefined),
    unborn: many(persons, (each) => each.life === 'unborn'),
    losses: many(persons, (each) => each.life === 'miscarried' || each.life === 'aborted'),
    pets: many(persons, (each) => each.gender === 'pet'),
    genders: many(told, ({ gender }) => gender === 'transMan' || gender === 'transWoman'),
    ages: many(told, ({ age, born, life }) => age && !born && life === 'living'),
    living: many(hidden, ({ born, age, gender }) => born || age || gender !== 'unknown'),
    care: descents.filter((each) => !isDescentTold(each, child(each.child), living)).length,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what: what as Lost['what'], count }));
}
