import type { HouseholdKey, PersonKey } from '../steps/step.ts';
import { means, peek, skipFillers, take, takeMark, tidied, yearOf } from './cursor.ts';
import { addHousehold, change, couple, coupleOf, descendsFrom } from './draft.ts';
import { folded } from './folded.ts';
import { isMention, takeRow } from './mention.ts';
import type { Reading } from './reading.ts';
import { lexiconOf, type Token } from './tokens.ts';
import { takePerson } from './who.ts';

/** "husstand “Hjemmet”: Line, Martin", at the beginning of a line. */
export function takeHousehold(reading: Reading): boolean {
  const { cursor } = reading;
  const start = cursor.at;
  if (!take(cursor, 'household')) return false;
  const label = takeLabel(reading);
  const isNamed = peek(cursor)?.text !== ':';
  const words = isNamed ? takeWords(reading, ',;:') : '';
  if (!takeMark(cursor, ':')) {
    cursor.at = start;
    return false;
  }
  const members = takeRow(reading, () => takePerson(reading));
  const home = householdFor(reading, words, { label, members });
  for (const member of members) moveIn(reading, member, home);
  return true;
}

/** "bor sammen", "bor sammen med Emil siden 2022", "bor hos farmor", "bor i Hjemmet". */
export function takeLiving(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  if (subjects.length === 0) return false;
  if (means(peek(cursor), 'liveTogether')) return takeTogether(reading);
  const token = peek(cursor);
  if (!means(token, 'livesAt', 'livesIn')) return false;
  const start = cursor.at;
  cursor.at += 1;
  const where = takePlace(reading, means(token, 'livesAt'), token);
  if (!where) {
    cursor.at = start;
    return false;
  }
  const times = takeTimes(reading);
  for (const each of subjects)
    if (times) change(reading.draft, each, { alsoHome: { household: where, words: times } });
    else moveIn(reading, each, where);
  return true;
}

/** "også hos Martin hver anden weekend", "hver anden weekend i Hjemmet". */
export function takeVisits(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  const start = cursor.at;
  if (subjects.length === 0) return false;
  const before = means(peek(cursor), 'alsoAt') ? '' : takeTimes(reading);
  const token = peek(cursor);
  const isThere = means(token, 'alsoAt', 'livesAt', 'livesIn');
  if (isThere) cursor.at += 1;
  else if (before && means(token, 'filler')) cursor.at += 1;
  const where = isThere || before || isHome(reading) ? takePlace(reading, true, token) : null;
  if (!where) {
    cursor.at = start;
    return false;
  }
  takeMark(cursor, ':');
  const quoted = peek(cursor);
  const times = before || (quoted?.kind === 'quoted' ? tidied(quoted.words) : takeTimes(reading));
  if (!before && quoted?.kind === 'quoted') cursor.at += 1;
  for (const each of subjects)
    change(reading.draft, each, { alsoHome: { household: where, words: times } });
  return true;
}

function takeTogether(reading: Reading): boolean {
  const { cursor, subjects, draft } = reading;
  cursor.at += 1;
  take(cursor, 'with');
  skipFillers(cursor);
  const others = isHome(reading) ? [] : takeRow(reading, () => takePerson(reading));
  const all = [...new Set([...subjects, ...others])];
  const [one, two] = all;
  const begun = means(peek(cursor), 'since') ? peek(cursor, 1) : undefined;
  const since = begun && yearOf(begun);
  if (since !== undefined) cursor.at += 2;
  takeMark(cursor, ':');
  while (means(peek(cursor), 'livesIn', 'filler')) cursor.at += 1;
  const label = takeLabel(reading);
  const words = takeWords(reading, ',;.');
  const isPair = one !== undefined && two !== undefined && all.length === 2 && !words;
  if (isPair && !isKin(reading, one, two)) {
    const facts = since === undefined ? {} : { since };
    const known = coupleOf(draft, one, two);
    const kindBefore = known?.kind;
    const kind = kindBefore === 'married' ? {} : { kind: 'cohabiting' as const };
    reading.pair = couple(draft, [one, two], { ...kind, ...facts });
    if (others.length > 0) reading.partner = others[0];
    // A married couple may live together or not: of them it is told as a home.
    if (kindBefore !== 'married') return true;
  }
  const home = householdFor(reading, words, { label, members: all });
  for (const each of all) moveIn(reading, each, home);
  return true;
}

