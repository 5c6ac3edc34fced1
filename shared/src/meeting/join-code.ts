import { err, ok, type Result } from '../result.ts';

/** The nine digits that stand on the wall: eight and a check digit. */
export type JoinCode = string & { readonly joinCode: unique symbol };

export type CodeRefusal = { code: 'join/mistyped' };

// Damm's quasigroup of order ten: finds every single wrong digit and every swap of neighbours.
// Source: H. M. Damm, Total anti-symmetrische Quasigruppen (Marburg, 2004).
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/** A join code from four random bytes: eight evenly drawn digits and their check digit. */
export function makeJoinCode(bytes: Uint8Array): JoinCode {
  const number = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % 100_000_000;
  const digits = String(number).padStart(8, '0');
  return `${digits}${checkDigit(digits)}` as JoinCode;
}

/** The code in what somebody typed: spaces, dots and dashes do not count, digits of any script do.
 *  Refuses `join/mistyped` when it is not nine digits or the check digit does not fit. */
export function parseJoinCode(typed: string): Result<JoinCode, CodeRefusal> {
  const digits = Array.from(typed.slice(0, 200).normalize('NFKC'), asciiDigit).join('');
  const rest = digits.replaceAll(/[\s.·_/\u2212\p{Pd}\p{Cf}]/gu, '');
  if (!/^\d{9}$/.test(rest) || checkDigit(rest) !== 0) return err({ code: 'join/mistyped' });
  return ok(rest as JoinCode);
}

/** The code as it is read aloud: `4827 1936 5`. */
export function writtenJoinCode(code: JoinCode): string {
  return `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;
}

function checkDigit(digits: string): number {
  let state = 0;
  for (const digit of digits) state = quasigroup[state]?.[Number(digit)] ?? 0;
  return state;
}

function asciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  // Digits of a script stand in a row of ten. Rows may touch; the first begins where the character before is no digit.
  let place = 0;
  const point = character.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - place - 1))) place += 1;
  return String(place % 10);
}
