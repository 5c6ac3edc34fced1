import type { Couple, Descent, Household } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import type { NewKey, PersonFacts, Step } from './step.ts';

/** How new things are written into a preview. */
export type Preview = { made: Person['made']; idOf?: (key: NewKey) => string };

/** The family as it would be after these steps: for a picture of what is proposed. New things are known by their keys,
 *  unless `idOf` gives them ids. Steps about somebody who is not there are passed over. */
export function withSteps(
  family: Family,
  steps: readonly Step[],
  { made, idOf = (key) => key }: Preview,
): Family {
  const persons = new Map(family.persons.map((each) => [each.id as string, each]));
  const couples = new Map(family.couples.map((each) => [each.id as string, each]));
  const descents = new Map(family.descents.map((each) => [each.id as string, each]));
  const households = new Map(family.households.map((each) => [each.id as string, each]));
  const id = (key: string) => (key.startsWith('+') ? idOf(key as NewKey) : key);
  const changed = (before: Person, { age, home, alsoHome, ...facts }: PersonFacts) =>
    ({
      ...before,
      ...facts,
      ...(age && { age: { ...age, at: made.at } }),
      ...(home && { home: id(home) }),
      ...(alsoHome && { alsoHome: { ...alsoHome, household: id(alsoHome.household) } }),
    }) as Person;
  const carryOut: { [S in Step as S['do']]: (step: S) => void } = {
    addPerson: ({ key, facts }) =>
      persons.set(id(key), changed({ ...nobody, made, id: id(key) } as Person, facts)),
    changePerson: ({ person, facts }) => {
      const known = persons.get(id(person));
      if (known) persons.set(known.id, changed(known, facts));
    },
    addCouple: ({ key, one, other, facts }) =>
      couples.set(id(key), {
        id: id(key),
        one: id(one),
        other: id(other),
        made,
        ...facts,
      } as Couple),
    changeCouple: ({ couple, facts }) => {
      const known = couples.get(id(couple));
      if (known) couples.set(known.id, { ...known, ...facts });
    },
    addDescent: ({ key, child, parent, kind, facts }) => {
      const joined = { child: id(child), parent: id(parent), kind, made };
      descents.set(id(key), { id: id(key), ...joined, ...parents(facts, id) } as Descent);
    },
    changeDescent: ({ descent, facts }) => {
      const known = descents.get(id(descent));
      if (known) descents.set(known.id, { ...known, ...parents(facts, id) } as Descent);
    },
    addHousehold: ({ key, label }) =>
      households.set(id(key), { id: id(key), label, made } as Household),
  };
  for (const step of steps) (carryOut[step.do] as (step: Step) => void)(step);
  return {
    persons: sorted(persons),
    couples: sorted(couples),
    descents: sorted(descents),
    households: sorted(households),
  };
}

const nobody = {
  name: '',
  gender: 'unknown',
  life: 'living',
  isFocus: false,
  inNetwork: false,
} as const;

function parents<F extends { otherParent?: string }>(facts: F, idOf: (key: string) => string): F {
  return facts.otherParent ? { ...facts, otherParent: idOf(facts.otherParent) } : facts;
}

function sorted<T extends { id: string }>(things: ReadonlyMap<string, T>): T[] {
  return [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
