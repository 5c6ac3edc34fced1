import type { CoupleKind } from '../bond.ts';
import type { CoupleFacts, PersonKey } from '../steps/step.ts';
import { means, peek, skipFillers, take, takeYear, yearOf } from './cursor.ts';
import { couple, coupleOf, type DraftCouple } from './draft.ts';
import { isMention } from './mention.ts';
import type { Reading } from './reading.ts';
import { type Sense, valueIn } from './sense.ts';
import { takePartner, takePerson, tell } from './who.ts';

/** "gift med Martin 2018", "var kærester 2013–2016", "samlevende siden 2022". False when it is none of that. */
export function takeCouple(reading: Reading): boolean {
  const { cursor } = reading;
  const token = peek(cursor);
  const kind =
    token?.kind === 'word' &&
    token.senses.map((sense) => valueIn<CoupleKind>(sense, 'couple')).find((each) => each);
  if (!kind) return false;
  const start = cursor.at;
  cursor.at += 1;
  const before = takeYears(reading);
  const pair = takePair(reading);
  if (!pair) {
    cursor.at = start;
    return false;
  }
  const { isPast } = reading;
  reading.isPast = false;
  const years = { ...before, ...takeYears(reading) };
  const known = coupleOf(reading.draft, ...pair);
  const isOver = isPast || years.ended !== undefined;
  const over = kind === 'married' ? 'divorced' : 'separated';
  const state = isOver ? over : (known?.state ?? 'together');
  reading.pair = couple(reading.draft, pair, { kind, state, ...years });
  return true;
}

const partings: { sense: Sense; kind: CoupleKind; facts: (year?: number) => CoupleFacts }[] = [
  { sense: 'marriedAgain', kind: 'married', facts: again('againAfterDivorce') },
  { sense: 'togetherAgain', kind: 'cohabiting', facts: again('againAfterSeparation') },
  { sense: 'divorced', kind: 'married', facts: ended('divorced') },
  { sense: 'exSpouse', kind: 'married', facts: ended('divorced') },
  { sense: 'separated', kind: 'cohabiting', facts: ended('separated') },
  { sense: 'exPartner', kind: 'dating', facts: ended('separated') },
];

/** "skilt 1999", "gik fra hinanden 2019", "sammen igen 2021". False when it is none of that. */
export function takeParting(reading: Reading): boolean {
  const { cursor, draft } = reading;
  const parting = partings.find(({ sense }) => means(peek(cursor), sense));
  if (!parting) return false;
  const start = cursor.at;
  cursor.at += 1;
  skipFillers(cursor);
  const before = takeYear(cursor);
  const pair = takePair(reading);
  if (!pair) {
    cursor.at = start;
    return false;
  }
  skipFillers(cursor);
  const year = before ?? takeYear(cursor);
  const known = coupleOf(draft, ...pair);
  // Parents of whom nothing else was said were married if they divorced.
  const isSaid = known !== undefined && known === reading.pair && !known.isImplied;
  const knowsKind = known && (isSaid || known.kind !== 'parents' || parting.kind !== 'married');
  // "gift igen med Bo" is another marriage when Bo was not the first.
  const isFirst = !known && parting.sense === 'marriedAgain';
  const facts = isFirst
    ? { state: 'together' as const, ...(year !== undefined && { since: year }) }
    : parting.facts(year);
  reading.pair = couple(draft, pair, { ...(!knowsKind && { kind: parting.kind }), ...facts });
  reading.isPast = false;
  return true;
}

/** "enke efter Henning (1960–2021)". False when it is not that. */
export function takeWidow(reading: Reading): boolean {
  const { cursor, subjects } = reading;
  const isWidow = means(peek(cursor), 'widow');
  if (!isWidow && !means(peek(cursor), 'widower')) return false;
  const [one] = subjects;
  cursor.at += 1;
  if (one === undefined) return true;
  if (reading.draft.persons.get(one)?.gender === 'unknown' || reading.guessed.delete(one))
    tell(reading, one, { gender: isWidow ? 'female' : 'male' });
  skipFillers(cursor);
  take(cursor, 'of');
  const other = takePerson(reading);
  if (!other) return true;
  tell(reading, other, { life: 'dead' });
  const known = coupleOf(reading.draft, one, other);
  reading.pair = couple(reading.draft, [one, other], known ? {} : { kind: 'married' });
  reading.partner = other;
  return true;
}

