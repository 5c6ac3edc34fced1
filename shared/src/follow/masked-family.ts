import { type Family, type FamilyRoot, familyRoots } from '../person/family.ts';
import type { Person } from '../person/person.ts';
import { type Roles, roleOfName } from './roles.ts';

/** Says a text in roles. */
type Say = (key: string, raw: string) => string;

/** The family as followers read it: everybody by role, with the lines between them. Years stay; names do not. */
export function maskedFamily(
  family: Family,
  roles: Roles,
  say: Say,
): Record<FamilyRoot, Map<string, ReadonlyMap<string, unknown>>> {
  const masked = Object.fromEntries(familyRoots.map((root) => [root, new Map()])) as Record<
    FamilyRoot,
    Map<string, ReadonlyMap<string, unknown>>
  >;
  for (const person of family.persons)
    masked.persons.set(person.id, fieldsOf(maskedPerson(person, roles, say)));
  for (const couple of family.couples) masked.couples.set(couple.id, fieldsOf(couple));
  for (const descent of family.descents) masked.descents.set(descent.id, fieldsOf(descent));
  for (const household of family.households)
    masked.households.set(
      household.id,
      fieldsOf({ ...household, label: say(household.id, household.label) }),
    );
  return masked;
}

/** The role is the name; the words beside it would only say it again. */
function maskedPerson(person: Person, roles: Roles, say: Say): Person {
  const { role: _, alsoHome, ...facts } = person;
  const name = person.name ? roleOfName(roles, person.name) : '';
  return {
    ...facts,
    name,
    ...(alsoHome
      ? { alsoHome: { ...alsoHome, words: say(`${person.id} home`, alsoHome.words) } }
      : {}),
  };
}

function fieldsOf(
  record: { id: string } & Readonly<Record<string, unknown>>,
): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [field, value] of Object.entries(record))
    if (field !== 'id' && value !== undefined) fields.set(field, value);
  return fields;
}
