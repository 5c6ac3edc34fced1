import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The letters of everything that is printed: those of the house's screens, within every file. */
export const fontName = 'Atkinson Hyperlegible Next';

/** Where a letter is looked for, in this order. Open Sans has Greek, Cyrillic and Hebrew; Vazirmatn what Arabic, Persian,
 *  Kurdish, Pashto and Urdu are written with. The last one lies in the printer of PDFs, and has arrows and ticks. */
export const fontNames = [fontName, 'Open Sans', 'Vazirmatn', 'DejaVu Sans Mono'];

/** Files of the weights that are used, the house's own first. */
export const fontFiles = [
  import.meta.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  import.meta.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  ),
  import.meta.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf'),
].map((address) => fileURLToPath(address));

export function fontBytes(): Buffer[] {
  return fontFiles.map((path) => readFileSync(path));
}

const fromRight = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}]`;

/** What words begin with that are read from the right: their first letter says so, or a mark before it that they are not. */
export const startsFromRight = String.raw`^[^\p{L}\u200e]*${fromRight}`;

/** A label with the mark that ends it, where it has none of its own. */
export function asked(label: string): string {
  return /[?:…!]$/u.test(label) ? label : `${label}:`;
}

/** Without letters that no file may hold: half ones, and those that command a printer. Lines stay lines, and a telephone
 *  number the same number. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanWords(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, cleaned(each as unknown)]),
    ) as T;
  return value;
}

function cleanWords(words: string): string {
  return inOrder(
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ''),
  );
}

/** Groups of a number would change places among letters that are read from the right, were they not marked. */
function inOrder(words: string): string {
  if (!new RegExp(fromRight, 'u').test(words)) return words;
  return words.replaceAll(/\+?\d+(?: \d+)+|\+\d+/gu, '\u200e$&');
}

/** A name among others that are read from the left: those beside it stay where they are. */
export function amongOthers(name: string): string {
  return new RegExp(fromRight, 'u').test(name) ? `\u200e${name}\u200e` : name;
}
