import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import { origins } from '../doc/origin.ts';
import type { PersonId, SeatId } from '../id.ts';
import { type Family, familyRoots, readFamily } from '../person/family.ts';
import type { FamilyHand, FamilyRefusal } from '../person/family-hand.ts';
import type { Person } from '../person/person.ts';
import type { Result } from '../result.ts';
import { idFor } from './id-for.ts';
import { meetingTime } from './test-table.ts';

/** A facilitator's hand on the family of a table of its own, or of the one given. The things it makes are called after
 *  whoever makes them: `jonas 1`, `jonas 2`. */
export function familyHand(doc = new Y.Doc(), by: 'jonas' | 'lise' = 'jonas'): FamilyHand {
  let made = 0;
  return {
    doc,
    roots: openTable(doc),
    by: idFor<SeatId>(by),
    at: meetingTime,
    origin: origins.command,
    newId: () => {
      made += 1;
      return idFor(`${by} ${made}`);
    },
  };
}

/** What an act answered. Throws when it was refused. */
export function done<T>(result: Result<T, FamilyRefusal>): T {
  if (result.ok) return result.value;
  throw new Error('the act was refused', { cause: result.refusal });
}

/** The readable person of this name. Throws when there is none. */
export function personNamed({ roots }: Pick<FamilyHand, 'roots'>, name: string): Person {
  const person = readFamily(roots).persons.find((each) => each.name === name);
  if (!person) throw new Error('nobody of this name is drawn', { cause: name });
  return person;
}

/** The family as a list that reads aloud: who there is, who is a couple, whose child somebody is, who lives together. */
export function told(family: Family): {
  persons: string[];
  couples: string[];
  descents: string[];
  homes: string[];
} {
  const nameOf = (id: PersonId | undefined) =>
    family.persons.find((each) => each.id === id)?.name || '?';
  return {
    persons: family.persons.map(({ id }) => nameOf(id)).sort(),
    couples: family.couples
      .map(({ one, other, kind }) => `${[nameOf(one), nameOf(other)].sort().join(' + ')}: ${kind}`)
      .sort(),
    descents: family.descents
      .map(({ child, parent, otherParent, kind }) => {
        const parents = [parent, ...(otherParent ? [otherParent] : [])].map(nameOf).sort();
        return `${nameOf(child)} of ${parents.join(' + ')}: ${kind}`;
      })
      .sort(),
    homes: family.households
      .map(({ id, label }) => {
        const here = family.persons.filter(({ home }) => home === id);
        return `${label}: ${here.map((each) => each.name).sort()}`;
      })
      .sort(),
  };
}

/** How many records of a family there are that nobody can read. */
export function unreadableRecords({ roots }: Pick<FamilyHand, 'roots'>): number {
  const family = readFamily(roots);
  const ids = new Set(familyRoots.flatMap((root) => family[root].map((each) => each.id as string)));
  const all = familyRoots.flatMap((root) => [...roots[root].keys()]);
  return all.filter((id) => !ids.has(id)).length;
}
