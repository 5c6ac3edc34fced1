import { type DescentKind, freshTwins } from '../bond.ts';
import type { PersonFacts, PersonKey } from '../steps/step.ts';
import { means, peek, skipFillers, take, takeMark } from './cursor.ts';
import { takeDetail } from './details.ts';
import { addTo, changeDescent, couple, coupleOf, descent } from './draft.ts';
import { joinSibling } from './join-roles.ts';
import { isMention, takeRow } from './mention.ts';
import type { Reading } from './reading.ts';
import type { Sense } from './sense.ts';
import { takePerson, tell } from './who.ts';

const rows: { sense: Sense; kind: DescentKind; also?: PersonFacts }[] = [
  { sense: 'adoptedChildren', kind: 'adopted' },
  { sense: 'fosterChildren', kind: 'foster' },
  { sense: 'children', kind: 'birth' },
  { sense: 'son', kind: 'birth', also: { gender: 'male' } },
  { sense: 'daughter', kind: 'birth', also: { gender: 'female' } },
];

/** "børn Peter 5, Simon 4", "barn med Camilla: Freja 10". False when no child is named here. */
export function takeChildren(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  const start = cursor.at;
  // "to børn: …" counts them, which the names do as well.
  if (peek(cursor)?.kind === 'number') cursor.at += 1;
  const row = rows.find(({ sense }) => means(peek(cursor), sense));
  if (row) cursor.at += 1;
  if (!row && !means(peek(cursor), 'twins', 'identicalTwins')) {
    cursor.at = start;
    return false;
  }
  const { kind, also } = row ?? { kind: 'birth' as const };
  const [one, two] = subjects;
  const other = two ?? (row && takeOther(reading)) ?? reading.partner;
  takeMark(cursor, ':');
  skipFillers(cursor);
  const children = takeChildRow(reading, also ?? {});
  if (children.length === 0) {
    cursor.at = start;
    return false;
  }
  if (one === undefined) {
    becomeFocus(reading, children);
    return true;
  }
  const parents = other === undefined || subjects.length > 2 ? [one] : [one, other];
  for (const child of children) descent(reading.draft, { child, parents, kind });
  joinParents(reading, parents);
  if (reading.waiting.some((each) => each.role === 'mother' || each.role === 'father'))
    becomeFocus(reading, children);
  return true;
}

/** Children of one who are the twins of one another: "Peter og Simon er tvillinger". */
export function takeTwins(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  const isIdentical = means(peek(cursor), 'identicalTwins');
  if ((!isIdentical && !means(peek(cursor), 'twins')) || subjects.length === 0) return false;
  const start = cursor.at;
  cursor.at += 1;
  const others = take(cursor, 'with', 'of') ? takeRow(reading, () => takePerson(reading)) : [];
  const all = [...subjects, ...others];
  if (all.length > 1 && joinTwins(reading, all, isIdentical)) return true;
  cursor.at = start;
  return false;
}

/** "venter barn 08-2026". */
export function takeExpected(reading: Reading): boolean {
  const { cursor, subjects, draft } = reading;
  const [one, two] = subjects;
  if (one === undefined || !take(cursor, 'expects')) return false;
  skipFillers(cursor);
  take(cursor, 'with', 'children');
  const detail = takeDetail(cursor, reading.year);
  const born = detail?.born;
  const known = draft.descents.find(
    ({ child, parents }) => parents.includes(one) && draft.persons.get(child)?.life === 'unborn',
  );
  const child = known?.child ?? addTo(draft, { name: '', life: 'unborn', ...(born && { born }) });
  if (known) tell(reading, child, born ? { born } : {});
  reading.people.add(child);
  const other = two ?? reading.partner;
  descent(draft, { child, parents: other === undefined ? [one] : [one, other], kind: 'birth' });
  if (other === undefined) reading.expected.push({ child, parent: one });
  else joinParents(reading, [one, other]);
  return true;
}

const parentSenses: { sense: Sense; kind: DescentKind; also?: PersonFacts }[] = [
  { sense: 'childOf', kind: 'birth' },
  { sense: 'sonOf', kind: 'birth', also: { gender: 'male' } },
  { sense: 'daughterOf', kind: 'birth', also: { gender: 'female' } },
  { sense: 'adoptedBy', kind: 'adopted' },
  { sense: 'fosteredBy', kind: 'foster' },
];

/** "barn af Line og Martin", "i pleje hos Inge", "mor til Peter", "søster til Line". */
export function takeKinship(reading: Reading): boolean {
  return takeParents(reading) || takeChildrenOf(reading) || takeSiblings(reading);
}

function takeParents(reading: Reading): boolean {
  const { cursor, subjects, draft } = reading;
  const start = cursor.at;
  const found = parentSenses.find(({ sense }) => means(peek(cursor), sense));
  if (!found || subjects.length === 0) return false;
  cursor.at += 1;
  const parents = takeRow(reading, () => takePerson(reading));
  const isWhole = take(cursor, 'only') !== undefined;
  const fits = parents.length > 0 && parents.length < 3;
  const done = subjects.map((child) => {
    if (found.also) tell(reading, child, found.also);
    return fits && descent(draft, { child, parents, kind: found.kind }, isWhole);
  });
  if (done.every((each) => each)) return true;
  cursor.missed.push(...cursor.tokens.slice(start, cursor.at));
  return true;
}

