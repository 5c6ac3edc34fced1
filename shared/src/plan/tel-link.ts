/** Fewest digits of a number that can be called. */
const leastDigits = 3;
/** More digits than this before a stroke are a number of their own; fewer are the area of the number behind it. */
const areaDigits = 5;
/** Where the digits of a script begin, beside our own: Arabic and Persian. */
const zeros = [0x660, 0x6f0];

/** The address a phone calls for a number as somebody wrote it: `tel:+4520000001`. The first of several; null where there is
 *  nothing to call. `+`, and 00 in its place, are kept as `+`. Source: RFC 3966. */
export function telLink(written: string): string | null {
  const text = plainDigits(written.normalize('NFKC'));
  const pieces = text.split(/[,;]|\p{L}[\p{L}.:]*/u);
  for (const piece of pieces) {
    const number = numberOf(piece);
    if (number.replace('+', '').length >= leastDigits) return `tel:${number}`;
  }
  return null;
}

/** The digits of a piece without letters; a zero in brackets is dialled only within its own country. */
function numberOf(piece: string): string {
  const [first = '', ...others] = piece.split('/');
  const said = digitsOf(first).length > areaDigits ? first : [first, ...others].join('');
  const start = said.trimStart().replace(/^[(\s.:-]+/, '');
  const isAbroad = start.startsWith('+') || /^00\s*\d/.test(start);
  if (!isAbroad) return digitsOf(start);
  return `+${digitsOf(start.replace('(0)', '')).replace(/^00/, '')}`;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return `${code - (zeros.findLast((zero) => zero <= code) ?? code)}`;
  });
}
