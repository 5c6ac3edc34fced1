import { folded } from './folded.ts';
import type { Lexicon, Sense } from './sense.ts';
import { danishWords } from './words-da.ts';
import { englishWords } from './words-en.ts';

/** Languages that lines can be typed in. */
export type LineLanguage = 'da' | 'en';

/** A piece of a line. `from` and `to` count UTF-16 units, so that the line can be shown with it marked. */
export type Token = { text: string; from: number; to: number } & (
  | { kind: 'word'; senses: readonly Sense[]; isCapital: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'years'; born?: number; died?: number }
  | { kind: 'quoted'; words: string }
  | { kind: 'label'; label: string }
  | { kind: 'mark' }
);

/** The words of a language. */
export function lexiconOf(language: LineLanguage): Lexicon {
  return language === 'da' ? danishWords : englishWords;
}

const pattern = new RegExp(
  [
    /(?<quoted>["“”](?<words>(?:[^"“”]|"")*)["“”])/u,
    /\[(?<label>\d{1,4})\]/u,
    /(?<![\d\p{L}])(?:\d{1,2}\s?[-/.]\s?(?=\d{1,2}\s?[-/.]\s?\d{4}))?(?<mm>0?[1-9]|1[0-2])\s?[-/.]\s?(?<yyyy>(?:17|18|19|20|21)\d\d)(?!\d)/u,
    /(?<![\d\p{L}])(?<yyyy2>(?:17|18|19|20|21)\d\d)-(?<mm2>0[1-9]|1[0-2])(?:-\d\d)?(?![\d-])/u,
    /(?<![\d\p{L}])(?<born>(?:17|18|19|20|21)\d\d)\s?[–—-]\s?(?<died>(?:17|18|19|20|21)\d\d)?(?!\d)/u,
    /(?<=[(\s])[–—-]\s?(?<diedOnly>(?:17|18|19|20|21)\d\d)(?!\d)/u,
    /(?<number>\d{1,4}(?:[.,]\d{1,2}(?!\d))?)(?:-(?=\p{L}))?/u,
    /(?<word>[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*['’]?|†)/u,
    /(?<mark>[,;:.()&+])/u,
    /(?<other>\S)/u,
  ]
    .map((each) => each.source)
    .join('|'),
  'gu',
);

/** The pieces of a line with what each may mean. Words that mean something only together are one piece. */
export function tokensOf(line: string, language: LineLanguage): Token[] {
  const pieces = withoutDots([...line.matchAll(pattern)].map((found) => pieceOf(found, language)));
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [token, count] = longestAt(pieces, at, { line, language });
    tokens.push(token);
    at += count;
  }
  return monthsIn(tokens, language);
}

function pieceOf(found: RegExpMatchArray, language: LineLanguage): Token {
  const text = found[0];
  const from = found.index ?? 0;
  const place = { text, from, to: from + text.length };
  const { words, label, mm, yyyy, mm2, yyyy2, born, died, diedOnly, number, word } =
    found.groups ?? {};
  if (words !== undefined) return { ...place, kind: 'quoted', words: words.replaceAll('""', '"') };
  if (label !== undefined) return { ...place, kind: 'label', label };
  if (mm && yyyy) return { ...place, kind: 'month', year: Number(yyyy), month: Number(mm) };
  if (mm2 && yyyy2) return { ...place, kind: 'month', year: Number(yyyy2), month: Number(mm2) };
  if (born)
    return { ...place, kind: 'years', born: Number(born), ...(died && { died: Number(died) }) };
  if (diedOnly) return { ...place, kind: 'years', died: Number(diedOnly) };
  if (number) return { ...place, kind: 'number', value: Number(number.replace(',', '.')) };
  if (word) {
    const isCapital = /^\p{Lu}/u.test(word);
    return { ...place, kind: 'word', senses: sensesOf(folded(word), language), isCapital };
  }
  if (text === '&' || text === '+')
    return { ...place, kind: 'word', senses: ['and'], isCapital: false };
  return { ...place, kind: 'mark' };
}

/** The dot of "f. 1963" and "8 mdr." ends nothing. */
function withoutDots(pieces: readonly Token[]): Token[] {
  return pieces.filter((piece, at) => {
    const before = pieces[at - 1];
    const isShort = before?.kind === 'word' && before.senses.length > 0 && before.text.length < 4;
    return !(piece.text === '.' && isShort && before.to === piece.from);
  });
}

/** Most words of a phrase. */
const longest = 5;

function longestAt(
  pieces: readonly Token[],
  at: number,
  { line, language }: { line: string; language: LineLanguage },
): [Token, number] {
  const first = pieces[at] as Token;
  if (first.kind !== 'word') return [first, 1];
  for (let count = longest; count > 1; count -= 1) {
    const run = pieces.slice(at, at + count);
    const last = run.at(-1);
    if (run.length < count || !last || run.some((each) => each.kind !== 'word')) continue;
    const senses = sensesOf(run.map((each) => folded(each.text)).join(' '), language);
    if (senses.length === 0) continue;
    const text = line.slice(first.from, last.to);
    return [{ ...first, text, to: last.to, senses }, count];
  }
  return [first, 1];
}

/** "august 2026" is a month; "August" alone is a name. */
function monthsIn(tokens: readonly Token[], language: LineLanguage): Token[] {
  const { months } = lexiconOf(language);
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1]];
    const month = token.kind === 'word' ? months.indexOf(folded(token.text)) + 1 : 0;
    if (month > 0 && next?.kind === 'number' && next.value >= 1700 && next.value <= 2200) {
      const text = `${token.text} ${next.text}`;
      found.push({ text, from: token.from, to: next.to, kind: 'month', year: next.value, month });
      at += 1;
    } else found.push(token);
  }
  return found;
}

function phrasesIn(language: LineLanguage): ReadonlyMap<string, readonly Sense[]> {
  const phrases = new Map<string, Sense[]>();
  const { senses, roles } = lexiconOf(language);
  const add = (sense: string, words: readonly string[]) => {
    for (const word of words.map(folded))
      phrases.set(word, [...(phrases.get(word) ?? []), sense as Sense]);
  };
  for (const [sense, words] of Object.entries(senses)) add(sense, words);
  for (const [role, words] of Object.entries(roles)) add(`role:${role}`, words);
  return phrases;
}

const phrasesOf = { da: phrasesIn('da'), en: phrasesIn('en') };

function sensesOf(phrase: string, language: LineLanguage): readonly Sense[] {
  return phrasesOf[language].get(phrase) ?? [];
}
