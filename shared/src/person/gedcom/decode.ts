import { decodeUtf8 } from 'lib0/string';
import { err, ok, type Result } from '../../result.ts';
import { decodeAnsel } from './ansel.ts';
import type { GedcomRefusal } from './refusal.ts';

/** Most bytes that are read: far more than 400 people with their sources take. */
export const megabytesLimit = 8;

/** A file's text, and how many of its letters mean nothing. */
export type Decoded = { text: string; unread: number };

/** The text of a file in ANSEL, ASCII, UTF-8, UTF-16 or Windows letters, as its beginning says; what its heading says
 *  counts only when its bytes do not say otherwise. */
export function decodeGedcom(bytes: Uint8Array): Result<Decoded, GedcomRefusal> {
  if (bytes.length > megabytesLimit * 1_000_000)
    return err({ code: 'gedcom/too-large', line: 1, megabytes: megabytesLimit });
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return fromUtf8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 1);
  if (second === 0 && first) return fromUtf16(bytes, 0);
  if (first === 0 && second) return fromUtf16(bytes, 1);
  return fromHeading(bytes);
}

/** Enough for every heading. */
const headingBytes = 8000;

function fromHeading(bytes: Uint8Array): Result<Decoded, GedcomRefusal> {
  const heading = asciiOf(bytes.subarray(0, headingBytes));
  const charset = /^\s*1\s+CHAR\s+(\S+)/imu.exec(heading)?.[1]?.toUpperCase() ?? '';
  if (charset === 'ANSEL') return ok(decodeAnsel(bytes));
  if (/^(?:ANSI|CP-?1252|WINDOWS-?1252|ISO-?8859-?1|LATIN-?1|IBM.?WINDOWS)$/.test(charset))
    return ok(fromWindows(bytes));
  if (charset !== '' && !/^(?:UTF-?8|ASCII|UNICODE)$/.test(charset)) {
    const line = heading.slice(0, heading.search(/^\s*1\s+CHAR/imu)).split(/\r\n|[\r\n]/).length;
    return err({ code: 'gedcom/letters', line });
  }
  const text = fromUtf8(bytes);
  // Programs that name no letters, or only plain ones, wrote those of their Windows.
  return text.ok || charset.startsWith('UTF') ? text : ok(fromWindows(bytes));
}

function fromUtf8(bytes: Uint8Array): Result<Decoded, GedcomRefusal> {
  const text = utf8Of(bytes);
  if (text !== undefined) return ok({ text, unread: 0 });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (utf8Of(bytes.subarray(from, to)) === undefined) break;
    from = to;
  }
  return err({ code: 'gedcom/letters', line });
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return decodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

function fromUtf16(bytes: Uint8Array, high: 0 | 1): Result<Decoded, GedcomRefusal> {
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [one, two] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    units.push(String.fromCharCode(high === 1 ? one * 256 + two : two * 256 + one));
  }
  const text = units.join('');
  if (bytes.length % 2 === 0 && text.isWellFormed()) return ok({ text, unread: 0 });
  const broken = text.search(/\p{Surrogate}/u);
  const before = broken === -1 ? text : text.slice(0, broken);
  return err({ code: 'gedcom/letters', line: before.split(/\r\n|[\r\n]/).length });
}

/** What Windows-1252 has where Latin-1 has controls. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function fromWindows(bytes: Uint8Array): Decoded {
  const signs: string[] = [];
  for (const byte of bytes)
    signs.push(
      byte >= 0x80 && byte < 0xa0 ? (windows[byte - 0x80] ?? '') : String.fromCharCode(byte),
    );
  return { text: signs.join(''), unread: 0 };
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
