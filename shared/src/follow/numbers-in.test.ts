import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskText } from './mask-text.ts';
import { patternsOf } from './name-patterns.ts';

/** As it is read where nobody has a name. */
function withoutNumbers(raw: string): string {
  return maskText(raw, patternsOf([], 'Person'));
}

test.each([
  ['Ring til hende på 20304050', 'Ring til hende på …'],
  ['Tlf. 20 30 40 50, altid', 'Tlf. …, altid'],
  ['20.30.40.50 / 20-30-40-50', '…'],
  ['2030 4050 eller 203 040 50', '… eller …'],
  ['+45 20 30 40 50', '…'],
  ['0045 20304050', '…'],
  ['(+45) 20 30 40 50.', '….'],
  ['Sverige 070-123 45 67', 'Sverige …'],
  ['+49 (0)30 1234567', '…'],
  ['london 020 7946 0018', 'london …'],
  ['٢٠ ٣٠ ٤٠ ٥٠', '…'],
  ['20\u200b30\u200b40\u200b50', '…'],
  ['20\u00a030\u00a040\u00a050', '…'],
  ['２０３０４０５０', '…'],
  ['cpr 130126-1234', 'cpr …'],
  ['Mormor:20304050!', 'Mormor:…!'],
  ['mor20304050', 'mor…'],
  ['Peter er 8, 20 30 40 50', 'Peter er 8, …'],
  ['trin 8 20 30 40 50', 'trin …'],
  ['Ring 25-10-10-10', 'Ring …'],
  ['01.02.13.02', '…'],
  ['kl. 15.00-17.00 på 20 30 40 50', 'kl. 15.00-17.00 på …'],
])('MASK-20 a number in words is left out: %j', (raw, said) => {
  expect(withoutNumbers(raw)).toBe(said);
});

test.each([
  'kl. 15.00-17.00',
  'mellem 15:00 og 17:30',
  '15.00–17.00, 18.00–19.30',
  'fra 8.30 til 9.15',
  '13.01.2026',
  '13. 1. 2026',
  'den 13/1-2026',
  '2026-01-13 15.40',
  '13.01.2026-14.02.2026',
  '13.01.26 kl. 15.00',
  '13 01 2026',
  '13.01-14.02',
  '13/1-14/2',
  '2025-2026 og 2025/2026',
  'Ring 112, 114 eller 1813',
  'BørneTelefonen 116 111',
  '100.000 kr., 1.250.000,00 kr.',
  'Peter 8, Simon 6, og 10 andre',
  '1, 2, 3, 4, 5, 6, 7, 8, 9',
  'uge 42-46, 4 gange',
  '1 2 3 4 5 6 7 8 9 10',
  '',
])('MASK-20 what is no telephone number stays: %j', (raw) => {
  expect(withoutNumbers(raw)).toBe(raw);
});

test('MASK-20 however it is written, no eight digits in a row of pairs are left', () => {
  const pair = fc.integer({ min: 10, max: 99 }).map(String);
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 25, max: 99 }).map(String), pair, pair, pair),
      fc.constantFrom('', ' ', '\u00a0', '\u2009', '.', '-', ' - '),
      fc.constantFrom('Ring ', 'tlf:', '(', '+45 ', ''),
      (pairs, between, before) => {
        expect(withoutNumbers(`${before}${pairs.join(between)} nu`)).not.toContain(pairs[3]);
      },
    ),
  );
});

test('MASK-20 nothing but digits and what is between them is changed, and no text takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      if (!/\p{Nd}/u.test(raw)) expect(withoutNumbers(raw)).toBe(raw);
      expect(withoutNumbers(withoutNumbers(raw))).toBe(withoutNumbers(raw));
    }),
  );
  for (const heap of [
    '1 '.repeat(20_000),
    '12.00-'.repeat(10_000),
    '11-11-'.repeat(10_000),
    '+('.repeat(20_000),
    `${'11-11-'.repeat(7)}1.`,
  ])
    expect(withoutNumbers(heap).length).toBeLessThanOrEqual(heap.length);
});
