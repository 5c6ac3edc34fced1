import type { Couple, Descent, Household } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import type {
  CoupleFacts,
  DescentFacts,
  HouseholdKey,
  NewKey,
  PersonFacts,
  PersonKey,
  Step,
} from '../steps/step.ts';

type Known<T, Key extends string> = Omit<T, 'id' | 'made' | Key>;
/** A person as the lines so far leave them. */
export type DraftPerson = Known<Person, 'age' | 'home' | 'alsoHome' | 'x' | 'isFocus'> & {
  key: PersonKey;
  isFocus: boolean;
  age?: { years: number; months?: number | undefined } | undefined;
  home?: HouseholdKey | undefined;
  alsoHome?: { household: HouseholdKey; words: string } | undefined;
};
export type DraftCouple = Known<Couple, 'one' | 'other'> & {
  key: Couple['id'] | NewKey;
  pair: readonly [PersonKey, PersonKey];
  /** Only that they have children together was said. */
  isImplied?: true;
};
export type DraftDescent = Pick<Descent, 'kind'> & {
  key: Descent['id'] | NewKey;
  child: PersonKey;
  parents: PersonKey[];
  twins?: number | undefined;
  identical?: boolean | undefined;
  /** It was said that there is no other parent. */
  isWhole?: true;
};

/** The family while its lines are read: what is known and what the lines add, with the steps that lead there. */
export type Draft = {
  persons: Map<PersonKey, DraftPerson>;
  couples: DraftCouple[];
  descents: DraftDescent[];
  households: Map<HouseholdKey, Pick<Household, 'label'>>;
  /** Steps since they were last taken away. */
  steps: Step[];
  nextKey: () => NewKey;
};

/** A draft that holds what is known. */
export function draftOf(family: Family): Draft {
  let count = 0;
  return {
    persons: new Map(family.persons.map(({ id, ...person }) => [id, { ...person, key: id }])),
    couples: family.couples.map(({ id, one, other, ...couple }) => ({
      ...couple,
      key: id,
      pair: [one, other] as const,
    })),
    descents: family.descents.map(({ id, child, parent, otherParent, ...descent }) => ({
      ...descent,
      key: id,
      child,
      parents: otherParent ? [parent, otherParent] : [parent],
    })),
    households: new Map(family.households.map((each) => [each.id, { label: each.label }])),
    steps: [],
    nextKey: () => {
      count += 1;
      return `+${count}`;
    },
  };
}

/** Puts somebody new into the draft. */
export function addTo(draft: Draft, facts: PersonFacts): NewKey {
  const key = draft.nextKey();
  const nobody = {
    name: '',
    gender: 'unknown',
    life: 'living',
    isFocus: false,
    inNetwork: false,
  } as const;
  draft.persons.set(key, { ...nobody, ...facts, key } as DraftPerson);
  draft.steps.push({ do: 'addPerson', key, facts });
  return key;
}

/** Changes what is said of somebody, as far as it says anything new. */
export function change(draft: Draft, person: PersonKey, facts: PersonFacts): void {
  const known = draft.persons.get(person);
  if (!known) return;
  const fresh = Object.entries(facts).filter(
    ([field, value]) =>
      value !== undefined && !isSame(value, known[field as keyof DraftPerson] as unknown),
  );
  if (fresh.length === 0) return;
  const news = Object.fromEntries(fresh) as PersonFacts;
  draft.persons.set(person, { ...known, ...news } as DraftPerson);
  const step = draft.steps.findLast(
    (each) =>
      (each.do === 'addPerson' && each.key === person) ||
      (each.do === 'changePerson' && each.person === person),
  );
  // Where somebody lives may speak of a household that is made after them.
  const isPlain = !('home' in news || 'alsoHome' in news);
  if (isPlain && (step?.do === 'addPerson' || step?.do === 'changePerson'))
    step.facts = { ...step.facts, ...news };
  else draft.steps.push({ do: 'changePerson', person, facts: news });
}

