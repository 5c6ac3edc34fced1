import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, isVisible, parseLine, tidyLine, tidyTyped } from './plain-text.ts';

const words = { least: 3, limit: 240 };
const family = '👨‍👩‍👧‍👦';

describe('CARD-1 text is text', () => {
  test.each([
    '<b>Line</b> & <script>alert(1)</script>',
    '**fed** _skrift_ [link](javascript:alert(1))',
    '&lt;ikke HTML&gt; \\u0041 %3Cb%3E ${navn} {navn, plural}',
    '=1+1; -- DROP TABLE',
  ])('CARD-1 markup stays as it was typed: %s', (typed) => {
    expect(tidyTyped(typed)).toBe(typed);
    expect(parseLine(typed, words)).toEqual({ ok: true, value: typed });
  });

  test('CARD-1 Danish, Arabic, Somali and Polish words stay as they were typed', () => {
    for (const typed of [
      'Æblegrød på øen',
      'أمينة تحضر الأولاد',
      'Hooyo waa fiican tahay',
      'Zażółć gęślą jaźń',
    ])
      expect(tidyTyped(typed)).toBe(typed);
  });
});

describe('CARD-2 what cannot be seen is left out', () => {
  test.each([
    ['zero-width space', 'Pe\u200Bter'],
    ['byte order mark', '\uFEFFPeter'],
    ['soft hyphen', 'Pe\u00ADter'],
    ['word joiner', 'Pe\u2060ter'],
    ['Mongolian vowel separator', 'Pe\u180Eter'],
    ['Hangul filler', 'Pe\u3164ter'],
    ['half-width Hangul filler', 'Pe\uFFA0ter'],
    ['Hangul choseong filler', 'Pe\u115F\u1160ter'],
    ['empty Braille cell', 'Pe\u2800ter'],
    ['Khmer inherent vowel', 'Pe\u17B4\u17B5ter'],
    ['language tag', 'Pe\u{E0001}ter'],
    ['interlinear annotation', 'Pe\uFFF9ter\uFFFB'],
    ['lone high surrogate', 'Pe\uD83Dter'],
    ['lone low surrogate', 'Pe\uDE00ter'],
  ])('CARD-2 %s', (_, typed) => expect(tidyLine(typed)).toBe('Peter'));

  test.each(['\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068'])(
    'CARD-2 a forced direction turns nothing around (%j)',
    (force) => expect(tidyTyped(`Line ${force}slog\u202C\u2069 ikke`)).toBe('Line slog ikke'),
  );

  test('CARD-2 the marks that Arabic typing uses stay', () => {
    expect(tidyTyped('نعم\u200F (1)\u200E')).toBe('نعم\u200F (1)\u200E');
  });

  test('CARD-2 control characters become a space, line breaks of every kind one line break', () => {
    expect(tidyTyped('a\u0000b\u0007c\td\u0085e')).toBe('a b c d e');
    expect(tidyTyped('a\r\nb\rc\u2028d\u2029e\nf')).toBe('a\nb\nc\nd\ne\nf');
    expect(tidyLine('  a\r\n\n b\u00A0\u3000c  ')).toBe('a b c');
  });

  test('CARD-2 a letter is the same letter however it was composed', () => {
    expect(tidyTyped('A\u030Abenra\u030A')).toBe('Åbenrå');
  });
});

describe('CARD-3 joiners stay', () => {
  test.each([family, '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '❤️', '1️⃣'])(
    'CARD-3 %s is one character and stays',
    (typed) => {
      expect(tidyTyped(typed)).toBe(typed);
      expect(graphemes(typed)).toBe(1);
    },
  );

  test('CARD-3 Persian keeps the sign that parts its letters', () => {
    expect(tidyTyped('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  });
});

describe('CARD-4 at most three accents on one letter', () => {
  const [grave, enclosing] = ['\u0300', '\u0489'];

  test('CARD-4 accents are not stacked up over the card above', () => {
    expect(tidyTyped(`q${grave.repeat(50)}o`)).toBe(`q${grave.repeat(3)}o`);
    expect(tidyTyped(`q${enclosing.repeat(50)}`)).toBe(`q${enclosing.repeat(3)}`);
  });

  test('CARD-4 joiners between them change nothing', () => {
    for (const joiners of ['\u200D', '\u200C', '\u200D\u200D\u200D'])
      expect(tidyTyped(`q${`${grave}${joiners}`.repeat(50)}o`).length).toBeLessThan(12);
  });

  test('CARD-4 Vietnamese, Hebrew and Arabic keep theirs', () => {
    for (const typed of ['Nguyễn', 'שָׁלוֹם', 'مُحَمَّدٌ'])
      expect(tidyTyped(typed)).toBe(typed.normalize('NFC'));
  });
});

describe('CARD-5 a line has a length a person can count', () => {
  test.each([
    '',
    ' ',
    '\n\t',
    '\u200B\u200D',
    '\u202E',
    '\u3164\u3164\u3164',
    '\u2800\u2800\u2800',
    '\u0301',
  ])('CARD-5 nothing to see is empty: %j', (typed) => {
    expect(parseLine(typed, words)).toEqual({ ok: false, refusal: { code: 'words/empty' } });
    expect(isVisible(tidyLine(typed))).toBe(false);
  });

  test('CARD-5 graphemes are counted, after tidying', () => {
    expect(parseLine(' ab\u200B ', words)).toEqual({
      ok: false,
      refusal: { code: 'words/too-short' },
    });
    expect(parseLine('abc', words).ok).toBe(true);
    expect(parseLine('x'.repeat(240), words).ok).toBe(true);
    expect(parseLine('e\u0301'.repeat(240), words).ok).toBe(true);
    expect(parseLine(`${'x'.repeat(241)}`, words)).toEqual({
      ok: false,
      refusal: { code: 'words/too-long', graphemes: 241, limit: 240 },
    });
    expect(parseLine(`${'👍🏽'.repeat(240)}`, words).ok).toBe(true);
  });

  test('CARD-5 one endless character is too long, and the answer names more than the limit', () => {
    const chain = Array.from({ length: 200 }, () => '👨').join('\u200D');
    expect(graphemes(chain)).toBe(1);
    expect(parseLine(chain, { least: 1, limit: 40 })).toEqual({
      ok: false,
      refusal: { code: 'words/too-long', graphemes: 60, limit: 40 },
    });
  });

  test('CARD-5 what no hand wrote is refused before it is counted', () => {
    const refused = parseLine('x'.repeat(1_000_000), words);
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'words/too-long', graphemes: 1_000_000, limit: 240 },
    });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\u0301',
      '\u0489',
      '\u200D',
      '\u200B',
      '\u202E',
      '👨',
      '\uD83D',
      '\u3164',
      'é',
    ),
  }),
);

test('CARD-2 tidying twice is tidying once, and never makes a text unsound', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const once = tidyTyped(typed);
      expect(tidyTyped(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once).not.toMatch(/[\u200B\u202A-\u202E\uFEFF\r\0]/);
      const line = tidyLine(typed);
      expect(tidyLine(line)).toBe(line);
    }),
    { seed: 3, numRuns: 2_000 },
  );
});

test('CARD-5 a line that was accepted fits what a card can keep', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (typed, limit) => {
      const line = parseLine(typed, { least: 1, limit });
      if (!line.ok) return;
      expect(graphemes(line.value)).toBeLessThanOrEqual(limit);
      expect(line.value.length).toBeLessThanOrEqual(limit * 10);
      expect(parseLine(line.value, { least: 1, limit })).toEqual(line);
    }),
    { seed: 4, numRuns: 2_000 },
  );
});
