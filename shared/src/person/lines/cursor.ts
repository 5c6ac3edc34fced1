import { tidyLine } from '../../text/plain-text.ts';
import type { Sense } from './sense.ts';
import type { Token } from './tokens.ts';

/** A place in a line, and the pieces that nobody understood. */
export type Cursor = { tokens: readonly Token[]; at: number; missed: Token[] };

/** The piece at the cursor, or some steps after it. */
export function peek({ tokens, at }: Cursor, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

/** Whether the next piece can mean this. */
export function means(token: Token | undefined, ...senses: readonly Sense[]): boolean {
  return token?.kind === 'word' && token.senses.some((sense) => senses.includes(sense));
}

/** Steps over the next piece when it means one of these. */
export function take(cursor: Cursor, ...senses: readonly Sense[]): Token | undefined {
  const token = peek(cursor);
  if (!means(token, ...senses)) return undefined;
  cursor.at += 1;
  return token;
}

/** Steps over the next piece when it is one of these marks. */
export function takeMark(cursor: Cursor, marks: string): boolean {
  const token = peek(cursor);
  if (token?.kind !== 'mark' || !marks.includes(token.text)) return false;
  cursor.at += 1;
  return true;
}

/** Steps over little words that say nothing by themselves. */
export function skipFillers(cursor: Cursor): void {
  while (means(peek(cursor), 'filler')) cursor.at += 1;
}

/** The year at the cursor: 2018, 08-2018; undefined when there is none. */
export function takeYear(cursor: Cursor): number | undefined {
  const token = peek(cursor);
  const year = token && yearOf(token);
  if (year !== undefined) cursor.at += 1;
  return year;
}

/** The year that a piece is. */
export function yearOf(token: Token): number | undefined {
  if (token.kind === 'month') return token.year;
  const isYear = token.kind === 'number' && token.value >= 1700 && token.value <= 2200;
  return isYear && Number.isInteger(token.value) ? token.value : undefined;
}

/** Longest words that a document keeps, in UTF-16 units. */
const wordsLength = 400;

/** Words as they are kept: on one line, without what cannot be seen, no longer than the model holds. */
export function tidied(words: string): string {
  return tidyLine(words.slice(0, wordsLength)).slice(0, wordsLength);
}
