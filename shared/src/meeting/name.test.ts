import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameName, nameLimit, parseName, parseNames } from './name.ts';

test('JOIN-4 a name is 1–40 characters with a letter or digit in it', () => {
  expect(parseName('  Line  ')).toEqual({ ok: true, value: 'Line' });
  expect(parseName('Åse-Mi O’Brian')).toEqual({ ok: true, value: 'Åse-Mi O’Brian' });
  expect(parseName('أمينة').ok).toBe(true);
  expect(parseName('7').ok).toBe(true);
  expect(parseName('👩‍👧 Mor').ok).toBe(true);
  expect(parseName('x'.repeat(40)).ok).toBe(true);
  expect(parseName('x'.repeat(41))).toEqual({
    ok: false,
    refusal: { code: 'name/too-long', graphemes: 41, limit: nameLimit },
  });
});

test.each(['', '   ', '...', '👍', '\u200B', '\u3164', '\u202E', '\u2800', '-', '\u0301'])(
  'JOIN-4 without a letter or digit it is no name: %j',
  (typed) => expect(parseName(typed)).toEqual({ ok: false, refusal: { code: 'name/empty' } }),
);

test('JOIN-4 every name that is accepted fits the card it signs', () => {
  const pieces = fc.constantFrom('a', '👨‍👩‍👧‍👦', '👨\u200D', '\u0301', ' ');
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 120 }), (typed) => {
      const name = parseName(typed);
      if (name.ok) expect(name.value.length).toBeLessThanOrEqual(400);
    }),
    { seed: 8, numRuns: 500 },
  );
});

test.each([
  ['Line', 'LINE'],
  ['Line', 'Ｌｉｎｅ'],
  ['Ma Lin', ' ma  lin '],
  ['Line', 'Li\u200Dne'],
  ['Line', 'Line\u200E'],
  ['Line', 'Line\uFE0F'],
  ['Line', 'Line\u{E0020}'],
  ['José', 'Jose\u0301'],
])('JOIN-5 %j and %j are read as the same name', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

test('JOIN-5 different names stay different', () => {
  expect(isSameName('Line', 'Lina')).toBe(false);
  expect(isSameName('Peter', 'Petér')).toBe(false);
});

test('HOUSE-9 children are named one a line or with commas between', () => {
  expect(parseNames('Peter, Simon')).toEqual({ ok: true, value: ['Peter', 'Simon'] });
  expect(parseNames(' Peter \n\n;Simon,')).toEqual({ ok: true, value: ['Peter', 'Simon'] });
  expect(parseNames(' ,\n;')).toEqual({ ok: false, refusal: { code: 'name/empty' } });
  expect(parseNames(`Peter, ${'x'.repeat(41)}`)).toEqual({
    ok: false,
    refusal: { code: 'name/too-long', graphemes: 41, limit: 40 },
  });
});
