import type { Person } from '../person.ts';
import type { PersonFacts } from '../steps/step.ts';
import {
  type Cursor,
  means,
  peek,
  skipFillers,
  take,
  takeMark,
  takeYear,
  tidied,
  yearOf,
} from './cursor.ts';
import { valueIn } from './sense.ts';
import type { Token } from './tokens.ts';

type Born = NonNullable<Person['born']>;

/** What is said of one person at the cursor: an age, a year, a gender, a place …; null when nothing is. `year` is the
 *  present one: "f. 63" is 1963, or 2063 for somebody who writes then. */
export function takeDetail(cursor: Cursor, year: number): PersonFacts | null {
  const token = peek(cursor);
  if (!token) return null;
  if (token.kind === 'number') return takeNumber(cursor, token.value);
  if (token.kind === 'years') {
    cursor.at += 1;
    return livedFacts(token);
  }
  if (token.kind === 'month') {
    cursor.at += 1;
    return { born: { year: token.year, month: token.month } };
  }
  return token.kind === 'word' ? takeWord(cursor, token, year) : null;
}

/** Everything in brackets after a name. Pieces that say nothing of a person are missed. */
export function takeBrackets(cursor: Cursor, year: number): PersonFacts {
  let facts: PersonFacts = {};
  if (!takeMark(cursor, '(')) return facts;
  while (peek(cursor) && !takeMark(cursor, ')')) {
    const detail = takeDetail(cursor, year);
    if (detail) facts = merged(facts, detail);
    else if (!takeMark(cursor, ',;:.') && !take(cursor, 'filler', 'and')) {
      cursor.missed.push(peek(cursor) as Token);
      cursor.at += 1;
    }
  }
  return facts;
}

/** Two sets of facts as one. An age of somebody who is dead is the age they became. */
export function merged(
  one: PersonFacts,
  other: PersonFacts,
  life: Person['life'] | undefined = undefined,
): PersonFacts {
  const { age, ...facts } = { ...one, ...other };
  const died = one.died && other.died ? { ...one.died, ...other.died } : facts.died;
  const all = died ? { ...facts, died } : facts;
  if (!age) return all;
  if ((all.life ?? life) !== 'dead') return { ...all, age };
  return { ...all, died: { age: age.years, ...all.died } };
}

function takeNumber(cursor: Cursor, value: number): PersonFacts | null {
  const unit = peek(cursor, 1);
  const isWhole = Number.isInteger(value);
  if (means(unit, 'months') && isWhole && value < 24) {
    cursor.at += 2;
    return { age: { years: 0, months: value } };
  }
  const years = Math.floor(value);
  if (years > 130) return bornFacts(takeYear(cursor));
  if (means(unit, 'children', 'son', 'daughter', 'twins', 'months')) return null;
  cursor.at += means(unit, 'years') ? 2 : 1;
  return { age: { years } };
}

function bornFacts(year: number | undefined): PersonFacts | null {
  return year === undefined ? null : { born: { year } };
}

function livedFacts({ born, died }: { born?: number; died?: number }): PersonFacts {
  return {
    ...(born !== undefined && { born: { year: born } }),
    ...(died !== undefined && { life: 'dead' as const, died: { year: died } }),
  };
}

function takeWord(
  cursor: Cursor,
  token: Token & { kind: 'word' },
  year: number,
): PersonFacts | null {
  const gender = valued<Person['gender']>(token, 'gender');
  const place = valued<NonNullable<Person['elsewhere']>>(token, 'place');
  const simple: PersonFacts | undefined =
    (gender && { gender }) ??
    (place && { elsewhere: place }) ??
    (means(token, 'focus') ? { isFocus: true } : undefined) ??
    (means(token, 'inNetwork') ? { inNetwork: true } : undefined) ??
    (means(token, 'dagger') ? { deathMark: 'dagger' } : undefined) ??
    (means(token, 'cross') ? { deathMark: 'cross' } : undefined);
  if (simple) {
    cursor.at += 1;
    return simple;
  }
  return takeLife(cursor, token, year) ?? takeCalled(cursor, token);
}

function takeLife(
  cursor: Cursor,
  token: Token & { kind: 'word' },
  year: number,
): PersonFacts | null {
  const life = valued<Exclude<Person['life'], 'living' | 'dead'>>(token, 'life');
  if (life) {
    cursor.at += 1;
    const born = takeBorn(cursor, year);
    return { life, ...(born && { born }) };
  }
  if (take(cursor, 'born')) {
    const born = takeBorn(cursor, year);
    return born ? { born } : backOne(cursor);
  }
  if (take(cursor, 'died')) {
    skipFillers(cursor);
    const died = takeBorn(cursor, year);
    return { life: 'dead', died: died ? { year: died.year } : {} };
  }
  if (take(cursor, 'due')) {
    skipFillers(cursor);
    const born = takeBorn(cursor, year);
    return { life: 'unborn', ...(born && { born }) };
  }
  const after = peek(cursor, 1);
  if (means(token, 'became') && isAge(after)) {
    cursor.at += means(peek(cursor, 2), 'years') ? 3 : 2;
    return { life: 'dead', died: { age: after.value } };
  }
  return null;
}

function isAge(token: Token | undefined): token is Extract<Token, { kind: 'number' }> {
  return token?.kind === 'number' && Number.isInteger(token.value) && token.value <= 130;
}

function takeCalled(cursor: Cursor, token: Token): PersonFacts | null {
  const words = peek(cursor, 1);
  if (!means(token, 'called') || words?.kind !== 'quoted') return null;
  cursor.at += 2;
  return { role: tidied(words.words) };
}

/** A month, a year, or two figures of one. */
function takeBorn(cursor: Cursor, year: number): Born | null {
  const token = peek(cursor);
  if (!token) return null;
  const known = yearOf(token);
  if (known !== undefined) {
    cursor.at += 1;
    return token.kind === 'month' ? { year: known, month: token.month } : { year: known };
  }
  if (token.kind !== 'number' || !/^\d\d$/.test(token.text)) return null;
  cursor.at += 1;
  const century = year - (year % 100);
  return {
    year: century + token.value > year ? century - 100 + token.value : century + token.value,
  };
}

function backOne(cursor: Cursor): null {
  cursor.at -= 1;
  return null;
}

function valued<V extends string>(token: Token & { kind: 'word' }, kind: string): V | undefined {
  return token.senses.map((sense) => valueIn<V>(sense, kind)).find((value) => value !== undefined);
}
