import type { Catalogue, Token } from './catalogue.ts';

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'å', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ' },
  ...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ' },
  ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
};

/** Arabic letters: strong right-to-left characters, so that the browser's own bidi rules run. */
const mirrored: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'ث', d: 'د', e: 'ع', f: 'ف', g: 'غ', h: 'ه', i: 'ي', j: 'ج', k: 'ك' },
  ...{ l: 'ل', m: 'م', n: 'ن', o: 'و', p: 'پ', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'ۇ', v: 'ڤ' },
  ...{ w: 'ۋ', x: 'خ', y: 'ى', z: 'ز', ',': '،', '?': '؟', ';': '؛' },
};

const filler = 'löŕéɱ îþšûɱ ðöļöŕ šîţ åɱéţ çöñšéçţéţûŕ åðîþîšçîñĝ éļîţ ';
const growth = 0.4;

/** English made longer and accented, in brackets: what is cut off or not translated shows at a glance. */
export function accentedPseudo(english: Catalogue): Catalogue {
  return pseudo(english, 'en-XA', (tokens) => [
    content('['),
    ...mapContent(tokens, (words) => swap(words, accented)),
    content(`${padding(lengthOf(tokens))}]`),
  ]);
}

/** English in Arabic letters, read from right to left. What stands in a sentence – a name, a date, people's own words –
 *  keeps its own direction and does not turn the sentence around it. */
export function rightToLeftPseudo(english: Catalogue): Catalogue {
  return pseudo(english, 'ar-XB', (tokens) =>
    isolated(mapContent(tokens, (words) => swap(words.toLowerCase(), mirrored))),
  );
}

function pseudo(
  english: Catalogue,
  language: string,
  change: (tokens: readonly Token[]) => readonly Token[],
): Catalogue {
  const texts = new Map([...english.texts].map(([key, tokens]) => [key, change(tokens)]));
  return { language, locale: english.locale, texts, problems: [] };
}

/** Changes what is said and leaves every argument, case and format as it is. */
function mapContent(tokens: readonly Token[], change: (words: string) => string): Token[] {
  return tokens.map((token) => {
    if (token.type === 'content') return { ...token, value: change(token.value) };
    if (!('cases' in token)) return token;
    const cases = token.cases.map((each) => ({
      ...each,
      tokens: mapContent(each.tokens, change) as typeof each.tokens,
    }));
    return { ...token, cases };
  });
}

const isolate = { begin: '\u2068', end: '\u2069' } as const;

/** Each argument within the marks that keep its direction to itself. */
function isolated(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'argument') return [content(isolate.begin), token, content(isolate.end)];
    if (!('cases' in token)) return [token];
    const cases = token.cases.map((each) => ({
      ...each,
      tokens: isolated(each.tokens) as typeof each.tokens,
    }));
    return [{ ...token, cases }];
  });
}

function swap(words: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(words, (letter) => {
    const lower = letter.toLowerCase();
    const swapped = letters[lower] ?? letter;
    return letter === lower ? swapped : swapped.toUpperCase();
  }).join('');
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => {
    if (token.type === 'content') return sum + token.value.length;
    if (!('cases' in token)) return sum;
    return sum + Math.max(...token.cases.map((each) => lengthOf(each.tokens)));
  }, 0);
}

function padding(length: number): string {
  const wanted = Math.ceil(length * growth);
  return ` ${filler.repeat(Math.ceil(wanted / filler.length))}`.slice(0, wanted + 1).trimEnd();
}

function content(value: string): Token {
  return { type: 'content', value, ctx: { offset: 0, line: 1, col: 1, text: '', lineBreaks: 0 } };
}
