import type { PersonId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import type { Descent } from './bond.ts';
import { type Family, readFamily } from './family.ts';
import type { FamilyHand, FamilyRefusal } from './family-hand.ts';

/** Whether a descent could stand: everybody is there, and nobody their own ancestor. */
export function mayStand(
  hand: FamilyHand,
  { child, parent, otherParent }: Pick<Descent, 'child' | 'parent' | 'otherParent'>,
): Result<void, FamilyRefusal> {
  const parents = otherParent ? [parent, otherParent] : [parent];
  if (![child, ...parents].every((id) => hand.roots.persons.has(id)) || parent === otherParent)
    return err({ code: 'person/unknown' });
  const family = readFamily(hand.roots);
  const isOwnAncestor = parents.some((each) => each === child || descendsFrom(family, each, child));
  return isOwnAncestor ? err({ code: 'person/own-ancestor' }) : ok();
}

/** Whether two descents say the same: whose child somebody is, and as what. */
export function isSameDescent(
  one: Descent,
  other: Pick<Descent, 'child' | 'parent' | 'kind'> & Partial<Descent>,
): boolean {
  const parentsOf = (each: typeof other) => [each.parent, each.otherParent].sort().join();
  return (
    one.child === other.child && one.kind === other.kind && parentsOf(one) === parentsOf(other)
  );
}

/** Whether `id` descends from `ancestor`, over however many generations. */
export function descendsFrom(
  { descents }: Pick<Family, 'descents'>,
  id: PersonId,
  ancestor: PersonId,
): boolean {
  const seen = new Set<PersonId>();
  const asked = [id];
  for (let next = asked.pop(); next; next = asked.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { child, parent, otherParent } of descents) {
      if (child !== next) continue;
      if (parent === ancestor || otherParent === ancestor) return true;
      asked.push(parent, ...(otherParent ? [otherParent] : []));
    }
  }
  return false;
}
