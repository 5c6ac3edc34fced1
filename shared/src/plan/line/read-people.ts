import { isSameParty, type Party } from '../party.ts';
import { type Line, type Mark, marksOf } from './marks.ts';

/** Somebody a line can name. `called`: their name, and who they are to the children. */
export type Callable = { party: Party; called: readonly string[]; isChild?: boolean };

type Mention = { party: Party; isChild: boolean; from: number; to: number; isOwned: boolean };

/** Who does it and who steps in, as the line says. Nobody is guessed: a word that means two people means nobody, and a child
 *  is never the one who does it. */
export function readPeople(
  line: Line,
  people: readonly Callable[],
): { who: Party[]; backup: Party[] } {
  const mentions = mentionsIn(line, people);
  const after = backupAfter(line);
  const behind = mentions.filter(({ from }) => after && from >= after.to);
  const ahead = mentions.filter(({ to }) => !after || to <= after.from);
  const standing = after ? [] : standIns(line, ahead);
  const doers = ahead.filter((each) => !standing.includes(each));
  const backups = after ? firstRun(line, behind, after.to) : standing;
  if (after && backups.length > 0) markRead(line, after.from, backups.at(-1)?.to ?? after.to);
  const who = partiesOf(ownersOf(line, doers));
  const others = partiesOf(backups).filter((each) => !who.some((one) => isSameParty(one, each)));
  return { who, backup: others };
}

/** The first who are named together, before those who are only spoken of: “hos mormor”, “Birgits”. */
function ownersOf(line: Line, mentions: readonly Mention[]): Mention[] {
  const acting = mentions.filter(
    (each) => !each.isOwned && !line.words.before.includes(line.marks[each.from - 1]?.fold ?? ''),
  );
  const from = acting.length > 0 ? acting : mentions;
  return firstRun(line, from, from[0]?.from ?? 0);
}

function firstRun(line: Line, mentions: readonly Mention[], start: number): Mention[] {
  const run: Mention[] = [];
  for (const mention of mentions.filter(({ from }) => from >= start)) {
    const last = run.at(-1);
    if (last && !isTogether(line, last.to, mention.from)) break;
    run.push(mention);
  }
  return run;
}

function isTogether({ marks, words }: Line, from: number, to: number): boolean {
  const joints = [',', '+', '&', '/', ...words.and];
  return marks.slice(from, to).every(({ fold }) => joints.includes(fold));
}

/** “Amina er reserve”, “med Amina som reserve”. */
function standIns(line: Line, mentions: readonly Mention[]): Mention[] {
  const { marks, words } = line;
  const last = mentions.findLast(
    ({ to }) =>
      words.is.includes(marks[to]?.fold ?? '') && words.backup.includes(marks[to + 1]?.fold ?? ''),
  );
  if (!last) return [];
  markRead(line, last.from, last.to + 2);
  return [last];
}

/** Where the words end that say who steps in: `ellers`, `reserve:`, `hvis hun ikke kan`. */
function backupAfter(line: Line): { from: number; to: number } | null {
  const { marks, words } = line;
  for (let at = 0; at < marks.length; at++) {
    const fold = marks[at]?.fold ?? '';
    const before = marks[at - 1]?.fold ?? '';
    if (words.otherwise.includes(fold)) return { from: at, to: at + 1 };
    const isVerb = fold === 'afløser' && marks[at + 1]?.text !== ':';
    if (words.backup.includes(fold) && !isVerb && !words.is.includes(before))
      return { from: at, to: at + 1 };
    if (!words.if.includes(fold)) continue;
    const end = notAfter(line, at + 1);
    if (end !== null) return { from: at, to: end };
  }
  return null;
}

/** Most words between “if” and “not”. */
const farNot = 4;

function notAfter({ marks, words }: Line, start: number): number | null {
  for (let at = start; at <= start + farNot && at < marks.length; at++) {
    const found = words.ifNot.find((form) =>
      form.every((word, step) => marks[at + step]?.fold === word),
    );
    // “If it does not work” says what happens then, not who steps in.
    if (found)
      return found.length > 1 || at === start || found[0] === 'cannot' ? at + found.length : null;
  }
  return null;
}

function mentionsIn(line: Line, people: readonly Callable[]): Mention[] {
  const names = namesOf(people);
  const found: Mention[] = [];
  for (let at = 0; at < line.marks.length; at++) {
    const hits = names.flatMap((name) => {
      const end = endOfName(line.marks, at, name.marks);
      return end ? [{ ...name, ...end }] : [];
    });
    const longest = Math.max(0, ...hits.map(({ to }) => to));
    const best = hits.filter(({ to }) => to === longest);
    const [first] = best;
    if (!first) continue;
    const isOne = best.every(({ person }) => isSameParty(person.party, first.person.party));
    if (isOne)
      found.push({
        party: first.person.party,
        isChild: first.person.isChild === true,
        from: at,
        to: first.to,
        isOwned: best.every(({ isOwned }) => isOwned),
      });
    at = longest - 1;
  }
  return found;
}

type Name = { person: Callable; marks: Mark[] };

function namesOf(people: readonly Callable[]): Name[] {
  return people.flatMap((person) =>
    person.called
      .map((called) => ({ person, marks: marksOf(called) }))
      .filter(({ marks }) => marks.length > 0 && /\p{L}/u.test(marks[0]?.text ?? '')),
  );
}

/** Where a name ends that begins here, also one with an s behind it. */
function endOfName(
  marks: readonly Mark[],
  at: number,
  name: readonly Mark[],
): { to: number; isOwned: boolean } | null {
  for (const [step, { fold }] of name.entries()) {
    const here = marks[at + step]?.fold ?? '';
    const isLast = step === name.length - 1;
    if (here === fold) continue;
    return isLast && here === `${fold}s` ? { to: at + name.length, isOwned: true } : null;
  }
  const to = at + name.length;
  const isOwned = /^['’]$/.test(marks[to]?.text ?? '') && marks[to]?.from === marks[to - 1]?.to;
  return isOwned ? { to: to + (marks[to + 1]?.fold === 's' ? 2 : 1), isOwned } : { to, isOwned };
}

function partiesOf(mentions: readonly Mention[]): Party[] {
  const parties = mentions.filter(({ isChild }) => !isChild).map(({ party }) => party);
  return parties.filter(
    (party, at) => parties.findIndex((other) => isSameParty(other, party)) === at,
  );
}

function markRead(line: Line, from: number, to: number): void {
  for (let at = from; at < to; at++) line.isRead.add(at);
}
