import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { parentsIn, siblingsOf } from '../words/kinship.ts';
import { type RoleMeaning, type RoleName, roleMeanings, roleNames } from './roles.ts';

type PersonId = Person['id'];

/** What the drawing says that people are to the focus children, each role only where one person alone has it. A word for a
 *  grandmother means the mother's and the father's mother alike. */
export function drawnRoles(family: Family): ReadonlyMap<PersonId, readonly RoleName[]> {
  const roles = new Map<PersonId, RoleName[]>();
  for (const role of roleNames) {
    const [one, ...others] = bearersOf(family, roleMeanings[role]);
    if (one === undefined || others.length > 0) continue;
    roles.set(one, [...(roles.get(one) ?? []), role]);
  }
  return roles;
}

function bearersOf(family: Family, { gender, of }: RoleMeaning): PersonId[] {
  if (!of) return [];
  const focus = family.persons.filter(({ isFocus }) => isFocus).map(({ id }) => id);
  const from = of.whose === 'focus' ? focus : parentsOf(family, focus, of.whose);
  const found = new Set(
    of.what === 'parent'
      ? from.flatMap((id) => parentIds(family, id, of.kind ?? 'birth'))
      : from.flatMap((id) => siblingsOf(family, id).map((each) => each.id)),
  );
  return family.persons
    .filter(({ id, gender: own }) => found.has(id) && livedIn(own) === gender)
    .map(({ id }) => id);
}

function parentsOf(
  family: Family,
  children: readonly PersonId[],
  whose: 'mother' | 'father' | 'either',
): PersonId[] {
  const parents = children.flatMap((id) => parentIds(family, id, 'birth'));
  const genders =
    whose === 'either' ? ['female', 'male'] : [whose === 'mother' ? 'female' : 'male'];
  return family.persons
    .filter(({ id, gender }) => parents.includes(id) && genders.includes(livedIn(gender)))
    .map(({ id }) => id);
}

function parentIds({ descents }: Family, child: PersonId, kind: string): PersonId[] {
  return descents.filter((each) => each.child === child && each.kind === kind).flatMap(parentsIn);
}

/** The gender somebody lives in. */
function livedIn(gender: Person['gender']): Person['gender'] {
  if (gender === 'transWoman') return 'female';
  return gender === 'transMan' ? 'male' : gender;
}
