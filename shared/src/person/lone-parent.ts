import type { PersonId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { mayStand } from './ancestors.ts';
import { type Couple, type Descent, type DescentKind, descentKinds } from './bond.ts';
import { type Family, readFamily } from './family.ts';
import type { FamilyHand, FamilyRefusal } from './family-hand.ts';
import { full, hasRoom, inOne, putCouple, putDescent } from './family-records.ts';
import type { Person } from './person.ts';

/** Says that somebody who is drawn is a parent of somebody else. Beside a lone parent they are parents together, as with
 *  `addParent`; where quite an unknown one stands, it is them. Who is a parent already is so once.
 *  Refuses `person/own-ancestor`. */
export function joinParent(
  hand: FamilyHand,
  { child, parent, kind = 'birth' }: { child: PersonId; parent: PersonId; kind?: DescentKind },
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const held = mayStand(hand, { child, parent });
    if (!held.ok) return held;
    const family = readFamily(hand.roots);
    const lines = family.descents.filter((each) => each.child === child && each.kind === kind);
    if (lines.some((each) => each.parent === parent || each.otherParent === parent)) return ok();
    const lone = loneLine(family, child, kind);
    if (lone && !hasRoom(hand, 'couples')) return full;
    if (lone)
      return isNobody(family, lone.parent)
        ? become(hand, lone, parent)
        : standBeside(hand, lone, parent);
    if (!hasRoom(hand, 'descents')) return full;
    putDescent(hand, { child, parent, kind });
    return ok();
  });
}

/** A child's line of this kind that leads to one parent alone. */
export function loneLine(
  { descents }: Family,
  child: PersonId,
  kind: DescentKind,
): Descent | undefined {
  return descents.find((each) => each.child === child && isLone(each, kind));
}

/** The second parent of everybody who has this same lone one, by the same kind of line; the two are parents together,
 *  unless they are a couple already. Who would become their own ancestor stays with the one. */
export function standBeside(
  hand: FamilyHand,
  { parent: first, kind }: Descent,
  second: PersonId,
): Result<void, FamilyRefusal> {
  for (const each of linesOf(hand, first, kind))
    if (mayStand(hand, { ...each, otherParent: second }).ok)
      hand.roots.descents.get(each.id)?.set('otherParent', second);
  const isCouple = readFamily(hand.roots).couples.some((each) => partnerIn(each, first) === second);
  if (!isCouple) putCouple(hand, { kind: 'parents', state: 'together', one: first, other: second });
  return ok();
}

/** The children who have somebody as their only known parent, by whatever kind of line. */
export function loneChildren({ descents }: Family, parent: PersonId): PersonId[] {
  const alone = descents.filter((each) => each.parent === parent && !each.otherParent);
  return [...new Set(alone.map(({ child }) => child))];
}

/** Makes somebody the other parent of all who have `first` as their only known one, as one step. Refuses
 *  `person/unknown`. */
export function joinLoneChildren(
  hand: FamilyHand,
  first: PersonId,
  second: PersonId,
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const isThere = [first, second].every((id) => hand.roots.persons.has(id));
    if (!isThere || first === second) return err({ code: 'person/unknown' });
    for (const kind of descentKinds) {
      const lone = readFamily(hand.roots).descents.find(
        (each) => each.parent === first && isLone(each, kind),
      );
      if (lone) standBeside(hand, lone, second);
    }
    return ok();
  });
}

/** The other of a couple, for somebody who is one of it. */
export function partnerIn({ one, other }: Couple, id: PersonId): PersonId | undefined {
  if (one === id) return other;
  return other === id ? one : undefined;
}

/** Somebody of whom only that they must be is known. */
export function isBlank({ name, gender, life, born, age }: Person): boolean {
  return name === '' && gender === 'unknown' && life === 'living' && !born && !age;
}

/** Somebody known takes the place of a parent of whom nothing was. */
function become(
  hand: FamilyHand,
  { parent: nobody, kind }: Descent,
  somebody: PersonId,
): Result<void, FamilyRefusal> {
  for (const each of linesOf(hand, nobody, kind))
    if (mayStand(hand, { ...each, parent: somebody }).ok)
      hand.roots.descents.get(each.id)?.set('parent', somebody);
  const { descents } = readFamily(hand.roots);
  if (!descents.some(({ parent, otherParent }) => parent === nobody || otherParent === nobody))
    hand.roots.persons.delete(nobody);
  return ok();
}

/** Blank, and nothing to anybody but a parent. */
function isNobody({ persons, couples, descents }: Family, id: PersonId): boolean {
  const person = persons.find((each) => each.id === id);
  return (
    person !== undefined &&
    isBlank(person) &&
    !couples.some((each) => partnerIn(each, id)) &&
    !descents.some(({ child }) => child === id)
  );
}

function linesOf(hand: FamilyHand, parent: PersonId, kind: DescentKind): Descent[] {
  const { descents } = readFamily(hand.roots);
  return descents.filter((each) => each.parent === parent && isLone(each, kind));
}

function isLone({ kind, otherParent }: Descent, of: DescentKind): boolean {
  return kind === of && !otherParent;
}
