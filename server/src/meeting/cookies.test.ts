import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSecret } from '../random.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { readCookies, seatCookie, seatSecrets, withSeat } from './cookies.ts';

const random = seededRandom('cookies');
const secrets = Array.from({ length: 7 }, () => newSecret(random));
const [first = '', second = ''] = secrets;

test('JOIN-10 a browser’s seats are read newest first', () => {
  expect(seatSecrets(`a=b; ${seatCookie}=${first}.${second}; c=d`)).toEqual([first, second]);
  expect(seatSecrets(undefined)).toEqual([]);
});

test('JOIN-10 one more seat goes in front, once, and the oldest of more than five falls out', () => {
  const header = `${seatCookie}=${secrets.slice(1, 6).join('.')}`;
  expect(withSeat(header, first)).toBe(secrets.slice(0, 5).join('.'));
  expect(withSeat(`${seatCookie}=${first}.${second}`, second)).toBe(`${second}.${first}`);
  expect(withSeat(undefined, first)).toBe(first);
});

test('JOIN-11 what is no secret of ours is passed over', () => {
  for (const value of ['', '.', 'x', `${first}x`, `${first.slice(1)}`, `"${first}"`, `${first}%2E`])
    expect(seatSecrets(`${seatCookie}=${value}`)).toEqual([]);
  expect(seatSecrets(`${seatCookie}=junk.${first}.../../etc`)).toEqual([first]);
  expect(seatSecrets(`${seatCookie}=${secrets.join('.')}`)).toHaveLength(5);
});

test('JOIN-11 no header breaks the reader', () => {
  expect(readCookies(';;=x; =; a; b=; c=d=e ;').get('c')).toBe('d=e');
  expect(readCookies('a='.repeat(100_000)).size).toBe(1);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(';', '=', ' ', 'a', '.', '"', '\0', 'ø'), maxLength: 60 }),
      (header) => {
        expect(seatSecrets(header)).toEqual([]);
        expect(readCookies(header).size).toBeLessThan(60);
      },
    ),
    { seed: 23 },
  );
});
