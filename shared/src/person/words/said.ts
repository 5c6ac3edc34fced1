import type { MessageArguments } from '../../message/generated/keys.ts';
import type { MessageKey } from '../../message/message.ts';

/** The texts that tell of a family. */
export type SaidKey = Extract<MessageKey, `family.said.${string}`>;

/** A sentence, or a name within one: the key of its text and what it takes. A fact may be said itself, or be a row of
 *  names that the language joins. */
export type Said = {
  key: SaidKey;
  facts: Readonly<Record<string, number | Words | readonly Words[]>>;
};
/** A word as it stands, or one that the language has. */
export type Words = string | Said;

type FactsOf<K extends SaidKey> = {
  [F in keyof MessageArguments[K]]: string extends MessageArguments[K][F]
    ? Words | readonly Words[]
    : MessageArguments[K][F];
};

/** A sentence with the facts that its text takes. */
export function said<K extends SaidKey>(key: K, facts: Readonly<FactsOf<K>>): Said {
  return { key, facts: facts as Said['facts'] };
}

/** How a language says a text, and joins a row of names. */
export type Voice = {
  text: (key: SaidKey, facts: Readonly<Record<string, string | number>>) => string;
  list: (words: readonly string[]) => string;
};

/** A sentence in words, with a capital first. */
export function tell(sentence: Said, voice: Voice): string {
  const words = spoken(sentence, voice);
  const [first = ''] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}

function spoken({ key, facts }: Said, voice: Voice): string {
  const told = Object.entries(facts).map(([name, fact]): [string, string | number] => {
    if (typeof fact === 'number') return [name, fact];
    if (isRow(fact)) return [name, voice.list(fact.map((each) => wordsOf(each, voice)))];
    return [name, wordsOf(fact, voice)];
  });
  return voice.text(key, Object.fromEntries(told));
}

function isRow(fact: Words | readonly Words[]): fact is readonly Words[] {
  return Array.isArray(fact);
}

function wordsOf(words: Words, voice: Voice): string {
  return typeof words === 'string' ? words : spoken(words, voice);
}
