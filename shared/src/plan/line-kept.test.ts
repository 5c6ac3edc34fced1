import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTimeSchema, minutesOf } from '../calendar/clock-time.ts';
import { daySchema } from '../calendar/day.ts';
import { whenSchema, whyNoTime } from '../calendar/when.ts';
import { linePeople as people, readLine as read, typedOn as today } from '../testing/typed-line.ts';
import { graphemes, tidyLine } from '../text/plain-text.ts';
import { readAgreementLine } from './agreement-line.ts';

test.each([
  ['Birgit kommer forbi hver aften', 'Birgit kommer forbi hver aften'],
  ['Birgit henter kl. 15', 'Birgit henter kl. 15'],
  ['Birgit henter hver anden uge', 'Birgit henter hver anden uge'],
  ['Birgit sover der natten til lørdag kl. 20', undefined],
  ['Birgit henter, hvis Line er syg og ikke kan, Sanne', undefined],
  ['Birgit henter mandag, ellers henter Amina', undefined],
])('AGREE-5 what stands in no field is not taken off the end: “%s”', (text, what = text) => {
  expect(read(text).what).toBe(what);
});

test('AGREE-5 what is too long for a sentence is said', () => {
  const { what, doubts } = read(`Birgit ${'henter drengene '.repeat(30)}`);
  expect(`${what.slice(0, -1)} ${doubts.cut}`).toBe(
    `Birgit ${'henter drengene '.repeat(30)}`.trim(),
  );
});

const spoken =
  'Birgit Birgits mormor faster veninde Peter man tir fredag hver anden lige uger dag aften kl . : - – / 15 24 00 99 3 5 1 14 2026 februar marts March den fra til med og pm am ellers hvis ikke kan er reserve undtagen når , + 👨‍👩‍👧';
const pieces = fc.constantFrom(...spoken.split(' '));
const lines = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 20 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 20 }).map((words) => words.join('')),
);
const languages = fc.constantFrom('da' as const, 'en' as const);

test('AGREE-5 any line is read, and every time and day in it is one that there is', () => {
  fc.assert(
    fc.property(lines, languages, (text, language) => {
      const read = readAgreementLine(text, { people: people(language), language, today });
      expect(graphemes(read.what)).toBeLessThanOrEqual(140);
      expect(read.times.length).toBeGreaterThan(0);
      for (const day of [read.trial.from, read.trial.to])
        if (day !== undefined) expect(daySchema.safeParse(day).success).toBe(true);
      if (read.trial.from && read.trial.to) expect(read.trial.from <= read.trial.to).toBe(true);
      for (const { when, clock } of read.times) {
        for (const time of [clock.from, clock.to])
          if (time !== undefined) expect(clockTimeSchema.safeParse(time).success).toBe(true);
        if (clock.to !== undefined)
          expect(minutesOf(clock.to)).toBeGreaterThan(minutesOf(clock.from ?? '24:00'));
        if (!when) continue;
        expect(whenSchema.safeParse(when).success).toBe(true);
        expect(whyNoTime(when)).toBeNull();
      }
    }),
    { numRuns: 3_000 },
  );
});

test('AGREE-5 a word and a number that nobody understands are never lost', () => {
  const words = fc.array(pieces, { minLength: 1, maxLength: 14 });
  const odd = fc.constantFrom('zebra', '77', '777');
  fc.assert(
    fc.property(words, odd, fc.nat(), languages, (said, strange, place, language) => {
      const text = said.toSpliced(place % (said.length + 1), 0, strange).join(' ');
      const read = readAgreementLine(text, { people: people(language), language, today });
      expect(`${read.what} ${read.doubts.cut}`).toContain(strange);
    }),
    { numRuns: 3_000 },
  );
});

test('AGREE-5 what is taken off the end is a day, a time, or somebody who steps in', () => {
  fc.assert(
    fc.property(lines, languages, (text, language) => {
      const read = readAgreementLine(text, { people: people(language), language, today });
      const isInField =
        read.times.some(({ when }) => when) ||
        read.backup.length > 0 ||
        read.trial.to !== undefined;
      if (!isInField && !read.doubts.cut) expect(read.what).toBe(tidyLine(text));
    }),
    { numRuns: 2_000 },
  );
});

test('AGREE-2 a child is never the one who does it, and nobody is there whom nobody named', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const some = readAgreementLine(text, { people: people('da'), language: 'da', today });
      for (const { key } of [...some.who, ...some.backup])
        expect(['peter', 'simon']).not.toContain(key);
      const none = readAgreementLine(text, { people: [], language: 'da', today });
      for (const { key, name } of [...none.who, ...none.backup]) {
        expect(key).toBeUndefined();
        expect(tidyLine(text).toLocaleLowerCase('da')).toContain(name.toLocaleLowerCase('da'));
      }
    }),
    { numRuns: 1_000 },
  );
});
