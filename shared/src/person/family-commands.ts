import * as Y from 'yjs';
import type { CoupleId, DescentId, HouseholdId, PersonId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { isSameDescent, mayStand } from './ancestors.ts';
import type { Couple, Descent, DescentKind, Household } from './bond.ts';
import { readFamily } from './family.ts';
import type { FamilyHand, FamilyRefusal, NewPerson } from './family-hand.ts';
import {
  full,
  hasRoom,
  inOne,
  put,
  putCouple,
  putDescent,
  setFields,
  tidied,
} from './family-records.ts';
import { isBlank, loneLine, partnerIn, standBeside } from './lone-parent.ts';
import type { Gender, Person } from './person.ts';

/** Puts somebody into the family. Answers their id. Refuses `person/many`. */
export function addPerson(hand: FamilyHand, person: NewPerson): Result<PersonId, FamilyRefusal> {
  return inOne(hand, () => put(hand, person));
}

/** A partner for somebody. */
export function addPartner(
  hand: FamilyHand,
  of: PersonId,
  { partner = {}, couple = {} }: { partner?: NewPerson; couple?: Partial<Couple> } = {},
): Result<PersonId, FamilyRefusal> {
  return inOne(hand, () => {
    const known = personOf(hand, of);
    if (!known) return err({ code: 'person/unknown' });
    const added = put(hand, { gender: otherGender(known.gender), ...partner });
    if (added.ok)
      putCouple(hand, {
        kind: 'married',
        state: 'together',
        ...couple,
        one: of,
        other: added.value,
      });
    return added;
  });
}

/** A child for somebody: with the partner named, else with the only partner they have, else of one parent. */
export function addChild(
  hand: FamilyHand,
  of: PersonId,
  {
    child = {},
    withPartner,
    kind = 'birth',
  }: { child?: NewPerson; withPartner?: PersonId | null; kind?: DescentKind } = {},
): Result<PersonId, FamilyRefusal> {
  return inOne(hand, () => {
    if (!personOf(hand, of)) return err({ code: 'person/unknown' });
    const partners = partnersOf(hand, of);
    const other =
      withPartner === undefined ? (partners.length === 1 ? partners[0] : null) : withPartner;
    const added = put(hand, child);
    if (added.ok)
      putDescent(hand, { child: added.value, parent: of, otherParent: other ?? undefined, kind });
    return added;
  });
}

/** A parent for somebody. Where one stands as quite unknown, it is that one; where one is known, it is the other, also of
 *  brothers and sisters who have the same lone parent. */
export function addParent(
  hand: FamilyHand,
  of: PersonId,
  { parent = {}, kind = 'birth' }: { parent?: NewPerson; kind?: DescentKind } = {},
): Result<PersonId, FamilyRefusal> {
  return inOne(hand, () => {
    if (!personOf(hand, of)) return err({ code: 'person/unknown' });
    const family = readFamily(hand.roots);
    const lone = loneLine(family, of, kind);
    const first = lone && family.persons.find((each) => each.id === lone.parent);
    if (first && isBlank(first)) {
      const record = hand.roots.persons.get(first.id);
      if (record) setFields(record, tidied({ gender: 'female', ...parent }));
      return ok(first.id);
    }
    const added = put(hand, { gender: first ? otherGender(first.gender) : 'female', ...parent });
    if (!added.ok) return added;
    if (lone) standBeside(hand, lone, added.value);
    else putDescent(hand, { child: of, parent: added.value, kind });
    return added;
  });
}

/** A brother or sister of somebody, of the same parents; unknown parents are drawn in, as siblings need them. */
export function addSibling(
  hand: FamilyHand,
  of: PersonId,
  { sibling = {} }: { sibling?: NewPerson } = {},
): Result<PersonId, FamilyRefusal> {
  return inOne(hand, () => {
    if (!personOf(hand, of)) return err({ code: 'person/unknown' });
    const { descents } = readFamily(hand.roots);
    // A refusal half-way would leave an unknown parent behind.
    if (!hasRoom(hand, 'persons', 2) && !descents.some((each) => each.child === of)) return full;
    let parents = descents.find((each) => each.child === of && each.kind === 'birth');
    parents ??= descents.find((each) => each.child === of);
    if (!parents) {
      const unknown = put(hand, { gender: 'unknown' });
      if (!unknown.ok) return unknown;
      parents = putDescent(hand, { child: of, parent: unknown.value, kind: 'birth' });
    }
    const added = put(hand, sibling);
    const { parent, otherParent, kind } = parents;
    if (added.ok) putDescent(hand, { child: added.value, parent, otherParent, kind });
    return added;
  });
}

/** Changes what is said of somebody; a fact that is undefined is taken away. */
export function changePerson(
  hand: FamilyHand,
  id: PersonId,
  change: NewPerson,
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const record = hand.roots.persons.get(id);
    if (!record) return err({ code: 'person/unknown' });
    setFields(record, tidied(change));
    return ok();
  });
}

