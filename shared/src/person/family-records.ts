import * as Y from 'yjs';
import type { CoupleId, DescentId, PersonId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { tidyLine } from '../text/plain-text.ts';
import type { Couple, Descent } from './bond.ts';
import type { FamilyRoot } from './family.ts';
import type { FamilyHand, FamilyRefusal, NewPerson } from './family-hand.ts';
import { bondsLimit, farthestPlace, lineUnitsKept, personsLimit } from './person.ts';

/** One act, one transaction under the hand's origin. */
export function inOne<T>(
  hand: FamilyHand,
  act: () => Result<T, FamilyRefusal>,
): Result<T, FamilyRefusal> {
  let done: Result<T, FamilyRefusal> = err({ code: 'person/unknown' });
  hand.doc.transact(() => {
    done = act();
  }, hand.origin);
  return done;
}

/** The drawing holds no more. */
export const full = err({ code: 'person/many', limit: personsLimit } as const);

/** Whether so many more find room in one of the roots. */
export function hasRoom({ roots }: FamilyHand, root: FamilyRoot, more = 1): boolean {
  const limit = root === 'persons' ? personsLimit : bondsLimit;
  return roots[root].size + more <= limit;
}

/** Writes somebody new. Refuses `person/many`. */
export function put(hand: FamilyHand, person: NewPerson): Result<PersonId, FamilyRefusal> {
  const { persons } = hand.roots;
  if (!hasRoom(hand, 'persons')) return full;
  const id = hand.newId() as PersonId;
  const record = new Y.Map<unknown>();
  const unknown = { name: '', gender: 'unknown', life: 'living', isFocus: false, inNetwork: false };
  const beside = person.inNetwork ? { isBeside: true } : {};
  setFields(record, {
    ...unknown,
    ...beside,
    ...tidied(person),
    made: { by: hand.by, at: hand.at },
  });
  persons.set(id, record);
  return ok(id);
}

/** Writes a new couple. */
export function putCouple(
  hand: FamilyHand,
  couple: Pick<Couple, 'one' | 'other' | 'kind' | 'state'> & Partial<Couple>,
): CoupleId {
  const id = hand.newId() as CoupleId;
  const record = new Y.Map<unknown>();
  setFields(record, { ...couple, id: undefined, made: { by: hand.by, at: hand.at } });
  hand.roots.couples.set(id, record);
  return id;
}

/** Writes a new descent. */
export function putDescent(
  hand: FamilyHand,
  descent: Pick<Descent, 'child' | 'parent' | 'kind'> & { otherParent?: PersonId | undefined },
): Descent {
  const id = hand.newId() as DescentId;
  const record = new Y.Map<unknown>();
  const made = { by: hand.by, at: hand.at };
  setFields(record, { ...descent, id: undefined, made });
  hand.roots.descents.set(id, record);
  return { ...descent, id, made };
}

/** Writes facts of a record; one that is undefined is taken away. */
export function setFields(
  record: Y.Map<unknown> | undefined,
  fields: Readonly<Record<string, unknown>>,
): void {
  for (const [field, value] of Object.entries(fields))
    if (value === undefined) record?.delete(field);
    else record?.set(field, value);
}

/** Facts as a record keeps them: texts on one line and no longer than can be read again. */
export function tidied<T extends NewPerson & { label?: string }>(change: T): T {
  const next = { ...change };
  if (next.name !== undefined) next.name = keptLine(next.name);
  if (next.role !== undefined) next.role = keptLine(next.role) || undefined;
  if (next.label !== undefined) next.label = keptLine(next.label);
  if (next.alsoHome) next.alsoHome = { ...next.alsoHome, words: keptLine(next.alsoHome.words) };
  if (next.x !== undefined) next.x = Math.min(farthestPlace, Math.max(-farthestPlace, next.x));
  return next;
}

/** A line as long as a record keeps; a longer one could be read by nobody. */
function keptLine(raw: string): string {
  return tidyLine(tidyLine(raw).slice(0, lineUnitsKept));
}
