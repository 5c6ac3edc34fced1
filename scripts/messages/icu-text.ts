import type { Token } from './catalogue.ts';

/** Parsed tokens written as an ICU text again.
 *  A select without "other" gets an empty one: the compiler demands it, the argument's type keeps it from being reached. */
export function icuText(tokens: readonly Token[], isInPlural = false): string {
  return tokens.map((token) => tokenText(token, isInPlural)).join('');
}

function tokenText(token: Token, isInPlural: boolean): string {
  switch (token.type) {
    case 'content':
      return quoted(token.value, isInPlural);
    case 'octothorpe':
      return '#';
    case 'argument':
      return `{${token.arg}}`;
    case 'function': {
      const style = token.param === undefined ? '' : `,${icuText(token.param)}`;
      return `{${token.arg}, ${token.key}${style}}`;
    }
    default: {
      const inPlural = isInPlural || token.type !== 'select';
      const cases = token.cases.map((each) => `${each.key} {${icuText(each.tokens, inPlural)}}`);
      if (token.cases.every((each) => each.key !== 'other')) cases.push('other {}');
      const offset = token.pluralOffset ? `offset:${token.pluralOffset} ` : '';
      return `{${token.arg}, ${token.type}, ${offset}${cases.join(' ')}}`;
    }
  }
}

function quoted(words: string, isInPlural: boolean): string {
  return words.replaceAll("'", "''").replace(isInPlural ? /[{}#]+/g : /[{}]+/g, "'$&'");
}
