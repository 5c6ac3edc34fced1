import { type Folded, fold, isEdge } from './fold.ts';
import type { NamePattern, NamePatterns } from './name-patterns.ts';
import { numbersIn, type Span } from './numbers-in.ts';

/** What stands where a word is held back, or a number left out. */
const heldMark = '…';

/** Fewest letters of a name that counts as the beginning of a longer word. */
const leastBeginning = 4;

/** A text as followers read it: roles for names (docs/spec/follow.md MASK-1..6). Names count as words in any case and
 *  however their accents are written, with an -s, in a compound with a hyphen, and at the beginning of a longer word with
 *  a capital. `held` pieces and telephone numbers are left out. Everything else stays letter by letter. */
export function maskText(raw: string, patterns: NamePatterns, held: readonly Span[] = []): string {
  const gone = [...held, ...numbersIn(raw)];
  if (patterns.all.length === 0 && gone.length === 0) return raw;
  const folded = fold(raw);
  let masked = '';
  let taken = 0;
  const put = (span: Span, words: string): void => {
    masked += raw.slice(taken, Math.max(taken, span.start)) + words;
    taken = Math.max(taken, span.end);
  };
  let isAfterName = false;
  for (let at = 0; at < folded.text.length; ) {
    const found = findName(folded, patterns, { at, isAfterName });
    const start = folded.starts[at] ?? 0;
    const hold = found ? undefined : gone.find((span) => span.start <= start && start < span.end);
    if (found) put({ start, end: folded.ends[at + found.text.length - 1] ?? start }, found.role);
    if (hold) put({ start: Math.max(start, hold.start), end: hold.end }, heldMark);
    isAfterName = found !== null;
    if (found) at += found.text.length;
    else if (hold) while (at < folded.text.length && (folded.starts[at] ?? 0) < hold.end) at += 1;
    else at += 1;
  }
  return masked + raw.slice(taken);
}

/** Whether any of the names stands in the text. */
export function namesSomeone(raw: string, patterns: NamePatterns): boolean {
  const folded = fold(raw);
  for (let at = 0; at < folded.text.length; at += 1)
    if (findName(folded, patterns, { at, isAfterName: false })) return true;
  return false;
}

/** The longest name that stands at a place; one that is a word goes before one that begins a longer word. */
function findName(
  folded: Folded,
  { byFirst }: NamePatterns,
  { at, isAfterName }: { at: number; isAfterName: boolean },
): NamePattern | null {
  const candidates = byFirst.get(folded.text[at] ?? '') ?? [];
  const here = candidates.filter(({ text }) => folded.text.startsWith(text, at));
  if (here.length === 0) return null;
  const isWordStart = isAfterName || isEdge(folded, at);
  return (
    here.find((name) => name.isAnywhere || (isWordStart && isWord(folded, name, at))) ??
    here.find((name) => isWordStart && isBeginning(folded, name, at)) ??
    null
  );
}

/** A name that ends where the word ends, or before its last -s. */
function isWord(folded: Folded, name: NamePattern, at: number): boolean {
  if (name.isInitial && !folded.capitals[at]) return false;
  const end = at + name.text.length;
  return isEdge(folded, end) || (folded.text[end] === 's' && isEdge(folded, end + 1));
}

/** “Simonsagen”, but not “linealen”. */
function isBeginning(folded: Folded, { letters }: NamePattern, at: number): boolean {
  return letters >= leastBeginning && folded.capitals[at] === true;
}
