import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import * as Y from 'yjs';

// What others have done with something that is one's own: it stays when one's own making of it is taken back.

/** Whose work it is asked of. `isUndoing`: what one's own undo has brought back counts as whose it was; a redo does again
 *  what was done, whosever it was. */
export type OnesOwn = { table: TableDoc; me: number; isUndoing: boolean };

/** Others' words in a card. */
export function hasOthersWords(card: Y.Map<unknown>, me: number): boolean {
  const words = card.get('words');
  if (!(words instanceof Y.Text)) return false;
  for (let item = words._start; item; item = item.right)
    if (item.id.client !== me && (!item.deleted || item.redone)) return true;
  return false;
}

/** Whether somebody else has drawn on a sheet. */
export function hasOthersInk({ table: { ink }, me }: OnesOwn, sheet: string | null): boolean {
  for (const [id, item] of ink._map) {
    const isOn = standsOn(ink.get(id)) === `sheet:${sheet}`;
    if (isOn && item.id.client !== me) return true;
  }
  return false;
}

/** Whether others have built on a record of the family or the network: said something of it, drawn on from somebody, told
 *  of their place, or moved somebody in. A bond stays with somebody who stays, when it was drawn in the same act and all
 *  whom it joins remain. */
export function hasOthersWork(own: OnesOwn, home: unknown, id: string): boolean {
  const { persons, couples, descents, households, network } = own.table;
  if (home === persons) return isOthersToo(own, id);
  if (home === couples || home === descents)
    return (
      hasOthersFacts(own, (home as typeof couples).get(id)) ||
      staysAsBond(own, (home as typeof couples).get(id))
    );
  if (home === households)
    return hasOthersFacts(own, households.get(id)) || housesByOthers(own, id);
  return home === network && hasOthersFacts(own, network.get(id));
}

/** Whether who stays is still the second parent of a child: by the line they were drawn with, or on the line of a lone
 *  parent whom they were set beside in the act that drew them. */
export function staysSecondParent(own: OnesOwn, { id, parent, parentSub }: Y.Item): boolean {
  const { couples, descents, persons } = own.table;
  if (parentSub !== 'otherParent' || !(parent instanceof Y.Map)) return false;
  if (parent._item?.parent !== descents) return false;
  const isOfMaking =
    id.client === parent._item.id.client && id.clock <= parent._item.id.clock + parent._map.size;
  if (isOfMaking && (hasOthersFacts(own, parent) || staysAsBond(own, parent))) return true;
  const [first, second] = [parent.get('parent'), parent.get('otherParent')] as [string, string];
  const isSetBeside = (couple: Y.Map<unknown>) =>
    isSameAct(persons.get(second), couple) && joined(couple).includes(first);
  return isOthersToo(own, second) && [...couples.values()].some(isSetBeside);
}

/** Others have said something of somebody, or of who was drawn on from them. */
function isOthersToo(own: OnesOwn, person: string, seen = new Set<string>()): boolean {
  if (seen.has(person)) return false;
  seen.add(person);
  const { persons, network } = own.table;
  return (
    hasOthersFacts(own, persons.get(person)) ||
    hasOthersFacts(own, network.get(person)) ||
    bondsOf(own, person).some(
      ({ bond, item }) =>
        isOthers(own, item) ||
        drawnWith(own, bond).some((each) => each !== person && isOthersToo(own, each, seen)),
    )
  );
}

function bondsOf({ table }: OnesOwn, person: string): { bond: Y.Map<unknown>; item: Y.Item }[] {
  return [table.couples, table.descents].flatMap((root) =>
    [...root.entries()].flatMap(([id, bond]) => {
      const item = root._map.get(id);
      return item && joined(bond).includes(person) ? [{ bond, item }] : [];
    }),
  );
}

/** Whom a bond was drawn in one act with, when it leads to somebody who was there before. */
function drawnWith({ table: { persons } }: OnesOwn, bond: Y.Map<unknown>): string[] {
  const people = joined(bond);
  const fresh = people.filter((id) => isSameAct(persons.get(id), bond));
  return fresh.length < people.length ? fresh : [];
}

function staysAsBond(own: OnesOwn, bond: Y.Map<unknown> | undefined): boolean {
  if (!bond) return false;
  const people = joined(bond).map((id) => {
    const person = own.table.persons.get(id);
    const isOfTheAct = isSameAct(person, bond);
    return { isThere: person !== undefined, isOfTheAct, stays: isOfTheAct && isOthersToo(own, id) };
  });
  return (
    people.some(({ stays }) => stays) &&
    people.every(({ isThere, isOfTheAct, stays }) => isThere && (stays || !isOfTheAct))
  );
}

function housesByOthers(own: OnesOwn, household: string): boolean {
  for (const person of own.table.persons.values())
    for (const fact of ['home', 'alsoHome']) {
      const item = person._map.get(fact);
      if (!item || item.deleted || !isOthers(own, item)) continue;
      const value = person.get(fact) as string | { household?: string } | undefined;
      if (value === household || (typeof value === 'object' && value.household === household))
        return true;
    }
  return false;
}

/** Whom a couple or a child's line joins. */
function joined(bond: Y.Map<unknown>): string[] {
  return ['one', 'other', 'child', 'parent', 'otherParent'].flatMap((fact) => {
    const id = bond.get(fact);
    return typeof id === 'string' ? [id] : [];
  });
}

/** Drawn by the same hand at the same moment. */
function isSameAct(one: Y.Map<unknown> | undefined, other: Y.Map<unknown>): boolean {
  const [first, second] = [one, other].map((record) => record?.get('made') as Made | undefined);
  return first !== undefined && first.by === second?.by && first.at === second?.at;
}
type Made = { by: string; at: string };

function hasOthersFacts(own: OnesOwn, record: Y.Map<unknown> | undefined): boolean {
  if (!record) return false;
  for (const item of record._map.values()) if (!item.deleted && isOthers(own, item)) return true;
  return false;
}

function isOthers(own: OnesOwn, item: Y.Item): boolean {
  if (item.id.client !== own.me) return true;
  return (
    own.isUndoing &&
    before(item).some((each) => isSameId(each.redone, item.id) && isOthers(own, each))
  );
}

/** What stood in this place before, also in the record whose copy this one is. */
function before({ left, parent, parentSub }: Y.Item): Y.Item[] {
  const whole = parent instanceof Y.Map ? parent._item?.left?.content : null;
  const was = whole instanceof Y.ContentType ? whole.type._map.get(parentSub ?? '') : null;
  return [...backFrom(left), ...backFrom(was ?? null)];
}

function backFrom(last: Y.Item | null): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = last; item; item = item.left) items.push(item);
  return items;
}

function isSameId(one: Y.ID | null, other: Y.ID): boolean {
  return one !== null && Y.compareIDs(one, other);
}

function standsOn(kept: unknown): unknown {
  return (kept as { meta?: { on?: unknown } } | undefined)?.meta?.on;
}