/** Joins a couple, or changes the one that these two are. */
export function couple(
  draft: Draft,
  pair: readonly [PersonKey, PersonKey],
  facts: CoupleFacts,
): DraftCouple | undefined {
  const [one, other] = pair;
  if (one === other) return undefined;
  const known = coupleOf(draft, one, other);
  if (known) {
    const fresh = Object.entries(facts).filter(
      ([field, value]) => value !== undefined && known[field as keyof DraftCouple] !== value,
    );
    if (fresh.length > 0) {
      const news = Object.fromEntries(fresh) as CoupleFacts;
      Object.assign(known, news);
      const step = draft.steps.find((each) => each.do === 'addCouple' && each.key === known.key);
      if (step?.do === 'addCouple') step.facts = { ...step.facts, ...news };
      else draft.steps.push({ do: 'changeCouple', couple: known.key, facts: news });
    }
    return known;
  }
  const key = draft.nextKey();
  const whole = { kind: 'parents', state: 'together', ...facts } as const;
  const made: DraftCouple = { ...whole, key, pair };
  draft.couples.push(made);
  draft.steps.push({ do: 'addCouple', key, one, other, facts: whole });
  return made;
}

/** The couple that two people are. */
export function coupleOf(draft: Draft, one: PersonKey, other: PersonKey): DraftCouple | undefined {
  return draft.couples.find(({ pair }) => pair.includes(one) && pair.includes(other));
}

/** Says whose child somebody is. A lone parent of the same kind gets the other one beside them, unless `isWhole`.
 *  False when the child would be its own ancestor. */
export function descent(
  draft: Draft,
  { child, parents, kind }: Pick<DraftDescent, 'child' | 'parents' | 'kind'>,
  isWhole = false,
): boolean {
  const [parent, otherParent] = parents;
  if (!parent || parents.some((each) => each === child || descendsFrom(draft, each, child)))
    return false;
  const ofKind = draft.descents.filter((each) => each.child === child && each.kind === kind);
  if (ofKind.some((each) => isKnownAs(each, parents, isWhole))) return true;
  const lone = ofKind.find((each) => each.parents.length === 1 && !each.isWhole);
  const fits = lone && !isWhole && new Set([...lone.parents, ...parents]).size === 2;
  if (fits) {
    const other = parents.find((each) => !lone.parents.includes(each));
    if (other) changeDescent(draft, lone, { otherParent: other });
    return true;
  }
  const key = draft.nextKey();
  draft.descents.push({ key, child, parents, kind, ...(isWhole && { isWhole: true }) });
  const facts = otherParent ? { otherParent } : {};
  draft.steps.push({ do: 'addDescent', key, child, parent, kind, facts });
  return true;
}

function isKnownAs(known: DraftDescent, parents: readonly PersonKey[], isWhole: boolean): boolean {
  const has = parents.every((each) => known.parents.includes(each));
  return isWhole ? has && known.parents.length === parents.length : has;
}

/** Changes what is said of a descent. */
export function changeDescent(draft: Draft, known: DraftDescent, facts: DescentFacts): void {
  const { otherParent, ...others } = facts;
  if (otherParent) known.parents.push(otherParent);
  Object.assign(known, others);
  const step = draft.steps.find((each) => each.do === 'addDescent' && each.key === known.key);
  const names = otherParent ? draft.steps.findIndex((each) => makes(each, otherParent)) : -1;
  if (step?.do === 'addDescent' && names <= draft.steps.indexOf(step))
    step.facts = { ...step.facts, ...facts };
  else draft.steps.push({ do: 'changeDescent', descent: known.key, facts });
}

function makes(step: Step, person: PersonKey): boolean {
  return step.do === 'addPerson' && step.key === person;
}

/** A new household. */
export function addHousehold(draft: Draft, label: string): NewKey {
  const key = draft.nextKey();
  draft.households.set(key, { label });
  draft.steps.push({ do: 'addHousehold', key, label });
  return key;
}

/** Parents of somebody by one kind of descent. */
export function parentsOf(draft: Draft, child: PersonKey, kind: Descent['kind']): PersonKey[] {
  return draft.descents
    .filter((each) => each.child === child && each.kind === kind)
    .flatMap((each) => each.parents);
}

/** Whether somebody descends from another, over however many generations. */
export function descendsFrom(draft: Draft, person: PersonKey, ancestor: PersonKey): boolean {
  const seen = new Set<PersonKey>();
  const asked = [person];
  for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const each of draft.descents) {
      if (each.child !== next) continue;
      if (each.parents.includes(ancestor)) return true;
      asked.push(...each.parents);
    }
  }
  return false;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every(
    (key) =>
      key === 'at' ||
      (one as Record<string, unknown>)[key] === (other as Record<string, unknown>)[key],
  );
}
