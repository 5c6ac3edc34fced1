import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The letters of everything that is printed: those of the house's screens, within every file. */
export const fontName = 'Atkinson Hyperlegible Next';

/** Files of the weights that are used. */
export const fontFiles = [
  import.meta.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  import.meta.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  ),
].map((address) => fileURLToPath(address));

export function fontBytes(): Buffer[] {
  return fontFiles.map((path) => readFileSync(path));
}

/** A label with the mark that ends it, where it has none of its own. */
export function asked(label: string): string {
  return /[?:…!]$/u.test(label) ? label : `${label}:`;
}

/** Without letters that no file may hold: half ones, and those that command a printer. Lines stay lines. */
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
  return (
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '')
  );
}