const childSenses: { sense: Sense; gender?: 'male' | 'female' }[] = [
  { sense: 'motherOf', gender: 'female' },
  { sense: 'fatherOf', gender: 'male' },
  { sense: 'parentOf' },
];

function takeChildrenOf(reading: Reading): boolean {
  const { cursor, subjects, draft } = reading;
  const start = cursor.at;
  const found = childSenses.find(({ sense }) => means(peek(cursor), sense));
  if (!found || subjects.length === 0 || subjects.length > 2) return false;
  cursor.at += 1;
  const children = takeRow(reading, () => takePerson(reading));
  setUnknown(reading, subjects, found.gender);
  const done = children.map((child) =>
    descent(draft, { child, parents: [...subjects], kind: 'birth' }),
  );
  if (done.length === 0 || !done.every((each) => each))
    cursor.missed.push(...cursor.tokens.slice(start, cursor.at));
  return true;
}

function takeSiblings(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  const start = cursor.at;
  const isSister = means(peek(cursor), 'sisterOf');
  if ((!isSister && !means(peek(cursor), 'brotherOf')) || subjects.length === 0) return false;
  cursor.at += 1;
  const siblings = takeRow(reading, () => takePerson(reading));
  setUnknown(reading, subjects, isSister ? 'female' : 'male');
  const done = subjects.map((each) => siblings.length > 0 && joinSibling(reading, each, siblings));
  if (!done.every((each) => each)) cursor.missed.push(...cursor.tokens.slice(start, cursor.at));
  return true;
}

/** Sets what a word tells of people of whom it was not known, or only guessed. */
function setUnknown(
  reading: Reading,
  people: readonly PersonKey[],
  gender: 'male' | 'female' | undefined,
): void {
  for (const person of people)
    if (
      gender &&
      (reading.draft.persons.get(person)?.gender === 'unknown' || reading.guessed.delete(person))
    )
      tell(reading, person, { gender });
}

/** The other parent before the children's names: "med Camilla:". */
function takeOther(reading: Reading): PersonKey | undefined {
  const { cursor } = reading;
  if (!means(peek(cursor), 'with') || !isMention(reading, 1)) return undefined;
  cursor.at += 1;
  return takePerson(reading) ?? undefined;
}

/** Names in a row, with twins among them: "tvillingerne Peter og Simon 5, Anna 3". An age at the end is both twins'. */
export function takeChildRow(reading: Reading, also: PersonFacts): PersonKey[] {
  const { cursor, draft } = reading;
  const children: PersonKey[] = [];
  for (;;) {
    const twins = take(cursor, 'identicalTwins') ?? take(cursor, 'twins');
    const together: PersonKey[] = [];
    for (;;) {
      const child = takePerson(reading, also);
      if (!child) break;
      together.push(child);
      if (!twins || !take(cursor, 'and')) break;
    }
    const last = together.at(-1);
    const { age, born } = (last !== undefined && draft.persons.get(last)) || {};
    if (twins)
      for (const each of together)
        tell(reading, each, { ...(age && { age }), ...(born && { born }) });
    children.push(...together);
    if (twins && together.length > 1)
      reading.twins.push({ children: together, isIdentical: means(twins, 'identicalTwins') });
    const start = cursor.at;
    takeMark(cursor, ',');
    take(cursor, 'and');
    const goesOn =
      cursor.at > start &&
      together.length > 0 &&
      (isMention(reading) || means(peek(cursor), 'twins', 'identicalTwins'));
    if (goesOn) continue;
    cursor.at = start;
    return children;
  }
}

/** Gives those who share parents one birth. False when nothing says that they do. */
export function joinTwins(
  { draft }: Reading,
  twins: readonly PersonKey[],
  isIdentical: boolean,
): boolean {
  const [first, ...others] = twins;
  const lines = draft.descents.filter((each) => each.child === first);
  const shared = lines
    .map((line) => [line, ...others.flatMap((other) => sameParents(draft, other, line) ?? [])])
    .find((each) => each.length === twins.length);
  if (!shared || twins.length < 2) return false;
  const birth = shared[0]?.twins ?? freshTwins(draft.descents);
  for (const line of shared)
    if (line.twins !== birth || (isIdentical && !line.identical))
      changeDescent(draft, line, { twins: birth, ...(isIdentical && { identical: true }) });
  return true;
}

function sameParents(
  draft: Reading['draft'],
  child: PersonKey,
  line: Reading['draft']['descents'][number],
): Reading['draft']['descents'][number] | undefined {
  return draft.descents.find(
    (each) =>
      each.child === child &&
      each.kind === line.kind &&
      each.parents.length === line.parents.length &&
      each.parents.every((parent) => line.parents.includes(parent)),
  );
}

/** Two who have a child together are parents together, unless they are a couple already. */
export function joinParents({ draft }: Reading, [one, other]: readonly PersonKey[]): void {
  if (one === undefined || other === undefined || coupleOf(draft, one, other)) return;
  const made = couple(draft, [one, other], {});
  if (made) made.isImplied = true;
}

/** The children that the meeting is about, when nobody is yet. */
function becomeFocus(reading: Reading, children: readonly PersonKey[]): void {
  if ([...reading.draft.persons.values()].some((each) => each.isFocus)) return;
  for (const child of children) tell(reading, child, { isFocus: true });
}