/** Takes somebody out, with the lines that lead to them. */
export function removePerson(hand: FamilyHand, id: PersonId): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const { couples, descents } = readFamily(hand.roots);
    if (!hand.roots.persons.has(id)) return err({ code: 'person/unknown' });
    for (const couple of couples)
      if (couple.one === id || couple.other === id) hand.roots.couples.delete(couple.id);
    for (const descent of descents) {
      if (descent.child === id || (descent.parent === id && !descent.otherParent))
        hand.roots.descents.delete(descent.id);
      else if (descent.parent === id && descent.otherParent) {
        hand.roots.descents.get(descent.id)?.set('parent', descent.otherParent);
        hand.roots.descents.get(descent.id)?.delete('otherParent');
      } else if (descent.otherParent === id)
        hand.roots.descents.get(descent.id)?.delete('otherParent');
    }
    hand.roots.persons.delete(id);
    return ok();
  });
}

/** Makes two people a couple. Those who are one already stay the one couple, with what is said of it now. */
export function joinCouple(
  hand: FamilyHand,
  one: PersonId,
  other: PersonId,
  couple: Partial<Couple> = {},
): Result<CoupleId, FamilyRefusal> {
  return inOne(hand, () => {
    if (!personOf(hand, one) || !personOf(hand, other) || one === other)
      return err({ code: 'person/unknown' });
    const known = readFamily(hand.roots).couples.find((each) => partnerIn(each, one) === other);
    if (known) {
      setFields(hand.roots.couples.get(known.id), couple);
      return ok(known.id);
    }
    if (!hasRoom(hand, 'couples')) return full;
    return ok(putCouple(hand, { kind: 'married', state: 'together', ...couple, one, other }));
  });
}

/** Changes what is said of a couple. */
export function changeCouple(
  hand: FamilyHand,
  id: CoupleId,
  change: Partial<Couple>,
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const record = hand.roots.couples.get(id);
    if (!record) return err({ code: 'person/unknown' });
    setFields(record, change);
    return ok();
  });
}

/** Takes the couple's line away; their children stay theirs. */
export function partCouple(hand: FamilyHand, id: CoupleId): void {
  hand.doc.transact(() => hand.roots.couples.delete(id), hand.origin);
}

/** Says whose child somebody is; what is said already is not said twice. Refuses `person/own-ancestor`. */
export function joinDescent(
  hand: FamilyHand,
  descent: Pick<Descent, 'child' | 'parent' | 'kind'> & Partial<Descent>,
): Result<DescentId, FamilyRefusal> {
  return inOne(hand, () => {
    const held = mayStand(hand, descent);
    if (!held.ok) return held;
    const known = readFamily(hand.roots).descents.find((each) => isSameDescent(each, descent));
    if (known) return ok(known.id);
    return hasRoom(hand, 'descents') ? ok(putDescent(hand, descent).id) : full;
  });
}

/** Changes what is said of a descent. Refuses `person/own-ancestor`. */
export function changeDescent(
  hand: FamilyHand,
  id: DescentId,
  change: Partial<Descent>,
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const record = hand.roots.descents.get(id);
    const known = readFamily(hand.roots).descents.find((each) => each.id === id);
    if (!record || !known) return err({ code: 'person/unknown' });
    const isMoved = 'child' in change || 'parent' in change || 'otherParent' in change;
    const held = isMoved ? mayStand(hand, { ...known, ...change }) : ok();
    if (held.ok) setFields(record, change);
    return held;
  });
}

/** Takes a child's line away. */
export function partDescent(hand: FamilyHand, id: DescentId): void {
  hand.doc.transact(() => hand.roots.descents.delete(id), hand.origin);
}

/** A new household by name, with those who live in it. */
export function makeHousehold(
  hand: FamilyHand,
  label: string,
  members: readonly PersonId[],
): Result<HouseholdId, FamilyRefusal> {
  return inOne(hand, () => {
    if (!hasRoom(hand, 'households')) return full;
    const id = hand.newId() as HouseholdId;
    const record = new Y.Map<unknown>();
    setFields(record, { ...tidied({ label }), made: { by: hand.by, at: hand.at } });
    hand.roots.households.set(id, record);
    for (const member of members) hand.roots.persons.get(member)?.set('home', id);
    return ok(id);
  });
}

/** Gives a household another name. */
export function changeHousehold(
  hand: FamilyHand,
  id: HouseholdId,
  change: Partial<Household>,
): void {
  const record = hand.roots.households.get(id);
  if (record) hand.doc.transact(() => setFields(record, tidied(change)), hand.origin);
}

/** Takes a household away; nobody lives in it any more. */
export function endHousehold(hand: FamilyHand, id: HouseholdId): void {
  hand.doc.transact(() => {
    hand.roots.households.delete(id);
    for (const record of hand.roots.persons.values()) {
      if (record.get('home') === id) record.delete('home');
      const also = record.get('alsoHome') as { household?: string } | undefined;
      if (also?.household === id) record.delete('alsoHome');
    }
  }, hand.origin);
}

/** Lets the layout find every place again, also those that were given by hand. */
export function tidyFamily(hand: FamilyHand): void {
  hand.doc.transact(() => {
    for (const record of hand.roots.persons.values()) if (record.has('x')) record.delete('x');
  }, hand.origin);
}

function personOf({ roots }: FamilyHand, id: PersonId): Person | undefined {
  return readFamily(roots).persons.find((person) => person.id === id);
}

function partnersOf({ roots }: FamilyHand, id: PersonId): PersonId[] {
  return readFamily(roots).couples.flatMap((couple) => partnerIn(couple, id) ?? []);
}

function otherGender(gender: Gender): Gender {
  if (gender === 'male') return 'female';
  return gender === 'female' ? 'male' : 'unknown';
}
