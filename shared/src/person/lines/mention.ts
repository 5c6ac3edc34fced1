import type { CoupleFacts, PersonFacts } from '../steps/step.ts';
import { means, peek, skipFillers, take, takeMark, tidied, yearOf } from './cursor.ts';
import { merged, takeBrackets, takeDetail } from './details.ts';
import { guessGender } from './first-names.ts';
import { folded } from './folded.ts';
import type { Reading } from './reading.ts';
import { type RoleName, roleMeanings, roleNames } from './roles.ts';
import { valueIn } from './sense.ts';
import { lexiconOf, type Token } from './tokens.ts';

/** Somebody named in a line: "Mormor Birgit f. 1963", "Mors veninde Sanne", "Peter [2]". */
export type Mention = {
  words: string;
  /** Where in the lines: the line and the letter. */
  place: string;
  name: string;
  role?: RoleName;
  /** The role as it was written, when it is to be kept: "Mors veninde". */
  roleWords?: string;
  /** It was said that the name is not known. */
  isUnknown?: true;
  /** Whose partner it is: "Mosters kæreste Emil". */
  partnerOf?: { name: string; role?: RoleName; facts: CoupleFacts };
  label?: string;
  facts: PersonFacts;
};

/** Whether somebody is named at this place. */
export function isMention({ cursor, ...reading }: Reading, ahead = 0): boolean {
  const token = peek(cursor, ahead);
  if (!token) return false;
  if (token.kind === 'quoted' || token.kind === 'label') return true;
  if (token.kind !== 'word') return false;
  if (isOwned({ cursor, ...reading }, ahead)) return true;
  if (roleOf(token) || means(token, 'unknownName')) return true;
  // "Hans" is a name, and somebody's: "Hans 9" is a boy, "Hans mor" is whose mother she is.
  const next = peek(cursor, ahead + 1);
  const isSense = next?.kind === 'word' && next.senses.length > 0 && !next.isCapital;
  const isOwner = isSense && (reading.subjects.length > 0 || roleOf(next) !== undefined);
  if (means(token, 'theirs') && token.isCapital && guessGender(token.text) && !isOwner) return true;
  const before = peek(cursor, ahead - 1);
  const beginsClause = !before || before.kind === 'mark';
  // "Kat" after other words is somebody's name; "Hund: Fido" says what Fido is.
  if (token.senses.length > 0) return token.isCapital && !beginsClause;
  return token.isCapital || isKnownName({ cursor, ...reading }, token);
}

/** The person named at the cursor, with what stands right beside the name; years are left when they are a couple's.
 *  Null when nobody is named. */
export function takeMention(reading: Reading, leavesYears = false): Mention | null {
  const { cursor, year } = reading;
  if (!isMention(reading)) return null;
  const from = peek(cursor)?.from ?? 0;
  const place = `${reading.line}:${from}`;
  const mention: Mention = { words: '', place, name: '', facts: {}, ...takeRole(reading) };
  if (mention.role || mention.roleWords) {
    takeMark(cursor, ':');
    skipFillers(cursor);
  }
  if (take(cursor, 'unknownName')) mention.isUnknown = true;
  else mention.name = takeName(reading, mention.role !== undefined);
  const label = peek(cursor);
  if (label?.kind === 'label') {
    mention.label = label.label;
    cursor.at += 1;
  }
  const to = peek(cursor, -1)?.to ?? from;
  for (;;) {
    const next = peek(cursor);
    if (leavesYears && next && (next.kind === 'years' || yearOf(next) !== undefined)) break;
    const facts =
      next?.text === '(' ? takeBrackets(cursor, year) : takeOwn(reading, mention, leavesYears);
    if (!facts) break;
    mention.facts = merged(mention.facts, facts);
  }
  return { ...mention, words: reading.text.slice(from, to) };
}

/** What stands beside a name; after a comma only an age or a year: "Martin, 35 år". */
function takeOwn(
  { cursor, year }: Reading,
  { facts: { age, born } }: Mention,
  leavesYears: boolean,
): PersonFacts | null {
  const next = peek(cursor, 1);
  const isAge = next?.kind === 'number' || means(next, 'born');
  const isLeft = leavesYears && next && yearOf(next) !== undefined;
  if (age || born || !isAge || isLeft || !takeMark(cursor, ',')) return takeDetail(cursor, year);
  const facts = takeDetail(cursor, year);
  if (!facts) cursor.at -= 1;
  return facts;
}

/** A row of people: "Line, Martin, Peter og Simon". `take` is asked for each. */
export function takeRow<T>(reading: Reading, one: () => T | null): T[] {
  const { cursor } = reading;
  const row: T[] = [];
  for (;;) {
    const found = one();
    if (!found) return row;
    row.push(found);
    const start = cursor.at;
    takeMark(cursor, ',');
    take(cursor, 'and');
    if (cursor.at > start && isMention(reading)) continue;
    cursor.at = start;
    return row;
  }
}

