import type { When } from '../calendar/when.ts';
import { graphemes, tidyLine } from '../text/plain-text.ts';
import { type Line, type LineWords, marksOf } from './line/marks.ts';
import { readClock } from './line/read-clock.ts';
import { readDays, readRhythm } from './line/read-days.ts';
import { type Callable, readPeople } from './line/read-people.ts';
import { sentenceOf } from './line/sentence.ts';
import { danish } from './line/words-da.ts';
import { english } from './line/words-en.ts';
import type { Party } from './party.ts';

/** What one typed line says of an agreement. `when`: null where it names no day; `clock`: the time it names all the same.
 *  `isThere`: whether a grown-up is with the children meanwhile. */
export type AgreementLine = {
  what: string;
  who: Party[];
  backup: Party[];
  when: When | null;
  clock: { from?: string; to?: string };
  isThere: boolean;
};

/** Nobody types a longer line; what is longer is read this far. */
const mostUnits = 2_000;
const triggerGraphemes = 120;

/** A line typed in the meeting, as a proposal: “Moster henter drengene man + tir kl. 15”. What is not said is not there.
 *  `people`: who can be named, children marked. docs/spec/plan.md AGREE-1..AGREE-5. */
export function readAgreementLine(
  raw: string,
  { people, language }: { people: readonly Callable[]; language: 'da' | 'en' },
): AgreementLine {
  const text = tidyLine(raw.slice(0, mostUnits));
  const words = language === 'da' ? danish : english;
  const line: Line = { marks: marksOf(text), isRead: new Set(), words };
  const { who, backup } = readPeople(line, people);
  const rhythm = readRhythm(line);
  const days = readDays(line);
  const clock = readClock(line);
  const when: When | null =
    days.length > 0
      ? { kind: 'weekly', days, rhythm, ...clock, except: [] }
      : clock.from === undefined
        ? triggerIn(text, words)
        : null;
  return {
    what: sentenceOf(line, text),
    who,
    backup,
    when,
    clock,
    isThere: isThere(text, words, clock),
  };
}

/** “når Line siger pause”. */
function triggerIn(text: string, { when }: LineWords): When | null {
  const clause = new RegExp(`(?<!\\p{L})(${when.join('|')})\\s[^,.;:–—?!]+`, 'iu').exec(text);
  const words = clause?.[0].trim() ?? '';
  return words && graphemes(words) <= triggerGraphemes ? { kind: 'trigger', words } : null;
}

/** What is said first decides; where nothing is said, somebody who has a beginning and an end is there. */
function isThere(text: string, words: LineWords, clock: { to?: string }): boolean {
  const folded = text.toLocaleLowerCase('da');
  const there = words.isThere.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  const away = words.isAway.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  return there === away ? clock.to !== undefined : there < away;
}
