import type { CoupleId, DescentId, HouseholdId, PersonId } from '@rundbord/shared/id';
import type { Couple, Descent, DescentKind } from '@rundbord/shared/person/bond';
import type { FamilyRefusal, NewPerson } from '@rundbord/shared/person/family-hand';
import type { Step } from '@rundbord/shared/person/steps/step';
import type { Result } from '@rundbord/shared/result';
import { createContext, useContext } from 'react';

/** What can be done to the family where it may be drawn. Each is one step of one's own undo. */
export type FamilyActs = {
  addPerson(person?: NewPerson): Result<PersonId, FamilyRefusal>;
  addPartner(of: PersonId): Result<PersonId, FamilyRefusal>;
  /** With the partner named; else with the only one there is, or alone (null). */
  addChild(
    of: PersonId,
    facts?: { kind?: DescentKind; withPartner?: PersonId | null },
  ): Result<PersonId, FamilyRefusal>;
  addParent(of: PersonId): Result<PersonId, FamilyRefusal>;
  addSibling(of: PersonId): Result<PersonId, FamilyRefusal>;
  changePerson(id: PersonId, change: NewPerson): Result<void, FamilyRefusal>;
  removePerson(id: PersonId): void;
  joinCouple(one: PersonId, other: PersonId): Result<CoupleId, FamilyRefusal>;
  changeCouple(id: CoupleId, change: Partial<Couple>): void;
  partCouple(id: CoupleId): void;
  /** Somebody who is drawn as a parent of somebody else: beside a lone one, the other of two. */
  joinParent(child: PersonId, parent: PersonId): Result<void, FamilyRefusal>;
  /** Makes somebody the other parent of all whose only known parent is `first`. */
  joinLoneChildren(first: PersonId, second: PersonId): Result<void, FamilyRefusal>;
  changeDescent(id: DescentId, change: Partial<Descent>): void;
  /** Two children of the same parents; with null, somebody was born alone. */
  bornTogether(id: DescentId, twin: DescentId | null): void;
  partDescent(id: DescentId): void;
  makeHousehold(label: string, members: readonly PersonId[]): Result<HouseholdId, FamilyRefusal>;
  renameHousehold(id: HouseholdId, label: string): void;
  endHousehold(id: HouseholdId): void;
  /** Carries a confirmed proposal out, as one step. Answers why single steps were passed over, if any were. */
  carryOut(steps: readonly Step[]): readonly FamilyRefusal[];
  tidy(): void;
};

/** Null where the family is only read. */
export const FamilyActsContext = createContext<FamilyActs | null>(null);

export function useFamilyActs(): FamilyActs {
  const acts = useContext(FamilyActsContext);
  if (!acts) throw new Error('no family can be drawn here');
  return acts;
}
