import { spliceBetween } from '../text/replace-text.ts';
import { fold, isEdge } from './fold.ts';
import { maskText } from './mask-text.ts';
import type { NamePatterns } from './name-patterns.ts';
import { numberOnItsWay, type Span } from './numbers-in.ts';

/** A raw text, and the pieces of it that followers do not see yet. */
export type Watched = { raw: string; held: readonly Span[] };

/** Fewest letters that can be the beginning of a name, and fewest of a name that counts inside a word at the caret. */
const leastLetters = 2;
const leastInside = 3;
/** How far before the caret a name of several words can begin. */
const longestName = 80;

/** What to hold back of a text that has just changed: where the last change ends, a word that may become a name, so that
 *  none is read letter by letter; or one that holds a name only because the space beside it is missing just now. A word held back earlier stays so while others write elsewhere in the text; it is given
 *  free when its writer goes on behind it. After some seconds without a change the caller gives everything free. */
export function holdBack(before: Watched, raw: string, patterns: NamePatterns): Span[] {
  const { index, removed, inserted } = spliceBetween(before.raw, raw);
  const shift = inserted.length - removed;
  const held = before.held.flatMap((span) => {
    if (span.end < index) return [span];
    if (span.start > index + removed) return [{ start: span.start + shift, end: span.end + shift }];
    return [];
  });
  const caret = index + inserted.length;
  const onTheirWay = [unfinishedAt(raw, caret, patterns), numberOnItsWay(raw, caret)];
  return [...held, ...onTheirWay.filter((span) => span !== null)];
}

/** The piece that ends with the word at the caret and is the beginning of a name, and not yet all of it; or that word,
 *  when a name would be read in it. */
function unfinishedAt(raw: string, caret: number, patterns: NamePatterns): Span | null {
  const folded = fold(raw);
  const before = folded.starts.findIndex((start) => start >= caret);
  let end = before < 0 ? folded.text.length : before;
  while (end < folded.text.length && !isEdge(folded, end)) end += 1;
  if (folded.kinds[end] === 'letter' && folded.starts[end] === caret)
    do end += 1;
    while (end < folded.text.length && !isEdge(folded, end));
  for (let start = Math.max(0, end - longestName); start < end; start += 1) {
    if (folded.kinds[start] !== 'letter' || !isEdge(folded, start)) continue;
    if (isBeginning(folded.text.slice(start, end), patterns))
      return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? caret };
  }
  let start = end - 1;
  while (start > 0 && !isEdge(folded, start)) start -= 1;
  const span = { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? caret };
  const seen = maskText(raw.slice(span.start, span.end), patterns);
  return end > 0 && hidesName(fold(seen).text, patterns) ? span : null;
}

function hidesName(word: string, { all }: NamePatterns): boolean {
  return all.some(({ text, letters }) => letters >= leastInside && word.includes(text));
}

function isBeginning(piece: string, { all }: NamePatterns): boolean {
  const letters = [...piece.matchAll(/\p{L}/gu)].length;
  return (
    letters >= leastLetters &&
    all.some(({ text }) => text.length > piece.length && text.startsWith(piece))
  );
}