/** The home of somebody who is named, or a household by its name. */
function takePlace(
  reading: Reading,
  isWithSomebody: boolean,
  token: Token | undefined,
): HouseholdKey | null {
  const { cursor, draft } = reading;
  skipFillers(cursor);
  const label = takeLabel(reading);
  const next = peek(cursor);
  if (label !== undefined || next?.kind === 'quoted' || isHome(reading)) {
    const words = next?.kind === 'quoted' || isHome(reading) ? takeWords(reading, ',;.:') : '';
    return householdFor(reading, words, { label, members: [] });
  }
  if (isWithSomebody && isMention(reading)) {
    const from = next?.from ?? 0;
    const host = takePerson(reading);
    if (!host) return null;
    const known = draft.persons.get(host)?.home;
    if (known) return known;
    const to = peek(cursor, -1)?.to ?? from;
    const at = lexiconOf(reading.language).senses.with.find((word) => token?.text.endsWith(word));
    const home = addHousehold(
      draft,
      tidied(capital(`${at ?? ''} ${reading.text.slice(from, to)}`.trim())),
    );
    moveIn(reading, host, home);
    return home;
  }
  if (isWithSomebody || next?.kind !== 'word') return null;
  return householdFor(reading, takeWords(reading, ',;.'), { label, members: [] });
}

function householdFor(
  { draft, households }: Reading,
  label: string,
  { label: number, members }: { label: string | undefined; members: readonly PersonKey[] },
): HouseholdKey {
  const numbered = number === undefined ? undefined : households.get(number);
  const taken = new Set(number === undefined ? [] : households.values());
  const byName = [...draft.households].find(
    ([key, each]) => label && folded(each.label) === folded(label) && !taken.has(key),
  )?.[0];
  const lived = members.flatMap((each) => draft.persons.get(each)?.home ?? []);
  const shared = !label && number === undefined ? lived[0] : undefined;
  const home = numbered ?? byName ?? shared ?? addHousehold(draft, label);
  if (number !== undefined) households.set(number, home);
  return home;
}

function moveIn({ draft }: Reading, person: PersonKey, home: HouseholdKey): void {
  change(draft, person, { home });
}

/** Parent and child, or brothers and sisters: they live together, but are no couple. */
function isKin({ draft }: Reading, one: PersonKey, two: PersonKey): boolean {
  if (descendsFrom(draft, one, two) || descendsFrom(draft, two, one)) return true;
  const parents = (child: PersonKey) =>
    draft.descents.filter((each) => each.child === child).flatMap((each) => each.parents);
  const isYoung = [one, two].some((each) => (draft.persons.get(each)?.age?.years ?? 18) < 16);
  return isYoung || parents(one).some((each) => parents(two).includes(each));
}

/** How many pieces at the cursor are the name of a household that is known. */
function homeLength({ cursor, draft, text }: Reading): number {
  const token = peek(cursor);
  if (token?.kind === 'quoted') return isLabel(draft, token.words) ? 1 : 0;
  for (let count = 6; count > 0; count -= 1) {
    const last = peek(cursor, count - 1);
    if (token && last && isLabel(draft, text.slice(token.from, last.to))) return count;
  }
  return 0;
}

function isLabel({ households }: Reading['draft'], words: string): boolean {
  return [...households.values()].some(({ label }) => label && folded(label) === folded(words));
}

function isHome(reading: Reading): boolean {
  return homeLength(reading) > 0;
}

function takeLabel({ cursor }: Reading): string | undefined {
  const token = peek(cursor);
  if (token?.kind !== 'label') return undefined;
  cursor.at += 1;
  return token.label;
}

/** How often: "hver anden weekend". Empty when nothing says so. */
function takeTimes(reading: Reading): string {
  const { cursor, language } = reading;
  const token = peek(cursor);
  const word = token?.kind === 'word' || token?.kind === 'number' ? folded(token.text) : '';
  if (!word || !lexiconOf(language).times.test(word)) return '';
  const start = cursor.at;
  while (peek(cursor) && peek(cursor)?.kind !== 'mark' && peek(cursor)?.kind !== 'quoted') {
    if (cursor.at > start && means(peek(cursor), 'alsoAt', 'livesAt')) break;
    if (cursor.at > start && means(peek(cursor), 'filler') && isPlaceNext(reading)) break;
    cursor.at += 1;
  }
  return textBetween(reading, start);
}

function isPlaceNext({ cursor, ...reading }: Reading): boolean {
  return isHome({ ...reading, cursor: { ...cursor, at: cursor.at + 1 } });
}

/** A name in quotes, or the words up to one of these marks. */
function takeWords(reading: Reading, stops: string): string {
  const { cursor } = reading;
  const token = peek(cursor);
  if (token?.kind === 'quoted') {
    cursor.at += 1;
    return tidied(token.words);
  }
  const start = cursor.at;
  const known = homeLength(reading);
  cursor.at += known;
  for (let next: Token | undefined = token; next && !known; next = peek(cursor)) {
    if (next.kind === 'mark' && stops.includes(next.text)) break;
    cursor.at += 1;
  }
  return textBetween(reading, start);
}

function textBetween({ cursor, text }: Reading, start: number): string {
  const [from, to] = [cursor.tokens[start]?.from ?? 0, cursor.tokens[cursor.at - 1]?.to ?? 0];
  return cursor.at > start ? tidied(text.slice(from, to)) : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
