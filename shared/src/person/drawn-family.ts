import type { PersonId } from '../id.ts';
import type { Family } from './family.ts';

/** The family as the genogram draws and tells it: without those who are in the network, or came by it, and belong to
 *  nobody by a line, a household or a tie – friends, neighbours, professionals. They stand in the circles, and who said no
 *  stands nowhere. `tied`: whom a shown tie leads to. */
export function drawnFamily(family: Family, tied: ReadonlySet<PersonId> = new Set()): Family {
  const bound = new Set([...tied, ...kinOf(family)]);
  const persons = family.persons.filter(
    ({ id, inNetwork, isBeside, isFocus, home, alsoHome }) =>
      !(inNetwork || isBeside) ||
      isFocus ||
      bound.has(id) ||
      home !== undefined ||
      alsoHome !== undefined,
  );
  return persons.length === family.persons.length ? family : { ...family, persons };
}

/** Everybody whom a couple's or a child's line leads to. */
export function kinOf({ couples, descents }: Pick<Family, 'couples' | 'descents'>): Set<PersonId> {
  return new Set([
    ...couples.flatMap(({ one, other }) => [one, other]),
    ...descents.flatMap(({ child, parent, otherParent }) =>
      otherParent ? [child, parent, otherParent] : [child, parent],
    ),
  ]);
}
