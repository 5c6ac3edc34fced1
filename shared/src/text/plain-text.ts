import { err, ok, type Result } from '../result.ts';

export type WordsRefusal =
  | { code: 'words/empty' }
  | { code: 'words/too-short' }
  | { code: 'words/too-long'; graphemes: number; limit: number };

// Directions forced on the rest of the line, byte order marks, soft hyphens, letters without ink and other
// characters that are not seen: they can make a text say something else than it shows. Joiners stay, emoji families
// and Persian need them; so do the plain left-to-right and right-to-left marks, which Arabic typing uses.
const unseen =
  /[\u00AD\u115F\u1160\u17B4\u17B5\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0001}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const joinersInARow = /([\u200C\u200D])[\u200C\u200D]+/g;
// A joiner between two accents does not keep them from being stacked.
const stackedAccents = /((?:[\u200C\u200D]?[\p{Mn}\p{Me}]){3})(?:[\u200C\u200D]?[\p{Mn}\p{Me}])+/gu;
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
    .replaceAll(joinersInARow, '$1')
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

/** Most UTF-16 units a grapheme takes on the average. One alone may take any number: a chain of joined emoji. */
const unitsAGrapheme = 10;

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
  const weight = Math.max(count, Math.ceil(line.length / unitsAGrapheme));
  if (weight > limit) return err({ code: 'words/too-long', graphemes: weight, limit });
  if (count < least) return err({ code: 'words/too-short' });
  return ok(line);
}
