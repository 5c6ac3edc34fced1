import type { PersonId } from '../../id.ts';
import type { Couple, Descent } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { bornAt, byAge, madeFirst } from './ages.ts';

/** One or two parents and what they share: being a couple, children, or both. `children` stand under them; `guests` are
 *  children who stand under other parents and are tied to these as well, by foster care or adoption. */
export type Union = {
  key: string;
  parents: readonly [PersonId] | readonly [PersonId, PersonId];
  couples: readonly Couple[];
  children: readonly Descent[];
  guests: readonly Descent[];
  since: number;
};

/** A family as the layout looks at it. */
export type Kin = {
  persons: ReadonlyMap<PersonId, Person>;
  unions: readonly Union[];
  /** Unions somebody is a parent or partner in, earliest first. */
  unionsOf: (person: PersonId) => readonly Union[];
  /** The union under which somebody stands as a child. */
  homeOf: (person: PersonId) => Union | undefined;
  compareAge: (one: PersonId, other: PersonId) => number;
  /** Who the picture is about: the focus child that was made first, else whoever was. Null in an empty family. */
  centre: PersonId | null;
};

const rank = { birth: 0, adopted: 1, foster: 2 } as const;

/** Reads who belongs to whom. The order of the input does not matter. */
export function kinOf(family: Family): Kin {
  const persons = new Map(
    [...family.persons].sort((a, b) => compare(a.id, b.id)).map((each) => [each.id, each] as const),
  );
  const drafts = draftsOf(family);
  const homes = homesOf(family, persons);
  for (const descent of family.descents) {
    const draft = draftFor(drafts, parentsOf(descent));
    const isHome = homes.get(descent.child) === descent;
    (isHome ? draft.children : draft.guests).push(descent);
  }
  const unions = [...drafts.values()]
    .map((draft) => finished(draft, persons))
    .sort((a, b) => a.since - b.since || compare(a.key, b.key));
  const unionsOf = new Map<PersonId, Union[]>();
  const homeOf = new Map<PersonId, Union>();
  for (const union of unions) {
    for (const parent of union.parents)
      unionsOf.set(parent, [...(unionsOf.get(parent) ?? []), union]);
    for (const { child } of union.children) homeOf.set(child, union);
  }
  const all = [...persons.values()].sort(madeFirst);
  return {
    persons,
    unions,
    unionsOf: (person) => unionsOf.get(person) ?? [],
    homeOf: (person) => homeOf.get(person),
    compareAge: byAge(persons),
    centre: (all.find((each) => each.isFocus) ?? all[0])?.id ?? null,
  };
}

/** The other parent or partner in a union, if there is one. */
export function otherIn(union: Union, person: PersonId): PersonId | undefined {
  return union.parents.find((parent) => parent !== person);
}

/** Orders texts by their letters' numbers: the same on every device, unlike a reader's alphabet. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Draft = {
  key: string;
  parents: readonly [PersonId] | readonly [PersonId, PersonId];
  couples: Couple[];
  children: Descent[];
  guests: Descent[];
};

function draftsOf(family: Family): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const couple of family.couples)
    draftFor(drafts, [couple.one, couple.other]).couples.push(couple);
  return drafts;
}

function draftFor(drafts: Map<string, Draft>, of: readonly PersonId[]): Draft {
  const [one, other] = [...of].sort(compare) as [PersonId, PersonId?];
  const key = other === undefined ? one : `${one} ${other}`;
  const draft = drafts.get(key) ?? {
    key,
    parents: other === undefined ? ([one] as const) : ([one, other] as const),
    couples: [],
    children: [],
    guests: [],
  };
  drafts.set(key, draft);
  return draft;
}

function parentsOf({ parent, otherParent }: Descent): PersonId[] {
  return otherParent === undefined ? [parent] : [parent, otherParent];
}

/** Each child stands under one pair of parents: those of birth, else of adoption, else of foster care. */
function homesOf(family: Family, persons: ReadonlyMap<PersonId, Person>): Map<PersonId, Descent> {
  const homes = new Map<PersonId, Descent>();
  for (const descent of family.descents) {
    const best = homes.get(descent.child);
    if (!best || isBefore(descent, best)) homes.set(descent.child, descent);
  }
  for (const child of homes.keys()) if (!persons.has(child)) homes.delete(child);
  return homes;
}

function isBefore(a: Descent, b: Descent): boolean {
  const parents = (of: Descent) => (of.otherParent === undefined ? 1 : 0);
  const by = rank[a.kind] - rank[b.kind] || parents(a) - parents(b) || compare(a.id, b.id);
  return by < 0;
}

function finished(draft: Draft, persons: ReadonlyMap<PersonId, Person>): Union {
  const children = draft.children.sort((a, b) => compare(a.id, b.id));
  const guests = draft.guests.sort((a, b) => compare(a.id, b.id));
  const couples = draft.couples.sort((a, b) => began(a) - began(b) || compare(a.id, b.id));
  const births = [...children, ...guests].map(({ child }) => bornAt(persons.get(child)));
  const since = Math.min(...couples.map(began), ...births);
  return { ...draft, couples, children, guests, since };
}

function began({ since, ended, again }: Couple): number {
  return (since ?? ended ?? again ?? Number.POSITIVE_INFINITY) * 12;
}
