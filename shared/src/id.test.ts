import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardId, idBytes, idSchema, isId, makeId } from './id.ts';

const bytes = fc.uint8Array({ minLength: idBytes, maxLength: idBytes });

test('HOUSE-2 an id is the URL-safe form of its 128 bits', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      // Read as digits of 64, the id is the number the bytes make, with four empty bits at its end.
      expect(numberOf(makeId(drawn))).toBe(
        drawn.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) << 4n,
      );
    }),
    { seed: 1 },
  );
});

test('HOUSE-2 every id made is known as one, and no two draws share one', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(isId(makeId(one))).toBe(true);
      expect(makeId(one) === makeId(other)).toBe(one.every((byte, at) => byte === other[at]));
    }),
    { seed: 2 },
  );
});

test('HOUSE-2 what is not 22 URL-safe letters is no id', () => {
  const near = makeId<CardId>(new Uint8Array(idBytes));
  for (const text of [
    '',
    near.slice(1),
    `${near}A`,
    `${near.slice(1)}/`,
    `${near.slice(1)} `,
    `${near}\n`,
  ])
    expect(isId(text), JSON.stringify(text)).toBe(false);
  for (const value of [null, undefined, 7, {}, [near]])
    expect(idSchema<CardId>().safeParse(value).success).toBe(false);
  expect(idSchema<CardId>().safeParse(near).success).toBe(true);
});

function numberOf(id: string): bigint {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from(id).reduce((sum, letter) => sum * 64n + BigInt(digits.indexOf(letter)), 0n);
}
