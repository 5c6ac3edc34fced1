import type { Token } from './catalogue.ts';

/** What an argument takes: a word, a number, a moment, or one of a few named cases. */
export type ArgumentKind = 'string' | 'number' | 'moment' | readonly string[];
export type MessageArguments = ReadonlyMap<string, ArgumentKind>;

const formatterKinds: Readonly<Record<string, ArgumentKind>> = {
  number: 'number',
  date: 'moment',
  time: 'moment',
};

/** The arguments of one text, and what is wrong with how it uses them. */
export function argumentsOf(tokens: readonly Token[]): {
  kinds: MessageArguments;
  problems: string[];
} {
  const kinds = new Map<string, ArgumentKind>();
  const problems: string[] = [];
  const note = (name: string, kind: ArgumentKind) => {
    const both = narrower(kinds.get(name) ?? 'string', kind);
    if (both === undefined) problems.push(`{${name}} is used in two ways that exclude each other`);
    else kinds.set(name, both);
  };
  const walk = (token: Token) => {
    if (token.type === 'argument') note(token.arg, 'string');
    else if (token.type === 'function') {
      const kind = formatterKinds[token.key];
      if (kind === undefined) problems.push(`{${token.arg}, ${token.key}} is not a known format`);
      else note(token.arg, kind);
    } else if ('cases' in token) {
      const cases = token.cases.map((each) => each.key);
      if (token.type === 'select') note(token.arg, cases.includes('other') ? 'string' : cases);
      else note(token.arg, 'number');
      if (token.type !== 'select' && !cases.includes('other'))
        problems.push(`{${token.arg}, ${token.type}} has no case "other"`);
      for (const each of token.cases) each.tokens.forEach(walk);
    }
  };
  tokens.forEach(walk);
  return { kinds, problems };
}

/** The kind that satisfies both uses; a plain `{name}` takes whatever the other use takes. */
export function narrower(one: ArgumentKind, other: ArgumentKind): ArgumentKind | undefined {
  if (one === 'string') return other;
  if (other === 'string') return one;
  if (typeof one === 'string' || typeof other === 'string') return one === other ? one : undefined;
  return sameCases(one, other) ? one : undefined;
}

function sameCases(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

/** The kind as a TypeScript type. */
export function typeOf(kind: ArgumentKind): string {
  if (typeof kind !== 'string') return kind.map((each) => `'${each}'`).join(' | ');
  return kind === 'moment' ? 'Date | number' : kind;
}
