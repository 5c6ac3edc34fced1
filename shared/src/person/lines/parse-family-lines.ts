import type { Family } from '../family.ts';
import { personsLimit } from '../person.ts';
import type { PersonKey, Step } from '../steps/step.ts';
import { joinTwins, takeChildren, takeExpected, takeKinship, takeTwins } from './child-clauses.ts';
import { takeCouple, takeCoupleYears, takeParting, takeWidow } from './couple-clauses.ts';
import { type Cursor, means, peek, take, takeMark } from './cursor.ts';
import { takeDetail } from './details.ts';
import { coupleOf, descent, draftOf } from './draft.ts';
import { takeHas } from './has-clauses.ts';
import { takeHousehold, takeLiving, takeVisits } from './home-clauses.ts';
import { joinRoles, joinSpouses } from './join-roles.ts';
import { isMention, takeRow } from './mention.ts';
import type { Memory, Reading, Unclear } from './reading.ts';
import { takeSaidRoles } from './said-roles.ts';
import { type LineLanguage, tokensOf } from './tokens.ts';
import { takePerson, tell } from './who.ts';

/** Most letters that are read, in all and on one line, and most lines; what is longer is missed. */
const linesLimit = { letters: 20_000, ofLine: 2_000, lines: 500 };

/** What one line proposes. Nothing is done by it: the steps are carried out when somebody has confirmed them.
 *  Keys of new things go on from line to line, so that proposals are carried out in their order.
 *  `people`: everyone the line names. `guessed`: whose gender comes from their first name alone.
 *  `assumed`: who was taken to be a grandparent because they are the other one's husband or wife.
 *  `unclear`: names that several people bear; the steps make a new person unless `chosen` says, by
 *  their place, who is meant.
 *  `loose`: whose role is known, but not by whom they are joined: a grandmother whose daughter is not drawn yet.
 *  `missed`: the words that were not understood, by their place in the line. */
export type Proposal = {
  line: number;
  text: string;
  steps: Step[];
  people: PersonKey[];
  guessed: PersonKey[];
  assumed: PersonKey[];
  unclear: Unclear[];
  loose: PersonKey[];
  missed: { words: string; from: number; to: number }[];
};

/** What lines are read with: what is known, the language they are in, the present year, and whom unclear names mean. */
export type Asked = {
  family: Family;
  language: LineLanguage;
  year: number;
  chosen?: ReadonlyMap<string, PersonKey>;
};

/** What typed lines propose for a family, one proposal for each line that says anything. `year` is the present one.
 *  Never throws, whatever is typed; docs/spec/family-words.md FAM-1 to FAM-11. */
export function parseFamilyLines(
  text: string,
  { family, language, year, chosen = new Map() }: Asked,
): Proposal[] {
  const memory: Memory = {
    draft: draftOf(family),
    language,
    year,
    chosen,
    labels: new Map(),
    heard: new Map(),
    households: new Map(),
    waiting: [],
  };
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  let letters = 0;
  return lines.flatMap((line, at) => {
    letters += line.length;
    if (line.trim() === '') return [];
    const isTooMuch =
      letters > linesLimit.letters ||
      line.length > linesLimit.ofLine ||
      at >= linesLimit.lines ||
      memory.draft.persons.size > personsLimit;
    return [isTooMuch ? nothing(line, at) : readLine(memory, line, at)];
  });
}

function nothing(text: string, line: number): Proposal {
  const missed = [{ words: text, from: 0, to: text.length }];
  return {
    line,
    text,
    steps: [],
    people: [],
    guessed: [],
    assumed: [],
    unclear: [],
    loose: [],
    missed,
  };
}

function readLine(memory: Memory, text: string, line: number): Proposal {
  const tokens = tokensOf(text, memory.language);
  const reading: Reading = {
    ...memory,
    cursor: { tokens, at: 0, missed: [] },
    line,
    text,
    subjects: [],
    isPast: false,
    people: new Set(),
    guessed: new Set(),
    roles: [],
    unclear: [],
    expected: [],
    twins: [],
  };
  memory.draft.steps = [];
  readClauses(reading);
  const assumed = finish(reading);
  memory.waiting = reading.waiting;
  const known = new Set(reading.waiting.map((each) => each.person));
  return {
    line,
    text,
    steps: memory.draft.steps,
    people: [...reading.people],
    guessed: [...reading.guessed],
    assumed,
    unclear: reading.unclear,
    loose: [...reading.people].filter((each) => known.has(each)),
    missed: together(text, reading.cursor.missed),
  };
}

