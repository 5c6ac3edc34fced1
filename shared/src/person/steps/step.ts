import type { Couple, Descent } from '../bond.ts';
import type { Person } from '../person.ts';

type PersonId = Person['id'];
type HouseholdId = NonNullable<Person['home']>;

/** A name for something that is not there yet, good within one proposal: `+1`, `+2`. No id looks like it. */
export type NewKey = `+${number}`;
export type PersonKey = PersonId | NewKey;
export type CoupleKey = Couple['id'] | NewKey;
export type DescentKey = Descent['id'] | NewKey;
export type HouseholdKey = HouseholdId | NewKey;

/** What a step says of a person. An age is as it was said; when it was said is known by who carries the step out. */
export type PersonFacts = Partial<
  Omit<Person, 'id' | 'made' | 'age' | 'home' | 'alsoHome' | 'x'>
> & {
  age?: { years: number; months?: number | undefined };
  home?: HouseholdKey;
  alsoHome?: { household: HouseholdKey; words: string };
};

/** What a step says of a couple. */
export type CoupleFacts = Partial<Pick<Couple, 'kind' | 'state' | 'since' | 'ended' | 'again'>>;

/** What a step says of a child's belonging. `twins` is any number that the children share. */
export type DescentFacts = { otherParent?: PersonKey; twins?: number; identical?: boolean };

/** One thing that a proposal would do, in the order in which it has to be done. Nothing is ever taken away by one. */
export type Step =
  | { do: 'addPerson'; key: NewKey; facts: PersonFacts }
  | { do: 'changePerson'; person: PersonKey; facts: PersonFacts }
  | {
      do: 'addCouple';
      key: NewKey;
      one: PersonKey;
      other: PersonKey;
      facts: CoupleFacts & Pick<Couple, 'kind' | 'state'>;
    }
  | { do: 'changeCouple'; couple: CoupleKey; facts: CoupleFacts }
  | {
      do: 'addDescent';
      key: NewKey;
      child: PersonKey;
      parent: PersonKey;
      kind: Descent['kind'];
      facts: DescentFacts;
    }
  | { do: 'changeDescent'; descent: DescentKey; facts: DescentFacts }
  | { do: 'addHousehold'; key: NewKey; label: string };

/** Whether a key means something that is not there yet. */
export function isNewKey(key: string): key is NewKey {
  return key.startsWith('+');
}
