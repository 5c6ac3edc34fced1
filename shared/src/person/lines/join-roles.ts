import type { PersonKey } from '../steps/step.ts';
import { couple, coupleOf, descent, parentsOf } from './draft.ts';
import type { Reading } from './reading.ts';
import { type RoleMeaning, roleMeanings } from './roles.ts';
import { withRole } from './who.ts';

/** Draws the lines that roles tell: a mother to the focus children, a grandmother to the mother. Whom nobody can be
 *  joined to yet goes on waiting. */
export function joinRoles(reading: Reading): void {
  reading.waiting = reading.waiting.filter(({ person, role }) => {
    const { of } = roleMeanings[role];
    return of !== undefined && !joined(reading, person, of);
  });
}

function joined(
  reading: Reading,
  person: PersonKey,
  { what, whose, kind = 'birth' }: NonNullable<RoleMeaning['of']>,
): boolean {
  const { draft } = reading;
  // "Aunt" does not say whose sister; somebody says it, or draws it.
  if (whose === 'either')
    return draft.descents.some((each) =>
      what === 'parent' ? each.parents.includes(person) : each.child === person,
    );
  const focus = [...draft.persons.values()].filter((each) => each.isFocus).map((each) => each.key);
  const them = (whose === 'focus' ? focus : withRole(reading, whose)).filter(
    (each) => each !== person,
  );
  if (them.length === 0) return false;
  if (what === 'sibling') return joinSibling(reading, person, them);
  for (const child of them) {
    const known = parentsOf(draft, child, kind);
    if (known.includes(person) || known.length > 1) continue;
    descent(draft, { child, parents: [person], kind });
    const [other] = known;
    if (other && !coupleOf(draft, person, other)) couple(draft, [other, person], {});
  }
  return true;
}

/** The husband or wife whom a grandparent was named with is taken to be the other grandparent; whom that was assumed of. */
export function joinSpouses(reading: Reading): PersonKey[] {
  const { draft, people } = reading;
  return reading.roles.flatMap(({ person, role }) => {
    const { of } = roleMeanings[role];
    if (of?.what !== 'parent' || of.whose === 'focus' || of.whose === 'either') return [];
    const spouses = draft.couples
      .filter(({ kind, pair }) => kind === 'married' && pair.includes(person))
      .flatMap(({ pair }) => pair.filter((each) => each !== person && people.has(each)));
    const [spouse, second] = spouses;
    if (spouse === undefined || second !== undefined) return [];
    const lone = draft.descents.filter(
      ({ kind, parents }) => kind === 'birth' && parents.length === 1 && parents[0] === person,
    );
    const joined = lone.filter(({ child }) =>
      descent(draft, { child, parents: [person, spouse], kind: 'birth' }),
    );
    return joined.length > 0 ? [spouse] : [];
  });
}

/** Brother or sister of somebody: of the same parents. False when no parents are known. */
export function joinSibling(
  { draft }: Reading,
  person: PersonKey,
  siblings: readonly PersonKey[],
): boolean {
  if (draft.descents.some((each) => each.child === person)) return true;
  const parents = siblings
    .map((each) => draft.descents.find((line) => line.child === each && line.kind === 'birth'))
    .find((line) => line !== undefined)?.parents;
  return (
    parents !== undefined && descent(draft, { child: person, parents: [...parents], kind: 'birth' })
  );
}
