import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { CoupleId, DescentId, HouseholdId, PersonId } from '../id.ts';
import {
  type Couple,
  coupleFields,
  type Descent,
  descentFields,
  type Household,
  householdFields,
} from './bond.ts';
import { type Person, readPerson } from './person.ts';

/** A family as plain values: what is drawn, listed and exported. Only what holds together is in it: a couple or a descent
 *  of somebody who is gone is left out. In order of id, so that the same family is always the same value. */
export type Family = {
  persons: readonly Person[];
  couples: readonly Couple[];
  descents: readonly Descent[];
  households: readonly Household[];
};

/** The roots of a document that hold a family. */
export type FamilyRoots = {
  persons: Y.Map<Y.Map<unknown>>;
  couples: Y.Map<Y.Map<unknown>>;
  descents: Y.Map<Y.Map<unknown>>;
  households: Y.Map<Y.Map<unknown>>;
};

/** The family in a document. What cannot be read is left out. */
export function readFamily(roots: FamilyRoots): Family {
  const persons = entries(roots.persons, (id, record) => readPerson(id as PersonId, record));
  const known = new Set(persons.map((person) => person.id));
  const couples = entries(roots.couples, (id, record) => {
    const couple = readFields(coupleFields, record);
    return couple && { ...couple, id: id as CoupleId };
  }).filter(({ one, other }) => one !== other && known.has(one) && known.has(other));
  const descents = entries(roots.descents, (id, record) => {
    const descent = readFields(descentFields, record);
    return descent && { ...descent, id: id as DescentId };
  })
    .filter(({ child, parent }) => child !== parent && known.has(child) && known.has(parent))
    .map((descent) => withoutUnknown(descent, known));
  const households = entries(roots.households, (id, record) => {
    const household = readFields(householdFields, record);
    return household && { ...household, id: id as HouseholdId };
  });
  return { persons, couples, descents, households };
}

/** Who lives in a household for good; those who are there at times come with their words. */
export function livingIn(
  { persons }: Family,
  household: HouseholdId,
): { here: Person[]; atTimes: { person: Person; words: string }[] } {
  return {
    here: persons.filter((person) => person.home === household),
    atTimes: persons.flatMap((person) =>
      person.alsoHome?.household === household ? [{ person, words: person.alsoHome.words }] : [],
    ),
  };
}

function withoutUnknown(descent: Descent, known: ReadonlySet<PersonId>): Descent {
  const { otherParent, ...others } = descent;
  const isKnown =
    otherParent &&
    known.has(otherParent) &&
    otherParent !== others.parent &&
    otherParent !== others.child;
  return isKnown ? descent : others;
}

function readFields<F extends z.core.$ZodLooseShape>(
  fields: F,
  record: Y.Map<unknown>,
): z.infer<z.ZodMiniObject<F>> | null {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) values[field] = record.get(field);
  const read = z.object(fields).safeParse(values);
  return read.success ? (read.data as z.infer<z.ZodMiniObject<F>>) : null;
}

function entries<T extends { id: string }>(
  root: Y.Map<Y.Map<unknown>>,
  read: (id: string, record: Y.Map<unknown>) => T | null,
): T[] {
  const list: T[] = [];
  for (const [id, record] of root.entries()) {
    const value = record instanceof Y.Map ? read(id, record) : null;
    if (value) list.push(value);
  }
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}
