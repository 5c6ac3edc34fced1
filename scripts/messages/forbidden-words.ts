import type { Catalogue, Token } from './catalogue.ts';

/** Words that blame or label the person who reads; no text of the product holds them. */
const forbidden: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(errors?|invalid|users?)(?!\p{L})/iu,
  da: /(?<!\p{L})(fejl|fejlen|ugyldigt?|ugyldige|bruger|brugeren|brugere|brugerne)(?!\p{L})/iu,
};

export function forbiddenWords({ language, texts }: Catalogue): string[] {
  const words = forbidden[language];
  if (words === undefined) return [];
  return [...texts].flatMap(([key, tokens]) => {
    const found = words.exec(wordsOf(tokens));
    return found === null ? [] : [`${language}: ${key} says "${found[0]}"`];
  });
}

/** All that a text may say, without its arguments. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'content') return token.value;
      if ('cases' in token) return token.cases.map((each) => wordsOf(each.tokens)).join('\n');
      return ' ';
    })
    .join('');
}
