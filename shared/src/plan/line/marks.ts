/** A piece of a typed line: a word, a number or a sign. `from` and `to` count UTF-16 units of the line. */
export type Mark = { text: string; fold: string; from: number; to: number };

const pattern = /[\p{L}\p{M}]+|\d+|[^\s]/gu;

/** The pieces of a line in their order, folded so that a capital letter makes no difference. */
export function marksOf(line: string): Mark[] {
  return [...line.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    fold: text.toLocaleLowerCase('da').normalize('NFC'),
    from: index,
    to: index + text.length,
  }));
}

/** Whether two pieces stand together without a space. */
export function isJoined(one: Mark | undefined, next: Mark | undefined): boolean {
  return one !== undefined && next !== undefined && one.to === next.from;
}

/** A line while it is read: which of its pieces have been understood as a day, a time or somebody who steps in. */
export type Line = { marks: readonly Mark[]; isRead: Set<number>; words: LineWords };

/** The words of a language by which a line is read. */
export type LineWords = {
  /** Every form of a weekday, 1 is Monday. */
  days: Readonly<Record<string, number>>;
  /** Forms that are also other words: a day only among days and times. */
  doubtful: readonly string[];
  workdays: readonly string[];
  weekend: readonly string[];
  every: readonly string[];
  /** After `every`, all seven. */
  partsOfDay: readonly string[];
  daily: readonly string[];
  times: readonly string[];
  aDay: readonly [string, string];
  except: readonly string[];
  and: readonly string[];
  to: readonly string[];
  between: readonly string[];
  clock: readonly string[];
  /** A time after one of these says no beginning. */
  bounds: readonly string[];
  notTimes: readonly string[];
  ordinals: Readonly<Record<string, 'second' | 'third' | 'fourth'>>;
  even: readonly string[];
  odd: readonly string[];
  weeks: readonly string[];
  /** Someone named after one of these is not the one who does it. */
  before: readonly string[];
  backup: readonly string[];
  otherwise: readonly string[];
  if: readonly string[];
  ifNot: readonly (readonly string[])[];
  is: readonly string[];
  when: readonly string[];
  isThere: RegExp;
  isAway: RegExp;
};