/** Whether these words say whose somebody is. */
function genitive(reading: Reading, token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  const { genitive: ending } = lexiconOf(reading.language);
  return ending.test(token.text) ? token.text.replace(ending, '') : undefined;
}

/** Whether this is whose and then what: "mors veninde", "Simons gudfar". A friend of somebody who is not drawn yet is
 *  only called so; a couple needs both. */
function isOwned(reading: Reading, ahead = 0): boolean {
  const [first, second] = [peek(reading.cursor, ahead), peek(reading.cursor, ahead + 1)];
  const owner = first && !roleOf(first) ? genitive(reading, first) : undefined;
  const relation = owner === undefined ? undefined : relationOf(second);
  if (owner === undefined || first?.kind !== 'word' || !relation) return false;
  if (isOwner(reading, owner) || roleWord(reading, owner) !== undefined) return true;
  return relation.role !== undefined && first.isCapital && first.senses.length === 0;
}

/** Who somebody is, at the cursor: "mor", "mors veninde"; nothing when it does not say. */
export function takeRole(reading: Reading): Partial<Mention> {
  const { cursor } = reading;
  const [first, second] = [peek(cursor), peek(cursor, 1)];
  const owner = first && isOwned(reading) ? genitive(reading, first) : undefined;
  const relation = owner === undefined ? undefined : relationOf(second);
  if (owner !== undefined && relation) {
    cursor.at += 2;
    const words = `${first?.text} ${second?.text}`;
    const role = roleWord(reading, owner);
    const meaning = relation.role ? roleMeanings[relation.role] : {};
    return {
      roleWords: capital(tidied(words)),
      facts: {
        ...(meaning.gender && { gender: meaning.gender }),
        ...(meaning.around && { inNetwork: true }),
      },
      ...(relation.couple && {
        partnerOf: { name: role ? '' : owner, ...(role && { role }), facts: relation.couple },
      }),
    };
  }
  const role = first && roleOf(first);
  if (!role) return {};
  cursor.at += 1;
  return { role, roleWords: capital(first.text) };
}

/** What somebody can be to somebody else who is named: a friend, a partner. */
function relationOf(
  token: Token | undefined,
): { role?: RoleName; couple?: CoupleFacts } | undefined {
  const role = token && roleOf(token);
  if (role) return { role };
  if (means(token, 'exSpouse')) return { couple: { kind: 'married', state: 'divorced' } };
  if (means(token, 'exPartner')) return { couple: { kind: 'dating', state: 'separated' } };
  for (const kind of ['married', 'cohabiting', 'dating'] as const)
    if (means(token, `couple:${kind}`)) return { couple: { kind } };
  return undefined;
}

function takeName(reading: Reading, hasRole: boolean): string {
  const { cursor } = reading;
  const quoted = peek(cursor);
  if (quoted?.kind === 'quoted') {
    cursor.at += 1;
    return tidied(quoted.words);
  }
  const words: string[] = [];
  for (;;) {
    const token = peek(cursor);
    if (token?.kind !== 'word' || words.length >= 5) break;
    const isName = token.senses.length === 0 ? token.isCapital : token.isCapital && !roleOf(token);
    // A second word with a meaning is no part of the name: "Line Gift".
    if (!isName && !(words.length === 0 && isKnownName(reading, token))) break;
    if (token.senses.length > 0 && (words.length > 0 || (hasRole && !token.isCapital))) break;
    words.push(token.text);
    cursor.at += 1;
  }
  return tidied(words.join(' '));
}

function isKnownName({ draft }: Reading, token: Token): boolean {
  const word = folded(token.text);
  return (
    word.length > 1 &&
    [...draft.persons.values()].some(({ name }) => firstOf(folded(name)) === word)
  );
}

function isOwner(reading: Reading, name: string): boolean {
  const word = folded(name);
  return [...reading.draft.persons.values()].some((each) => firstOf(folded(each.name)) === word);
}

/** The first of somebody's names, folded already. */
export function firstOf(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

/** The role that a word is in this language: "mor", "Moster". */
export function roleWord(
  { language }: Pick<Reading, 'language'>,
  word: string,
): RoleName | undefined {
  const wanted = folded(word.trim());
  const { roles } = lexiconOf(language);
  return roleNames.find((role) => roles[role].some((each) => folded(each) === wanted));
}

function roleOf(token: Token): RoleName | undefined {
  if (token.kind !== 'word') return undefined;
  return token.senses.map((sense) => valueIn<RoleName>(sense, 'role')).find((role) => role);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
