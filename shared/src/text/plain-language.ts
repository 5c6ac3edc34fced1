/** What could be said more plainly. It is advice beside the text, and keeps nobody from anything. */
export type PlainHint =
  | { hint: 'long-sentence'; words: number }
  | { hint: 'hard'; lix: number }
  | { hint: 'label'; label: string }
  | { hint: 'abbreviation'; label: string }
  | { hint: 'man' }
  | { hint: 'absence' }
  | { hint: 'attendance' };

/** Most words in a sentence, and the highest LIX, for grown-ups and for children (domain.md 4.0). */
const limits = { adult: { words: 15, lix: 34 }, child: { words: 15, lix: 25 } } as const;

// Words that name a judgement where one could say what was seen. Stems: Danish inflects them.
const labels = [
  'omsorgssvigt',
  'vold i hjemmet',
  'manglende forældreevne',
  'utilpasset',
  'grænseløs',
  'dysfunktionel',
  'relationelle vanskeligheder',
  'samarbejder ikke',
  'neglect',
  'domestic violence',
  'lack of parenting capacity',
  'dysfunctional',
  'attachment issues',
  'does not cooperate',
];

// A goal that only says what is not, or where somebody turns up. Danish and English.
const absence =
  /(?:^|\s)(?:ikke|aldrig|ingen|intet|hverken|uden|undgå\w*|holder? op med|stopper? med|not|never|no|nobody|nothing|neither|stops?|without|avoids?)(?=\s|$)/iu;
const attendance =
  /(?:^|\s)(?:går til|møder op|deltager i|følger (?:et )?forløb|tager imod|attends?|goes to|takes part in)(?=\s|$)/iu;
// Part of a sentence that only says when or why.
const circumstance = /^(?:når|hvis|da|mens|fordi|selv om|at|when|if|while|because|that)\s/iu;
const abbreviation = /(?:^|[\s(])(?:[A-ZÆØÅ]{2,5}|[a-zæøå]+\.(?:[a-zæøå]+\.)+)(?=[\s).,;:!?]|$)/u;

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** LIX of a text: words to a sentence, and the share of words of more than six letters. 0 for a text without words. */
export function lixOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = text.match(word) ?? [];
  if (words.length === 0) return 0;
  const long = words.filter((each) => [...each].length > 6).length;
  return Math.round(words.length / sentences.length + (100 * long) / words.length);
}

/** What could be plainer in a text for these readers. LIX is asked of texts of ten words and more: it says nothing of less. */
export function plainHints(text: string, readers: 'adult' | 'child'): PlainHint[] {
  const hints: PlainHint[] = [];
  const limit = limits[readers];
  const longest = Math.max(0, ...sentencesOf(text).map((each) => (each.match(word) ?? []).length));
  if (longest > limit.words) hints.push({ hint: 'long-sentence', words: longest });
  const lix = (text.match(word) ?? []).length >= 10 ? lixOf(text) : 0;
  if (lix > limit.lix) hints.push({ hint: 'hard', lix });
  const small = text.toLowerCase();
  for (const label of labels) if (small.includes(label)) hints.push({ hint: 'label', label });
  const short = abbreviation.exec(text)?.[0].trim().replace('(', '');
  if (short) hints.push({ hint: 'abbreviation', label: short });
  if (/(?:^|\s)man(?=\s)/iu.test(text)) hints.push({ hint: 'man' });
  return hints;
}

/** What could be better in a goal: that it says what will be seen, not only what will not, nor only where one turns up. */
export function goalHints(text: string): PlainHint[] {
  const hints: PlainHint[] = [];
  const parts = text
    .split(/[.,;!?\n]+|\s(?:og|men|and|but)(?=\s)/iu)
    .map((part) => part.trim())
    .filter((part) => (part.match(word) ?? []).length > 1 && !circumstance.test(part));
  const isOnly = (pattern: RegExp) => parts.length > 0 && parts.every((part) => pattern.test(part));
  if (isOnly(absence)) hints.push({ hint: 'absence' });
  if (isOnly(attendance)) hints.push({ hint: 'attendance' });
  return hints;
}

// Full stops that end no sentence: "kl. 12", "d. 19. januar".
const shortened = /(?<![\p{L}\p{N}])(kl|d|nr|ca|dvs|f\.eks|bl\.a)\.(?=\s)/giu;
const ordinal = /(\p{N})\.(?=\s+\p{Ll})/gu;

function sentencesOf(text: string): string[] {
  const found = text
    .replaceAll(shortened, '$1')
    .replaceAll(ordinal, '$1')
    .split(/[.:!?…\n]+(?=\s|$)/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return found.length > 0 ? found : [text];
}
