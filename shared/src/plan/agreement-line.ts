import type { Day } from '../calendar/day.ts';
import type { Period, When } from '../calendar/when.ts';
import { graphemes, tidyLine } from '../text/plain-text.ts';
import { type LineWords, lineOf } from './line-marks.ts';
import type { Callable } from './line-mentions.ts';
import { readPeople } from './line-people.ts';
import { sentenceOf } from './line-sentence.ts';
import { type LineTime, readTimes } from './line-times.ts';
import { danish } from './line-words-da.ts';
import { english } from './line-words-en.ts';
import type { Party } from './party.ts';

/** What one typed line says of an agreement. `times`: at least one; each further one is an agreement of its own. `trial`: from
 *  when to when, as far as it says. `isThere`: whether a grown-up is with the children meanwhile. */
export type AgreementLine = {
  what: string;
  who: Party[];
  backup: Party[];
  times: LineTime[];
  trial: Partial<Period>;
  isThere: boolean;
  doubts: LineDoubts;
};

/** What somebody should look at before it is written. `isAfternoon`: “3–5” was taken for 15–17. `isOtherDay`: a date is not
 *  of the weekday before it. `left`: times and dates that stand in the sentence alone. `cut`: what is too much for the sentence. */
type LineDoubts = { isAfternoon: boolean; isOtherDay: boolean; left: string[]; cut: string };

/** Nobody types a longer line; what is longer is read this far. */
const mostUnits = 2_000;
const triggerGraphemes = 120;

/** A line typed in the meeting, as a proposal: “Moster henter drengene man + tir kl. 15”. What is not said is not there, and
 *  what is in no field is in the sentence. `people`: who can be named, children marked. `today`: dates without a year are
 *  the next ones. docs/spec/plan.md AGREE-1..AGREE-5, AGREE-12..AGREE-15. */
export function readAgreementLine(
  raw: string,
  { people, language, today }: { people: readonly Callable[]; language: 'da' | 'en'; today: Day },
): AgreementLine {
  const text = tidyLine(raw.slice(0, mostUnits));
  const words = language === 'da' ? danish : english;
  const line = lineOf(text, words);
  const { who, backup } = readPeople(line, people);
  const { times, trial, isAfternoon, isOtherDay, left } = readTimes(line, today);
  const [first] = times;
  const starts = first?.when || first?.clock.from ? null : triggerIn(text, words);
  const { what, cut } = sentenceOf(line, text);
  return {
    what,
    who,
    backup,
    times: starts ? [{ when: starts, clock: {} }] : times,
    trial,
    isThere: isThere(text, words, times),
    doubts: {
      isAfternoon,
      isOtherDay,
      left: left.map(({ from, to }) =>
        text.slice(line.marks[from]?.from ?? 0, line.marks[to - 1]?.to ?? text.length),
      ),
      cut,
    },
  };
}

/** “når Line siger pause”. */
function triggerIn(text: string, { when }: LineWords): When | null {
  const clause = new RegExp(`(?<!\\p{L})(${when.join('|')})\\s[^,.;:–—?!]+`, 'iu').exec(text);
  const words = clause?.[0].trim() ?? '';
  return words && graphemes(words) <= triggerGraphemes ? { kind: 'trigger', words } : null;
}

/** What is said first decides; where nothing is said, somebody who has a beginning and an end is there. */
function isThere(text: string, words: LineWords, times: readonly LineTime[]): boolean {
  const folded = text.toLocaleLowerCase('da');
  const there = words.isThere.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  const away = words.isAway.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  return there === away ? times.some(({ clock }) => clock.to !== undefined) : there < away;
}
