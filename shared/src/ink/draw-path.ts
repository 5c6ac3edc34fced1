// A stroke's path as its records keep it: the first point as 32-bit numbers, every later one as the way from the point
// before it in 16-bit numbers, little-endian, in base64. With pressure (3 numbers a point) or without (2).

/** The points of a stroke in board units, relative to its shape. Bytes that are cut short end the stroke there. */
export function pathPoints(path: string, dim: 2 | 3 | undefined): [number, number][] {
  const bytes = bytesOf(path);
  const view = new DataView(bytes.buffer);
  const perPoint = dim === 2 ? 2 : 3;
  if (bytes.length < perPoint * 4) return [];
  let x = view.getFloat32(0, true);
  let y = view.getFloat32(4, true);
  const points: [number, number][] = [[x, y]];
  for (let at = perPoint * 4; at + perPoint * 2 <= bytes.length; at += perPoint * 2) {
    x += float16(view.getUint16(at, true));
    y += float16(view.getUint16(at + 2, true));
    points.push([x, y]);
  }
  return points.filter(([px, py]) => Number.isFinite(px) && Number.isFinite(py));
}

/** Two-number form of a stroke; what devices without pressure write. The opposite of `pathPoints`. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  const [first] = points;
  if (!first) return '';
  const view = new DataView(new ArrayBuffer(8 + (points.length - 1) * 4));
  let [x, y] = first;
  view.setFloat32(0, x, true);
  view.setFloat32(4, y, true);
  for (const [index, [nextX, nextY]] of points.slice(1).entries()) {
    const dx = toFloat16(nextX - x);
    const dy = toFloat16(nextY - y);
    view.setUint16(8 + index * 4, dx, true);
    view.setUint16(10 + index * 4, dy, true);
    // What is lost by rounding is made good by the next point.
    x += float16(dx);
    y += float16(dy);
  }
  return base64Of(new Uint8Array(view.buffer));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const whole = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((whole.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of whole) {
    held = ((held << 6) | Math.max(0, letters.indexOf(letter))) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return bytes;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const group = (one << 16) | (two << 8) | three;
    const here = Math.min(3, bytes.length - at) + 1;
    for (let part = 0; part < 4; part += 1)
      text += part < here ? letters[(group >> (18 - part * 6)) & 63] : '=';
  }
  return text;
}

function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const power = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (power === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  if (power === 0) return sign * 2 ** -14 * (fraction / 1024);
  return sign * 2 ** (power - 15) * (1 + fraction / 1024);
}

/** The nearest 16-bit number, for ways of less than 65,504 board units. */
function toFloat16(value: number): number {
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.min(Math.abs(value), 65_504);
  if (size < 2 ** -14) return sign | Math.round(size / 2 ** -24);
  const power = Math.floor(Math.log2(size));
  const fraction = Math.round((size / 2 ** power - 1) * 1024);
  return sign | (((power + 15) << 10) + fraction);
}
