import { expect, test } from 'vitest';
import { assertNever, err, ok } from './result.ts';

test('HOUSE-1 an answer holds a value or a refusal', () => {
  expect(ok('words')).toEqual({ ok: true, value: 'words' });
  expect(ok()).toEqual({ ok: true, value: undefined });
  expect(err({ code: 'card/unknown' })).toEqual({ ok: false, refusal: { code: 'card/unknown' } });
});

test('HOUSE-1 a case the types forgot is a fault, and says which', () => {
  expect(() => assertNever('sealed' as never)).toThrow(
    expect.objectContaining({ cause: 'sealed' }) as Error,
  );
});
