import { type Folded, fold } from './fold.ts';

/** A name that followers do not read, and the role that they read instead. */
export type RoleName = { name: string; role: string };

/** One way a name is written. `isAnywhere`: in a script without capitals a name also counts inside a word, where nothing
 *  tells one from the other. `isInitial`: a name of one letter counts as a capital only. */
export type NamePattern = {
  text: string;
  role: string;
  letters: number;
  isAnywhere: boolean;
  isInitial: boolean;
};

/** Ways in which names are written, by their first unit, longest first. */
export type NamePatterns = {
  byFirst: ReadonlyMap<string, readonly NamePattern[]>;
  all: readonly NamePattern[];
};

/** Fewest letters of a part of a name that counts by itself. */
const leastPart = 3;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Patterns of these names: whole, each part of three letters or more, and written together. Where two names are the same
 *  the first counts; a part that several share stands for `anyone`. */
export function patternsOf(names: readonly RoleName[], anyone: string): NamePatterns {
  const found = new Map<string, NamePattern>();
  const keep = (text: string, role: string): void => {
    const pattern = text && !found.has(text) ? patternOf(text, role) : null;
    if (pattern) found.set(text, pattern);
  };
  for (const { name, role } of names) keep(trimmed(name), role);
  const parts = new Map<string, string>();
  for (const { name, role } of names)
    for (const part of partsOf(name)) {
      const known = parts.get(part);
      parts.set(part, known === undefined || known === role ? role : anyone);
    }
  for (const [part, role] of parts) keep(part, role);
  for (const { name, role } of names) keep(trimmed(name).replaceAll(/[^\p{L}\p{N}]/gu, ''), role);
  const all = [...found.values()].sort((a, b) => b.text.length - a.text.length);
  const byFirst = Map.groupBy(all, (pattern) => pattern.text[0] ?? '');
  return { byFirst, all };
}

function patternOf(text: string, role: string): NamePattern | null {
  const letters = [...text.matchAll(/\p{L}|\p{N}/gu)].length;
  if (letters === 0) return null;
  const isCaseless = text.toUpperCase() === text && /\p{L}/u.test(text);
  const isAnywhere = isCaseless && letters >= (spaceless.test(text) ? 2 : 3);
  return { text, role, letters, isAnywhere, isInitial: letters === 1 && !isCaseless };
}

/** A name without what stands around it. */
function trimmed(name: string): string {
  return fold(name).text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Parts of a name that count by themselves. Small words between capitals (“van der Berg”) are in every other text. */
function partsOf(name: string): string[] {
  const folded = fold(name);
  const parts = [...folded.text.matchAll(/\p{L}+/gu)];
  if (parts.length < 2) return [];
  const isCapital = ({ index }: { index: number }) =>
    folded.capitals[index] === true || isCaseless(folded, index);
  const counted = parts.some(isCapital) ? parts.filter(isCapital) : parts;
  return counted.map(([part]) => part).filter((part) => part.length >= leastPart);
}

function isCaseless({ text }: Folded, at: number): boolean {
  const letter = text[at] ?? '';
  return letter.toUpperCase() === letter;
}