/** Years of the couple spoken of last: "siden 2022", "igen 2021". False when there are none. */
export function takeCoupleYears(reading: Reading): boolean {
  const { cursor, pair, draft } = reading;
  const [token, next] = [peek(cursor), peek(cursor, 1)];
  const isFrom = means(token, 'of') && next !== undefined && yearOf(next) !== undefined;
  if (!pair || !(isFrom || means(token, 'since', 'until', 'again'))) return false;
  const start = cursor.at;
  if (take(cursor, 'again')) {
    const year = takeYear(cursor);
    const state = pair.state === 'divorced' ? 'againAfterDivorce' : 'againAfterSeparation';
    couple(draft, pair.pair, { state, ...(year !== undefined && { again: year }) });
    return true;
  }
  const years = takeYears(reading);
  const over = pair.kind === 'married' ? ('divorced' as const) : ('separated' as const);
  couple(draft, pair.pair, { ...years, ...(years.ended !== undefined && { state: over }) });
  return cursor.at > start;
}

/** The pair that is spoken of: two subjects, the subject and whoever is named now, or their only couple. */
function takePair(reading: Reading): readonly [PersonKey, PersonKey] | null {
  const { cursor, subjects, draft } = reading;
  const [one, two] = subjects;
  skipFillers(cursor);
  const start = cursor.at;
  take(cursor, 'with', 'of');
  skipFillers(cursor);
  if (cursor.at > start || isMention(reading) || peek(cursor)?.text === ':') {
    if (peek(cursor)?.text === ':' && isMention(reading, 1)) cursor.at += 1;
    const other = one === undefined || !isMention(reading) ? null : takePartner(reading);
    if (other && one !== undefined) {
      reading.partner = other;
      return other === one ? null : [one, other];
    }
    cursor.at = start;
  }
  if (one === undefined) return null;
  if (two !== undefined) return subjects.length === 2 ? [one, two] : null;
  const known: DraftCouple[] = draft.couples.filter(({ pair }) => pair.includes(one));
  return reading.pair?.pair ?? (known.length === 1 ? (known[0]?.pair ?? null) : null);
}

function takeYears(reading: Reading): CoupleFacts {
  const { cursor } = reading;
  const facts: CoupleFacts = {};
  for (;;) {
    const token = peek(cursor);
    const next = peek(cursor, 1);
    if (token?.kind === 'years') {
      if (token.born !== undefined) facts.since = token.born;
      if (token.died !== undefined) facts.ended = token.died;
      cursor.at += 1;
    } else if (means(token, 'since', 'of') && next && yearOf(next) !== undefined) {
      cursor.at += 1;
      setYear(facts, 'since', takeYear(cursor));
    } else if (means(token, 'until', 'with') && next && yearOf(next) !== undefined) {
      cursor.at += 1;
      setYear(facts, 'ended', takeYear(cursor));
    } else if (means(token, 'filler') && next && yearOf(next) !== undefined) cursor.at += 1;
    else if (token && yearOf(token) !== undefined) setYear(facts, 'since', takeYear(cursor));
    else return facts;
  }
}

function setYear(facts: CoupleFacts, field: 'since' | 'ended', year: number | undefined): void {
  if (year !== undefined) facts[field] = year;
}

function ended(state: 'divorced' | 'separated') {
  return (year?: number): CoupleFacts => ({ state, ...(year !== undefined && { ended: year }) });
}

function again(state: 'againAfterDivorce' | 'againAfterSeparation') {
  return (year?: number): CoupleFacts => ({ state, ...(year !== undefined && { again: year }) });
}
