// ANSEL (ANSI/NISO Z39.47), the alphabet of family trees before Unicode, with the additions of GEDCOM 5.5.1 and MARC.
// An accent stands before its letter there, and behind it in Unicode.

const letters = new Map<number, string>([
  ...row(0xa1, 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ'),
  ...row(0xb0, 'ʻłøđþæœʺı£ð'),
  ...row(0xbc, 'ơư□■°ℓ℗©♯¿¡ß€'),
  [0xcf, 'ß'],
]);

const accents = new Map<number, string>([
  ...row(0xe0, '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A'),
  ...row(0xeb, '\uFE20\uFE21\u0315\u030B\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332'),
  ...row(0xf7, '\u0326\u031C\u032E\uFE22\uFE23'),
  [0xfe, '\u0313'],
]);

/** Text of ANSEL bytes, composed; `unread` counts bytes that mean nothing there. */
export function decodeAnsel(bytes: Uint8Array): { text: string; unread: number } {
  const parts: string[] = [];
  let waiting = '';
  let unread = 0;
  for (const byte of bytes) {
    const accent = accents.get(byte);
    if (accent !== undefined) {
      waiting += accent;
      continue;
    }
    const letter = byte < 0x80 ? String.fromCharCode(byte) : letters.get(byte);
    if (letter === undefined) unread += 1;
    // An accent before a line's end has lost its letter.
    const isEnd = byte === 0x0a || byte === 0x0d;
    parts.push(isEnd ? (letter ?? '') : `${letter ?? ''}${waiting}`);
    waiting = '';
  }
  return { text: parts.join('').normalize('NFC'), unread };
}

function row(from: number, signs: string): [number, string][] {
  return [...signs].map((sign, at) => [from + at, sign]);
}
