import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JoinCode, makeJoinCode, parseJoinCode, writtenJoinCode } from './join-code.ts';

const mistyped = { ok: false, refusal: { code: 'join/mistyped' } };
const bytes = fc.uint8Array({ minLength: 4, maxLength: 4 });

test('JOIN-1 every code that is made can be typed', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      const code = makeJoinCode(drawn);
      expect(code).toMatch(/^\d{9}$/);
      expect(parseJoinCode(code)).toEqual({ ok: true, value: code });
      expect(parseJoinCode(writtenJoinCode(code))).toEqual({ ok: true, value: code });
    }),
    { seed: 9 },
  );
});

test('JOIN-1 a code is read from the bytes given, wherever in their buffer they lie', () => {
  const buffer = new Uint8Array([9, 9, 9, 0, 0, 0, 1, 9]);
  expect(makeJoinCode(buffer.subarray(3, 7)).slice(0, 8)).toBe('00000001');
});

test('JOIN-1 every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      const code = makeJoinCode(drawn);
      for (let at = 0; at < code.length; at += 1)
        for (let digit = 0; digit < 10; digit += 1) {
          const typed = `${code.slice(0, at)}${digit}${code.slice(at + 1)}`;
          if (typed !== code) expect(parseJoinCode(typed)).toEqual(mistyped);
        }
    }),
    { seed: 10, numRuns: 50 },
  );
});

test('JOIN-1 every swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      const code = makeJoinCode(drawn);
      for (let at = 0; at < code.length - 1; at += 1) {
        const typed = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        if (typed !== code) expect(parseJoinCode(typed)).toEqual(mistyped);
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

const code = codeOf(48_271_936);

test.each([
  ['as it is read aloud', writtenJoinCode(code)],
  ['with dashes', code.replace(/(...)/g, '$1-')],
  ['with a dash that does not break', code.replace(/(....)/g, '$1\u2011')],
  ['with long dashes', code.replace(/(....)/g, '$1–').replace(/(......)/, '$1—')],
  ['with dots and spaces that do not break', code.replace(/(....)/g, '$1.\u00A0')],
  ['in Arabic digits', written(code, 0x0660)],
  ['in Persian digits', written(code, 0x06f0)],
  ['in full-width digits', written(code, 0xff10)],
  ['in Devanagari digits', written(code, 0x0966)],
  ['in digits of a script beyond the first plane', written(code, 0x1e950)],
  ['inside marks of direction', `\u202B${code}\u202C`],
  ['with a line break at its end', `${code}\n`],
])('JOIN-2 %s', (_, typed) => {
  expect(parseJoinCode(typed)).toEqual({ ok: true, value: code });
});

test('JOIN-2 every digit of every script counts as its value', () => {
  // Between them they hold all ten digits.
  const codes = [codeOf(12_345_678), codeOf(90_909_090)];
  const wrong: string[] = [];
  let value = 0;
  for (let point = 0; point < 0x110000; point += 1) {
    const isDigit = /\p{Nd}/u.test(String.fromCodePoint(point));
    if (!isDigit) value = 0;
    // NFKC tells the value of some by itself; the mathematical ones do not come in rows from 0.
    else {
      const digit = String.fromCodePoint(point).normalize('NFKC');
      const wanted = /^\d$/.test(digit) ? digit : String(value);
      const whole = codes.find((each) => each.includes(wanted)) ?? '';
      const typed = whole.replaceAll(wanted, String.fromCodePoint(point));
      if (!parseJoinCode(typed).ok) wrong.push(point.toString(16));
      value = (value + 1) % 10;
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  '',
  '1',
  code.slice(1),
  `${code}1`,
  `${code}x`,
  'abcdefghi',
  `+${code}`,
  '½23456789',
  '①②③④⑤⑥⑦⑧⑨'.repeat(2),
])('JOIN-2 not nine digits is mistyped: %j', (typed) =>
  expect(parseJoinCode(typed)).toEqual(mistyped),
);

test('JOIN-2 a very long text is mistyped at once', () => {
  expect(parseJoinCode('٣'.repeat(1_000_000))).toEqual(mistyped);
});

test('JOIN-3 a code is written four, four and one', () => {
  expect(writtenJoinCode(code)).toMatch(/^\d{4} \d{4} \d$/);
});

function codeOf(eightDigits: number): JoinCode {
  const drawn = new Uint8Array(4);
  new DataView(drawn.buffer).setUint32(0, eightDigits);
  return makeJoinCode(drawn);
}

function written(digits: string, zero: number): string {
  return Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join('');
}
