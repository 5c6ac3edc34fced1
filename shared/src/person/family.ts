import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { HouseholdId, PersonId } from '../id.ts';
import {
  type Couple,
  coupleFields,
  type Descent,
  descentFields,
  type Household,
  householdFields,
} from './bond.ts';
import { type Person, personFields } from './person.ts';

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

/** The entries of one of these roots as plain values, in order of id. */
export type FamilyEntries = readonly (readonly [
  id: string,
  values: Readonly<Record<string, unknown>>,
])[];

/** Names of the roots. */
export const familyRoots = ['persons', 'couples', 'descents', 'households'] as const;
export type FamilyRoot = (typeof familyRoots)[number];

/** One root as plain values. */
export function readFamilyRoot(root: Y.Map<Y.Map<unknown>>): FamilyEntries {
  const list: [string, Record<string, unknown>][] = [];
  for (const [id, record] of root.entries())
    if (record instanceof Y.Map) list.push([id, Object.fromEntries(record.entries())]);
  return list.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The family in a document. What cannot be read is left out. */
export function readFamily(roots: FamilyRoots): Family {
  return familyOf({
    persons: readFamilyRoot(roots.persons),
    couples: readFamilyRoot(roots.couples),
    descents: readFamilyRoot(roots.descents),
    households: readFamilyRoot(roots.households),
  });
}

/** The family that these entries make. What cannot be read, or does not hold together, is left out. */
export function familyOf(entries: Readonly<Record<FamilyRoot, FamilyEntries>>): Family {
  const persons = readable<Person>(entries.persons, personFields);
  const known = new Set(persons.map((person) => person.id));
  const couples = readable<Couple>(entries.couples, coupleFields).filter(
    ({ one, other }) => one !== other && known.has(one) && known.has(other),
  );
  const descents = readable<Descent>(entries.descents, descentFields)
    .filter(({ child, parent }) => child !== parent && known.has(child) && known.has(parent))
    .map((descent) => withoutUnknown(descent, known));
  const households = readable<Household>(entries.households, householdFields);
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

function readable<T extends { id: string }>(
  entries: FamilyEntries,
  fields: z.core.$ZodLooseShape,
): T[] {
  const schema = z.object(fields);
  return entries.flatMap(([id, values]) => {
    const read = schema.safeParse(values);
    return read.success ? [{ ...read.data, id } as unknown as T] : [];
  });
}
