import { describe, expect, test } from 'vitest';
import { parseOwnValue, parseReasons, reasonLimit, valueSchema } from './vote.ts';

describe('SCALE-1 what can be given', () => {
  test.each([0, 4, 10, 6.5, 'unknown', 'skip'])('SCALE-1 %s is an answer', (value) => {
    expect(valueSchema.safeParse(value).success).toBe(true);
  });

  test.each([-1, 11, 10.5, 3.25, '7', '', 'none', null, Number.NaN, Number.POSITIVE_INFINITY])(
    'SCALE-1 %s is none',
    (value) => {
      expect(valueSchema.safeParse(value).success).toBe(false);
    },
  );

  test('SCALE-1 halves come from paper: a device of one’s own gives whole numbers', () => {
    expect(parseOwnValue(6)).toEqual({ ok: true, value: 6 });
    expect(parseOwnValue('skip')).toEqual({ ok: true, value: 'skip' });
    expect(parseOwnValue(6.5)).toEqual({ ok: false, refusal: { code: 'round/whole' } });
  });
});

describe('SCALE-1 the two lines beside a number', () => {
  test('SCALE-1 are tidied, and left out where nothing is written', () => {
    expect(parseReasons({ notLower: '  Døren er åben ', oneHigher: '\n ' })).toEqual({
      ok: true,
      value: { notLower: 'Døren er åben' },
    });
    expect(parseReasons({})).toEqual({ ok: true, value: {} });
  });

  test('SCALE-1 each is refused when it is too long, and says by how much', () => {
    const long = 'å'.repeat(reasonLimit + 1);
    const refusal = { code: 'words/too-long', graphemes: reasonLimit + 1, limit: reasonLimit };
    expect(parseReasons({ notLower: long })).toEqual({ ok: false, refusal });
    expect(parseReasons({ oneHigher: long })).toEqual({ ok: false, refusal });
    expect(parseReasons({ notLower: 'å'.repeat(reasonLimit) }).ok).toBe(true);
  });
});
