/** A text as names are looked for in it. `text` has one case, composed letters, single spaces and nothing unseen; the
 *  lists say for each of its units where it stood in the raw text, what it is, and whether it was a capital. */
export type Folded = {
  text: string;
  starts: number[];
  ends: number[];
  kinds: LetterKind[];
  capitals: boolean[];
};

/** What a character can be a part of: a word, a number, or neither. */
type LetterKind = 'letter' | 'digit' | 'other';

// A letter with the accents and unseen characters behind it; or such ones that begin a text.
const cluster =
  /[^\p{M}\p{Default_Ignorable_Code_Point}][\p{M}\p{Default_Ignorable_Code_Point}]*|[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const accents = /\p{M}/gu;

/** Folds a text. Soft hyphens, zero-width letters and accents that stand by themselves count as part of the letter
 *  before them, so that none of them hides a name. */
export function fold(raw: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [], kinds: [], capitals: [] };
  for (const { 0: letter, index } of raw.matchAll(cluster)) {
    // What composition leaves over, such as the vowel signs of Arabic, some write and some do not.
    const seen = letter.replaceAll(unseen, '').normalize('NFKC').replaceAll(accents, '');
    add(folded, seen, { start: index, end: index + letter.length });
  }
  return folded;
}

function add(folded: Folded, seen: string, { start, end }: { start: number; end: number }): void {
  const capital = /\p{Lu}|\p{Lt}/u.test(seen);
  for (const point of seen.toLowerCase().replaceAll(accents, '')) {
    const isSpace = /\s/u.test(point);
    if (isSpace && folded.text.endsWith(' ')) {
      folded.ends[folded.ends.length - 1] = end;
      continue;
    }
    const text = isSpace ? ' ' : point;
    const kind = kindOf(point);
    for (const unit of text.split('')) {
      folded.text += unit;
      folded.starts.push(start);
      folded.ends.push(end);
      folded.kinds.push(kind);
      folded.capitals.push(capital);
    }
  }
}

function kindOf(point: string): LetterKind {
  if (/\p{L}/u.test(point)) return 'letter';
  return /\p{N}/u.test(point) ? 'digit' : 'other';
}

/** Whether a word can begin before the unit at `at`: not between two letters, unless a capital follows a small one, or
 *  begins a word behind other capitals (“ABSimon”). */
export function isEdge({ text, kinds, capitals }: Folded, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (kinds[at] !== kinds[at - 1] || kinds[at] === 'other') return true;
  if (!capitals[at]) return false;
  return !capitals[at - 1] || (kinds[at + 1] === 'letter' && !capitals[at + 1]);
}
