import type { CoupleId, DescentId, HouseholdId, PersonId } from '../../id.ts';
import { err, ok, type Result } from '../../result.ts';
import {
  addPerson,
  changeCouple,
  changeDescent,
  changePerson,
  joinCouple,
  joinDescent,
  makeHousehold,
} from '../family-commands.ts';
import type { FamilyHand, FamilyRefusal, NewPerson } from '../family-hand.ts';
import { isNewKey, type PersonFacts, type Step } from './step.ts';

/** Carries a confirmed proposal out, in one transaction. Steps that the family no longer allows are passed over and named
 *  by their place; the others stand. */
export function carryOut(
  hand: FamilyHand,
  steps: readonly Step[],
): { passedOver: { at: number; refusal: FamilyRefusal }[] } {
  const ids = new Map<string, string>();
  const passedOver: { at: number; refusal: FamilyRefusal }[] = [];
  hand.doc.transact(() => {
    for (const [at, step] of steps.entries()) {
      const done = take(hand, step, ids);
      if (!done.ok) passedOver.push({ at, refusal: done.refusal });
    }
  }, hand.origin);
  return { passedOver };
}

function take(hand: FamilyHand, step: Step, ids: Map<string, string>): Result<void, FamilyRefusal> {
  const idOf = <I extends string>(key: string): I => (isNewKey(key) ? ids.get(key) : key) as I;
  const keep = (key: string, made: Result<string, FamilyRefusal>): Result<void, FamilyRefusal> => {
    if (!made.ok) return made;
    ids.set(key, made.value);
    return ok();
  };
  const person = (facts: PersonFacts): NewPerson => {
    const { age, home, alsoHome, ...others } = facts;
    return {
      ...others,
      ...(age ? { age: { ...age, at: hand.at } } : {}),
      ...(home ? { home: idOf<HouseholdId>(home) } : {}),
      ...(alsoHome
        ? { alsoHome: { ...alsoHome, household: idOf<HouseholdId>(alsoHome.household) } }
        : {}),
    };
  };
  switch (step.do) {
    case 'addPerson':
      return keep(step.key, addPerson(hand, person(step.facts)));
    case 'changePerson':
      return changePerson(hand, idOf<PersonId>(step.person), person(step.facts));
    case 'addCouple':
      return keep(
        step.key,
        joinCouple(hand, idOf<PersonId>(step.one), idOf<PersonId>(step.other), step.facts),
      );
    case 'changeCouple':
      return changeCouple(hand, idOf<CoupleId>(step.couple), step.facts);
    case 'addDescent': {
      const { otherParent, ...facts } = step.facts;
      return keep(
        step.key,
        joinDescent(hand, {
          ...facts,
          child: idOf<PersonId>(step.child),
          parent: idOf<PersonId>(step.parent),
          kind: step.kind,
          ...(otherParent ? { otherParent: idOf<PersonId>(otherParent) } : {}),
        }),
      );
    }
    case 'changeDescent': {
      const { otherParent, ...facts } = step.facts;
      return changeDescent(hand, idOf<DescentId>(step.descent), {
        ...facts,
        ...(otherParent ? { otherParent: idOf<PersonId>(otherParent) } : {}),
      });
    }
    case 'addHousehold':
      return keep(step.key, makeHousehold(hand, step.label, []));
    default:
      return err({ code: 'person/unknown' });
  }
}
