import type { Moment } from '../age.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { said, type Words } from './said.ts';

/** What sentences are made with. `order`: everybody, as they are told of. */
export type Telling = {
  family: Family;
  order: readonly Person[];
  now: Moment;
  called: (id: Person['id']) => Words;
  person: (id: Person['id']) => Person | undefined;
};

/** A month and a year, or the year alone. */
export function whenOf({ year, month }: NonNullable<Person['born']>): Words {
  if (!month) return `${year}`;
  return said('family.said.monthOf', { month: `m${month}` as 'm1', year: `${year}` });
}
