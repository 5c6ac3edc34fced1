import type { Catalogue } from './catalogue.ts';
import { forbiddenWords } from './forbidden-words.ts';
import {
  type ArgumentKind,
  argumentsOf,
  type MessageArguments,
  narrower,
} from './message-arguments.ts';

/** Key -> the arguments that its text takes in every language. */
export type Keys = ReadonlyMap<string, MessageArguments>;

/** Compares all languages; any problem means that nothing may be built. */
export function compareCatalogues(catalogues: readonly Catalogue[]): {
  keys: Keys;
  problems: string[];
} {
  const problems = catalogues.flatMap((each) => [...each.problems, ...forbiddenWords(each)]);
  const keys = new Map<string, MessageArguments>();
  const names = new Set(catalogues.flatMap((each) => [...each.texts.keys()]));
  for (const key of [...names].sort()) keys.set(key, compareKey(key, catalogues, problems));
  return { keys, problems };
}

function compareKey(
  key: string,
  catalogues: readonly Catalogue[],
  problems: string[],
): MessageArguments {
  const agreed = new Map<string, ArgumentKind>();
  const namesBefore: { language: string; names: string }[] = [];
  for (const { language, texts } of catalogues) {
    const tokens = texts.get(key);
    if (tokens === undefined) {
      problems.push(`${language}: ${key} is missing`);
      continue;
    }
    const found = argumentsOf(tokens);
    problems.push(...found.problems.map((problem) => `${language}: ${key}: ${problem}`));
    for (const [name, kind] of found.kinds) {
      const both = narrower(agreed.get(name) ?? 'string', kind);
      if (both === undefined) problems.push(`${key}: {${name}} differs between languages`);
      else agreed.set(name, both);
    }
    namesBefore.push({ language, names: [...found.kinds.keys()].sort().join(', ') || 'none' });
  }
  if (new Set(namesBefore.map((each) => each.names)).size > 1) {
    const each = namesBefore.map(({ language, names }) => `${language} has ${names}`).join('; ');
    problems.push(`${key}: arguments differ: ${each}`);
  }
  return agreed;
}
