/** A piece of a typed line: a word, a number or a sign. `from` and `to` count UTF-16 units of the line. */
export type Mark = { text: string; fold: string; from: number; to: number };

const pattern = /[\p{L}\p{M}]+|\d+|[^\s]/gu;

/** The pieces of a line in their order, folded so that a capital letter makes no difference. */
export function marksOf(line: string): Mark[] {
  return [...line.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    fold: text.toLocaleLowerCase('da').normalize('NFC').replaceAll('’', "'"),
    from: index,
    to: index + text.length,
  }));
}

/** Whether two pieces stand together without a space. */
export function isJoined(one: Mark | undefined, next: Mark | undefined): boolean {
  return one !== undefined && next !== undefined && one.to === next.from;
}

/** A line while it is read. `isRead`: which of its pieces go into fields of their own: a day, a time, somebody who steps in.
 *  `isDate`: which belong to a date, so that nobody takes them for a time or a weekday. */
export type Line = {
  marks: readonly Mark[];
  isRead: Set<number>;
  isDate: Set<number>;
  words: LineWords;
};

/** Pieces of a line from one to another; the last is not among them. */
export type Stretch = { from: number; to: number };

/** A piece as it is compared; nothing where there is none. */
export function foldAt({ marks }: Pick<Line, 'marks'>, at: number): string {
  return marks[at]?.fold ?? '';
}

/** A line that nothing has been read of. */
export function lineOf(text: string, words: LineWords): Line {
  return { marks: marksOf(text), isRead: new Set(), isDate: new Set(), words };
}

/** Notes that these pieces go into fields of their own. */
export function markRead({ isRead }: Line, { from, to }: Stretch): void {
  for (let at = from; at < to; at++) isRead.add(at);
}

/** The words of a language by which a line is read. */
export type LineWords = {
  language: 'da' | 'en';
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
  /** Every form of a month, 1 is January. */
  months: Readonly<Record<string, number>>;
  /** Whether a month may stand before its day. */
  isMonthFirst: boolean;
  /** Between a day and its month. */
  ofMonth: readonly string[];
  /** Before a date and part of it. */
  theDay: readonly string[];
  fromDay: readonly string[];
  toDay: readonly string[];
  /** What night and morning are called: where one is named, three o'clock is no afternoon. */
  isEarly: RegExp;
  /** Someone named after one of these is not the one who does it. */
  before: readonly string[];
  /** Nor is “a neighbour”, or “her friend”. */
  anyones: readonly string[];
  /** Words between “if” and “not”, and between that and who steps in, that say nothing more. */
  fillers: readonly string[];
  backup: readonly string[];
  otherwise: readonly string[];
  if: readonly string[];
  ifNot: readonly (readonly string[])[];
  is: readonly string[];
  when: readonly string[];
  isThere: RegExp;
  isAway: RegExp;
};

/** Where a name ends that begins here, also one with an s behind it. */
export function endOfName(
  marks: readonly Mark[],
  at: number,
  name: readonly Mark[],
): { to: number; isOwned: boolean } | null {
  for (const [step, { fold }] of name.entries()) {
    const here = marks[at + step]?.fold ?? '';
    const isLast = step === name.length - 1;
    if (here === fold) continue;
    return isLast && here === `${fold}s` ? { to: at + name.length, isOwned: true } : null;
  }
  const to = at + name.length;
  const isOwned = marks[to]?.fold === "'" && isJoined(marks[to - 1], marks[to]);
  return isOwned ? { to: to + (marks[to + 1]?.fold === 's' ? 2 : 1), isOwned } : { to, isOwned };
}

/** Forms of words that are counted: those of the first are 1. */
export function formsOf(each: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    each.flatMap((forms, at) => forms.split(' ').map((form) => [form, at + 1])),
  );
}
