import * as Y from 'yjs';
import type { PersonId } from '../id.ts';
import { ageAt } from '../person/age.ts';
import { readFamily, readFamilyRoot } from '../person/family.ts';
import { addPerson, changePerson } from '../person/family-commands.ts';
import type { FamilyHand, FamilyRefusal, NewPerson } from '../person/family-hand.ts';
import { err, ok, type Result } from '../result.ts';
import { tidyLine } from '../text/plain-text.ts';
import { placesOf } from './circles.ts';
import { type NetworkPlace, placeFields, type Untold, unknownPlace, untoldOf } from './place.ts';
import { sideOf } from './side-of.ts';

/** Who acts on whose network, when. One command is one transaction under `origin`. */
export type NetworkHand = FamilyHand & { network: Y.Map<Y.Map<unknown>> };

export type NetworkRefusal =
  | FamilyRefusal
  /** `name`: who would be moved; empty when nobody knows it. */
  | { code: 'network/not-told'; missing: readonly Untold[] };

/** What can be changed of a place; a fact that is undefined is taken away. */
export type PlaceChange = { [F in keyof Omit<NetworkPlace, 'made'>]?: NetworkPlace[F] | undefined };

/** Takes somebody into the network: on the outside of what is known, unless something else is said. Who is there already
 *  stays, with what is new. Refuses `person/unknown`, `network/not-told`. */
export function joinNetwork(
  hand: NetworkHand,
  id: PersonId,
  facts: PlaceChange = {},
): Result<void, NetworkRefusal> {
  return inOne(hand, () => {
    const family = readFamily(hand.roots);
    const person = family.persons.find((each) => each.id === id);
    if (!person) return err({ code: 'person/unknown' });
    const known = placesOf(readFamilyRoot(hand.network)).get(id);
    const age = ageAt(person, { year: Number(hand.at.slice(0, 4)), month: monthOf(hand.at) });
    const isChild = age !== null && ('months' in age || age.years < 18);
    const fresh = {
      ...unknownPlace({ by: hand.by, at: hand.at }),
      isAdult: !isChild,
      side: sideOf(family, id),
    };
    const place = { ...(known ?? fresh), ...tidied(facts) };
    const missing = untoldOf(place as NetworkPlace);
    if (place.ring === 'all' && missing.length > 0)
      return err({ code: 'network/not-told', missing });
    if (!person.inNetwork) changePerson(hand, id, { inNetwork: true });
    const record = hand.network.get(id);
    if (known && record) setFields(record, tidied(facts));
    else hand.network.set(id, recordOf(place as NetworkPlace));
    return ok();
  });
}

/** Somebody who is not drawn yet, straight into the network. */
export function addMember(
  hand: NetworkHand,
  person: NewPerson,
  facts: PlaceChange = {},
): Result<PersonId, NetworkRefusal> {
  const missing = facts.ring === 'all' ? untoldOf(facts as NetworkPlace) : [];
  if (missing.length > 0) return err({ code: 'network/not-told', missing });
  return inOne(hand, () => {
    const added = addPerson(hand, { ...person, inNetwork: true });
    if (!added.ok) return added;
    const joined = joinNetwork(hand, added.value, facts);
    return joined.ok ? added : joined;
  });
}

/** Changes what is said of somebody's place: also the circle they stand in. Who stands innermost has been told of worry and
 *  goal, by somebody, at some time: else `network/not-told`. */
export function changePlace(
  hand: NetworkHand,
  id: PersonId,
  change: PlaceChange,
): Result<void, NetworkRefusal> {
  return joinNetwork(hand, id, change);
}

/** Takes somebody out of the network; in the drawing of the family they stay. */
export function leaveNetwork(hand: NetworkHand, id: PersonId): void {
  hand.doc.transact(() => {
    changePerson(hand, id, { inNetwork: false });
    hand.network.delete(id);
  }, hand.origin);
}

/** A place as a record. */
export function recordOf(place: NetworkPlace): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  for (const field of Object.keys(placeFields) as (keyof NetworkPlace)[])
    if (place[field] !== undefined) record.set(field, place[field]);
  return record;
}

function setFields(record: Y.Map<unknown>, change: PlaceChange): void {
  for (const [field, value] of Object.entries(change))
    if (value === undefined) record.delete(field);
    else record.set(field, value);
}

function tidied(change: PlaceChange): PlaceChange {
  const next = { ...change };
  for (const field of ['canBeCalled', 'language'] as const)
    if (next[field] !== undefined) next[field] = tidyLine(next[field]) || undefined;
  if (next.toldBy && 'words' in next.toldBy) {
    const words = tidyLine(next.toldBy.words);
    next.toldBy = words ? { words } : undefined;
  }
  return next;
}

function monthOf(at: string): number {
  return Number(at.slice(5, 7)) || 1;
}

function inOne<T>(
  hand: NetworkHand,
  act: () => Result<T, NetworkRefusal>,
): Result<T, NetworkRefusal> {
  let done: Result<T, NetworkRefusal> = err({ code: 'person/unknown' });
  hand.doc.transact(() => {
    done = act();
  }, hand.origin);
  return done;
}
