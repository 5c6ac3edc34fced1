import { createRequire } from 'node:module';
import type { Catalogue } from './catalogue.ts';
import type { Keys } from './compare.ts';
import { icuText } from './icu-text.ts';
import { type MessageArguments, typeOf } from './message-arguments.ts';

// CommonJS without an `exports` map: its declarations promise a `default` that is not there.
const require = createRequire(import.meta.url);
const MessageFormat = require('@messageformat/core') as new (locale: string) => object;
const compileModule = require('@messageformat/core/lib/compile-module') as (
  format: object,
  texts: Record<string, string>,
) => string;

/** A module of texts as a browser loads it: key -> text, or key -> function of its arguments. */
export function languageModule({ locale, texts }: Catalogue): string {
  const icu = Object.fromEntries([...texts].map(([key, tokens]) => [key, icuText(tokens)]));
  const compiled = compileModule(new MessageFormat(locale), icu);
  const plain = compiled.replace(/^( {2}.+): \(\) => (".*")(,?)$/gm, '$1: $2$3');
  return `${plain.trim()};\n`;
}

export const languageDeclaration = `import type { Texts } from '../message.ts';

declare const texts: Texts;
export default texts;
`;

/** Every key with the types of its arguments, and the languages there are. */
export function keysModule(keys: Keys, written: readonly string[], pseudo: readonly string[]) {
  const lines = [...keys].map(([key, kinds]) => `  '${key}': ${argumentsType(kinds)};`);
  return `export type MessageArguments = {
${lines.join('\n')}
};

export const writtenLanguages = [${quotedList(written)}] as const;
export const pseudoLanguages = [${quotedList(pseudo)}] as const;
export const languages = [...writtenLanguages, ...pseudoLanguages] as const;
`;
}

function argumentsType(kinds: MessageArguments): string {
  if (kinds.size === 0) return 'Record<never, never>';
  return `{ ${[...kinds].map(([name, kind]) => `${name}: ${typeOf(kind)}`).join('; ')} }`;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
