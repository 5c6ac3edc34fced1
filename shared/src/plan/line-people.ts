import { foldAt, type Line, markRead, type Stretch } from './line-marks.ts';
import { type Callable, type Mention, mentionsIn } from './line-mentions.ts';
import { isSameParty, type Party } from './party.ts';

/** Who does it and who steps in, as the line says. Nobody is guessed: a word that means two people means nobody, a word for
 *  one of the family whom nobody is called by is a name, and a child is never the one who does it. */
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
  const who = partiesOf(ownersOf(line, doers));
  const isOther = ({ party, isChild }: Mention) =>
    !isChild && !who.some((one) => isSameParty(one, party));
  const said = after ? saidOf(line, after, backups) : standingIn(standing);
  if (said && backups.every(isOther)) markRead(line, said);
  return { who, backup: partiesOf(backups.filter(isOther)) };
}

/** The words that say who steps in, where they say nothing else: “if Line is ill” stays in the sentence. */
function saidOf(line: Line, after: After, backups: readonly Mention[]): Stretch | null {
  const [first] = backups;
  if (!first || !after.isPlain) return null;
  const isPlain = isFilled(line, { from: after.to, to: first.from });
  return isPlain ? { from: after.from, to: backups.at(-1)?.to ?? after.to } : null;
}

/** “Amina er reserve”. */
function standingIn([last]: readonly Mention[]): Stretch | null {
  return last ? { from: last.from, to: last.to + 2 } : null;
}

/** The first who are named together, before those who are only spoken of: “hos mormor”, “Birgits”. */
function ownersOf(line: Line, mentions: readonly Mention[]): Mention[] {
  const { before, anyones } = line.words;
  const isAnyone = ({ isNamed, from }: Mention) =>
    isNamed && anyones.includes(foldAt(line, from - 1));
  const known = mentions.filter((each) => !isAnyone(each));
  const acting = known.filter(
    (each) => !each.isOwned && !before.includes(foldAt(line, each.from - 1)),
  );
  const spokenOf = known.filter(({ isNamed, isKin }) => !isNamed || isKin);
  const from = acting.length > 0 ? acting : spokenOf;
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
  return last ? [last] : [];
}

/** `isPlain`: it says no more than that somebody steps in. */
type After = Stretch & { isPlain: boolean };

/** Where the words end that say who steps in: `ellers`, `reserve:`, `hvis hun ikke kan`. */
function backupAfter(line: Line): After | null {
  const { marks, words } = line;
  for (let at = 0; at < marks.length; at++) {
    const fold = foldAt(line, at);
    const one = { from: at, to: at + 1, isPlain: true };
    if (words.otherwise.includes(fold)) return one;
    const isVerb = fold === 'afløser' && foldAt(line, at + 1) !== ':';
    if (words.backup.includes(fold) && !isVerb && !words.is.includes(foldAt(line, at - 1)))
      return one;
    const not = words.if.includes(fold) ? notAfter(line, at + 1) : null;
    if (not) return { from: at, to: not.to, isPlain: isFilled(line, { ...not, from: at + 1 }) };
  }
  return null;
}

/** Whether these pieces say nothing that would be missed. */
function isFilled({ marks, words }: Line, { from, to }: Stretch): boolean {
  const isNot = (fold: string) => words.ifNot.flat().includes(fold);
  return marks.slice(from, to).every(({ fold }) => words.fillers.includes(fold) || isNot(fold));
}

/** Most words between “if” and “not”. */
const farNot = 4;

function notAfter({ marks, words }: Line, start: number): { to: number } | null {
  for (let at = start; at <= start + farNot && at < marks.length; at++) {
    const found = words.ifNot.find((form) =>
      form.every((word, step) => marks[at + step]?.fold === word),
    );
    if (!found) continue;
    // “If it does not work” says what happens then, not who steps in.
    const isThem = found.length > 1 || at === start || found[0] === 'cannot';
    return isThem ? { to: at + found.length } : null;
  }
  return null;
}

function partiesOf(mentions: readonly Mention[]): Party[] {
  const parties = mentions.filter(({ isChild }) => !isChild).map(({ party }) => party);
  return parties.filter(
    (party, at) => parties.findIndex((other) => isSameParty(other, party)) === at,
  );
}
