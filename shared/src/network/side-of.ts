import type { PersonId } from '../id.ts';
import type { Family } from '../person/family.ts';
import type { Gender } from '../person/person.ts';
import { circlesOf } from './circles.ts';
import type { Side } from './place.ts';

const mothers: readonly Gender[] = ['female', 'transWoman'];
const fathers: readonly Gender[] = ['male', 'transMan'];

/** To whose family somebody belongs as it is drawn, or undefined when the drawing does not say. That somebody is a friend
 *  is never guessed. */
export function sideOf(family: Family, person: PersonId): Side | undefined {
  const { children, parents } = circlesOf(family, new Map());
  const middle = new Set([...children, ...parents].map(({ id }) => id));
  const reaches = (genders: readonly Gender[]) =>
    parents.some(
      ({ id, gender }) => genders.includes(gender) && isKin(family, [id, person], middle),
    );
  const [byMother, byFather] = [reaches(mothers), reaches(fathers)];
  if (byMother && byFather) return 'both';
  if (byMother) return 'mother';
  return byFather ? 'father' : undefined;
}

/** Whether lines lead from one to the other without going through the middle. */
function isKin(
  { couples, descents }: Family,
  [from, to]: readonly [PersonId, PersonId],
  middle: ReadonlySet<PersonId>,
): boolean {
  const bonds = [
    ...couples.map(({ one, other }) => [one, other]),
    ...descents.flatMap(({ child, parent, otherParent }) =>
      otherParent
        ? [
            [child, parent],
            [child, otherParent],
          ]
        : [[child, parent]],
    ),
  ];
  const seen = new Set<PersonId | undefined>([from]);
  const asked = [from];
  for (let next = asked.pop(); next; next = asked.pop())
    for (const [one, other] of bonds) {
      const found = one === next ? other : other === next ? one : undefined;
      if (!found || seen.has(found) || middle.has(found)) continue;
      if (found === to) return true;
      seen.add(found);
      asked.push(found);
    }
  return false;
}