function readClauses(reading: Reading): void {
  const { cursor } = reading;
  takeHousehold(reading);
  takeSubjects(reading);
  let isMissed = false;
  while (peek(cursor)) {
    const start = cursor.at;
    if (takeMark(cursor, ',;.')) {
      isMissed = false;
      continue;
    }
    // What stands beside words that were not understood is not sure either.
    if (isMissed) {
      miss(cursor);
      continue;
    }
    if (takeMark(cursor, ':')) continue;
    // A clause that took nothing would be asked for ever.
    if (takeClause(reading) && cursor.at > start) continue;
    cursor.at = start;
    if (take(cursor, 'filler', 'and')) continue;
    if (take(cursor, 'was')) {
      reading.isPast = true;
      continue;
    }
    if (isMention(reading)) {
      takeSubjects(reading);
      if (cursor.at > start) continue;
    }
    // Somebody else may be meant from here on: nothing more is said of those before.
    if (isMention(reading)) speakOf(reading, []);
    miss(cursor);
    isMissed = true;
  }
}

function miss(cursor: Cursor): void {
  const token = peek(cursor);
  if (token && token.kind !== 'mark') cursor.missed.push(token);
  cursor.at += 1;
}

function speakOf(reading: Reading, subjects: PersonKey[]): void {
  reading.subjects = subjects;
  reading.partner = undefined;
  reading.pair = undefined;
}

function takeClause(reading: Reading): boolean {
  return (
    takeChildren(reading) ||
    takeHas(reading) ||
    takeTwins(reading) ||
    takeExpected(reading) ||
    takeKinship(reading) ||
    takeParting(reading) ||
    takeCouple(reading) ||
    takeWidow(reading) ||
    takeSaidRoles(reading) ||
    takeCoupleYears(reading) ||
    takeLiving(reading) ||
    takeSubjectDetail(reading) ||
    takeVisits(reading)
  );
}

/** Whom the line speaks of now. "Hund: Fido" says what Fido is before naming him. */
function takeSubjects(reading: Reading): void {
  const { cursor, year } = reading;
  const start = cursor.at;
  const first = peek(cursor);
  const isSaid = first?.kind === 'word' && !isMention(reading) && means(peek(cursor), 'focus');
  const isKind = first?.kind === 'word' && first.senses.some((each) => each.startsWith('gender:'));
  const facts = isSaid || isKind ? (takeDetail(cursor, year) ?? {}) : {};
  if (isSaid || isKind) takeMark(cursor, ':');
  const people = takeRow(reading, () => takePerson(reading, facts));
  if (people.length === 0) {
    cursor.at = start;
    return;
  }
  speakOf(reading, people);
}

function takeSubjectDetail(reading: Reading): boolean {
  const { cursor, subjects, year } = reading;
  if (subjects.length === 0) return false;
  const start = cursor.at;
  const facts = takeDetail(cursor, year);
  if (!facts) return false;
  // "Peter har en hund" does not say what Peter is.
  if (facts.gender && isHad(cursor, start)) return false;
  for (const each of subjects) tell(reading, each, facts);
  if (facts.gender) for (const each of subjects) reading.guessed.delete(each);
  return true;
}

function isHad({ tokens }: Cursor, at: number): boolean {
  const before = tokens
    .slice(0, at)
    .findLast((each) => !means(each, 'filler') || means(each, 'has'));
  return means(before, 'has');
}

/** What can be said only when the whole line is known. */
function finish(reading: Reading): PersonKey[] {
  const { draft } = reading;
  for (const { child, parent } of reading.expected) {
    const now = draft.couples.filter(
      ({ pair, state }) => pair.includes(parent) && state !== 'divorced' && state !== 'separated',
    );
    const other = now.length === 1 ? now[0]?.pair.find((each) => each !== parent) : undefined;
    if (other !== undefined && coupleOf(draft, parent, other))
      descent(draft, { child, parents: [parent, other], kind: 'birth' });
  }
  joinRoles(reading);
  for (const { children, isIdentical } of reading.twins) joinTwins(reading, children, isIdentical);
  return joinSpouses(reading);
}

/** Words that were missed, neighbours as one. */
function together(
  text: string,
  missed: readonly { from: number; to: number }[],
): Proposal['missed'] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of [...missed].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && text.slice(last.to, from).trim() === '') last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans.map(({ from, to }) => ({ words: text.slice(from, to), from, to }));
}
