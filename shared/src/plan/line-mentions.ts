import { endOfName, isJoined, type Line, type Mark, marksOf, type Stretch } from './line-marks.ts';
import { roleAt } from './line-roles.ts';
import { isSameParty, type Party } from './party.ts';

/** Somebody a line can name. `called`: their name, and who they are to the children as people said it; `drawnAs`: words for
 *  what the drawing says they are, where nobody is called by these. */
export type Callable = {
  party: Party;
  called: readonly string[];
  drawnAs?: readonly string[];
  isChild?: boolean;
};

/** Somebody a line names. `isOwned`: “Birgits”. `isNamed`: by a word for what they are, which nobody on the board is called
 *  by, so that it is a written name; `isKin`: one of the family, not somebody around it. */
export type Mention = Stretch & {
  party: Party;
  isChild: boolean;
  isOwned: boolean;
  isNamed?: boolean;
  isKin?: boolean;
};

/** Everybody a line names, in their order. A word that two people are called by means neither. */
export function mentionsIn(line: Line, people: readonly Callable[]): Mention[] {
  const names = namesOf(people);
  const found: Mention[] = [];
  for (let at = 0; at < line.marks.length; at++) {
    const here = mentionAt(line, names, at);
    if (!here) continue;
    if (here.mention) found.push(here.mention);
    at = here.to - 1;
  }
  return found;
}

type Name = { person: Callable; marks: Mark[]; isDrawn: boolean };

function namesOf(people: readonly Callable[]): Name[] {
  const each = (person: Callable, words: readonly string[], isDrawn: boolean) =>
    words
      .map((called) => ({ person, marks: marksOf(called), isDrawn }))
      .filter(({ marks }) => /\p{L}/u.test(marks[0]?.text ?? ''));
  return people.flatMap((person) => [
    ...each(person, person.called, false),
    ...each(person, person.drawnAs ?? [], true),
  ]);
}

function mentionAt(
  line: Line,
  names: readonly Name[],
  at: number,
): { to: number; mention: Mention | null } | null {
  const hits = names.flatMap((name) => {
    const end = endOfName(line.marks, at, name.marks);
    return end ? [{ ...name, ...end }] : [];
  });
  const to = Math.max(0, ...hits.map((hit) => hit.to));
  const longest = hits.filter((hit) => hit.to === to);
  const called = longest.filter((hit) => !hit.isDrawn);
  const best = called.length > 0 ? called : longest;
  const [first] = best;
  const isOwned = best.every((hit) => hit.isOwned);
  const named = isOwned ? namedAt(line, at, first ? to : null) : null;
  if (named) return { to: named.to, mention: named };
  if (!first) return null;
  const { party, isChild = false } = first.person;
  const isOne = best.every((hit) => isSameParty(hit.person.party, party));
  return { to, mention: isOne ? { party, isChild, from: at, to, isOwned } : null };
}

/** A written name: “Mormor”, or “Birgits veninde” where the word follows whose she is. `owner`: where somebody's name ends
 *  that the board knows. */
function namedAt(line: Line, at: number, owner: number | null): Mention | null {
  const word = roleAt(line, at);
  const start = owner ?? (word?.isOwned ? word.to : at);
  const role = start > at ? roleAt(line, start, true) : word;
  if (!role || role.isOwned) return null;
  const { to, isKin, isProfessional } = role;
  const name = nameIn(line.marks.slice(at, to));
  const party = { name, ...(isProfessional ? { isProfessional } : {}) };
  return { party, isChild: false, isOwned: false, isNamed: true, isKin, from: at, to };
}

/** As it was typed, with a capital. */
function nameIn(marks: readonly Mark[]): string {
  const name = marks
    .map((mark, at) => `${at > 0 && !isJoined(marks[at - 1], mark) ? ' ' : ''}${mark.text}`)
    .join('');
  return `${name.slice(0, 1).toLocaleUpperCase('da')}${name.slice(1)}`;
}
