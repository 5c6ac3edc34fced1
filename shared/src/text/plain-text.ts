import { err, ok, type Result } from '../result.ts';

export type WordsRefusal =
  | { code: 'words/empty' }
  | { code: 'words/too-short' }
  | { code: 'words/too-long'; graphemes: number; limit: number };

// Directions forced on the rest of the line, byte order marks, soft hyphens and other characters that are
// not seen: they can make a text say something else than it shows. Joiners stay, emoji families and
// Persian need them; so do the plain left-to-right and right-to-left marks, which Arabic typing uses.
const unseen = /[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const stackedAccents = /(\p{Mn}{3})\p{Mn}+/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text as somebody typed it, without what cannot be seen: forced directions, zero-width characters,
 *  control characters, lone surrogates; at most three accents on one letter. Line breaks stay. */
export function tidyTyped(raw: string): string {
  return raw
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(controls, ' ')
    .replaceAll(unseen, '')
    .normalize('NFC')
    .replaceAll(stackedAccents, '$1');
}

/** A finished text on one line: tidied, spaces folded, ends trimmed. */
export function tidyLine(raw: string): string {
  return tidyTyped(raw).replaceAll(/\s+/g, ' ').trim();
}

/** Whether anything in the text can be seen. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

/** Number of characters as a person counts them: an emoji family is one. */
export function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}

/** A finished line between `least` and `limit` graphemes, or why not. */
export function parseLine(
  raw: string,
  { least, limit }: { least: number; limit: number },
): Result<string, WordsRefusal> {
  // Counting is slow on very long texts, and nobody wrote ten times the limit by hand.
  if (raw.length > limit * 40) return err({ code: 'words/too-long', graphemes: raw.length, limit });
  const line = tidyLine(raw);
  if (!isVisible(line)) return err({ code: 'words/empty' });
  const count = graphemes(line);
  if (count > limit) return err({ code: 'words/too-long', graphemes: count, limit });
  if (count < least) return err({ code: 'words/too-short' });
  return ok(line);
}
