import { type MessageArguments, pseudoLanguages, writtenLanguages } from './generated/keys.ts';

/** A place and a thing in the product that has a text: `lobby.waiting`. */
export type MessageKey = keyof MessageArguments;

/** A language the product speaks: a written one, or one made of English to test a page with. */
export type Language = (typeof writtenLanguages)[number] | (typeof pseudoLanguages)[number];

/** Every language there is a file for. */
export const languages: readonly Language[] = [...writtenLanguages, ...pseudoLanguages];

/** The languages people are asked to choose between. */
export const offeredLanguages: readonly Language[] = writtenLanguages;

/** Texts of one language, as `generated/` holds them. A phone has fewer than a desk: `desk-keys.ts` says which. */
export type Texts = Readonly<Partial<Record<MessageKey, string | ((facts: never) => string)>>>;

/** What a text needs to be said: nothing, or one object with the facts of each key it may be. */
export type FactsOf<K extends MessageKey> = [keyof All<MessageArguments[K]>] extends [never]
  ? []
  : [facts: Readonly<All<MessageArguments[K]>>];

// A union of keys needs the facts of all of them: parameters of functions intersect.
type All<Facts> = (Facts extends unknown ? (facts: Facts) => void : never) extends (
  facts: infer Every,
) => void
  ? Every
  : never;

/** The text of a key in one language. */
export type Message = <K extends MessageKey>(key: K, ...facts: FactsOf<K>) => string;

/** Speaks one language. */
export function messageIn(texts: Texts): Message {
  return (key, ...facts) => sayAny(texts, key, facts[0] ?? {}) ?? key;
}

/** The text of a key that came from outside; undefined if this language has none. */
export function sayAny(texts: Texts, key: string, facts: object): string | undefined {
  if (!Object.hasOwn(texts, key)) return undefined;
  const text = texts[key as MessageKey];
  return typeof text === 'function' ? text(facts as never) : text;
}
