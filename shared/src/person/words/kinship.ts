import type { Descent } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';

type PersonId = Person['id'];

/** Both parents, or the one, of a descent. */
export function parentsIn({ parent, otherParent }: Descent): PersonId[] {
  return otherParent ? [parent, otherParent] : [parent];
}

/** Those who were born together with the child of a descent: the same parents and the same word. */
export function twinsOf({ descents }: Family, of: Descent): PersonId[] {
  if (of.twins === undefined) return [];
  const parents = parentsIn(of);
  return descents
    .filter(
      (each) =>
        each.child !== of.child &&
        each.twins === of.twins &&
        parentsIn(each).length === parents.length &&
        parentsIn(each).every((parent) => parents.includes(parent)),
    )
    .map((each) => each.child);
}

/** Brothers and sisters by birth: who shares all known parents is whole, who shares one is half. */
export function siblingsOf(
  { descents }: Family,
  person: PersonId,
): { id: PersonId; isHalf: boolean }[] {
  const parentsOf = (child: PersonId) =>
    new Set(
      descents.filter((each) => each.child === child && each.kind === 'birth').flatMap(parentsIn),
    );
  const own = parentsOf(person);
  const children = new Set(
    descents
      .filter((each) => each.kind === 'birth' && parentsIn(each).some((parent) => own.has(parent)))
      .map((each) => each.child),
  );
  children.delete(person);
  return [...children].map((id) => {
    const theirs = parentsOf(id);
    return { id, isHalf: theirs.size !== own.size || [...theirs].some((each) => !own.has(each)) };
  });
}
