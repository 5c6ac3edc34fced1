import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@messageformat/parser';

export type Token = ReturnType<typeof parse>[number] | { type: 'octothorpe' };

/** One language: its key -> the parsed text. `locale` is where numbers and dates take their shape from. */
export type Catalogue = {
  language: string;
  locale: string;
  texts: ReadonlyMap<string, readonly Token[]>;
  problems: readonly string[];
};

const locales: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' };

export function readCatalogues(folder: string): Catalogue[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readCatalogue(`${folder}/${file}`, file.replace('.json', '')));
}

function readCatalogue(path: string, language: string): Catalogue {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return parseCatalogue(language, flatten(json));
}

export function parseCatalogue(
  language: string,
  flat: Iterable<readonly [key: string, text: unknown]>,
): Catalogue {
  const locale = locales[language] ?? language;
  const cardinal = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' }).resolvedOptions()
    .pluralCategories;
  const texts = new Map<string, readonly Token[]>();
  const problems: string[] = [];
  for (const [key, text] of flat) {
    if (typeof text !== 'string') problems.push(`${language}: ${key} is not a text`);
    else if (text.trim() === '') problems.push(`${language}: ${key} is empty`);
    else if (texts.has(key)) problems.push(`${language}: ${key} is there twice`);
    else
      try {
        texts.set(key, parse(text, { cardinal, ordinal }));
      } catch (cause) {
        problems.push(`${language}: ${key} cannot be read: ${firstLine(cause)}`);
      }
  }
  return { language, locale, texts, problems };
}

/** Nested places become one key: `{lobby: {waiting: …}}` is `lobby.waiting`. */
export function* flatten(json: unknown, place = ''): Generator<readonly [string, unknown]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) yield [place, json];
  else
    for (const [name, inner] of Object.entries(json))
      yield* flatten(inner, place === '' ? name : `${place}.${name}`);
}

function firstLine(cause: unknown): string {
  return String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0] ?? '';
}
