import type { Locator } from 'playwright/test';

// A reader of its own, so that what hangs on the wall is read and not believed. It knows what our links need: byte
// mode, versions 2 to 7, error correction M, and a picture without faults. Source: ISO/IEC 18004.

/** Per version: centres of the alignment patterns, blocks, and data bytes in each. */
const versions: Record<number, { centres: number[]; blocks: number; bytes: number }> = {
  2: { centres: [6, 18], blocks: 1, bytes: 28 },
  3: { centres: [6, 22], blocks: 1, bytes: 44 },
  4: { centres: [6, 26], blocks: 2, bytes: 32 },
  5: { centres: [6, 30], blocks: 2, bytes: 43 },
  6: { centres: [6, 34], blocks: 4, bytes: 27 },
  7: { centres: [6, 22, 38], blocks: 4, bytes: 31 },
};

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The text in a QR that is drawn as one SVG path of squares. */
export async function readQr(picture: Locator): Promise<string> {
  const path = (await picture.locator('path').getAttribute('d')) ?? '';
  const dark = new Set<string>();
  let border = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    border = Math.min(border, Number(x), Number(y));
    end = Math.max(end, Number(x), Number(y));
    dark.add(`${x},${y}`);
  }
  const size = end - border + 1;
  const isDark = (x: number, y: number) => dark.has(`${x + border},${y + border}`);
  return textOf(bytesOf(isDark, size));
}

function bytesOf(isDark: (x: number, y: number) => boolean, size: number): number[] {
  const version = versions[(size - 17) / 4];
  if (!version) throw new Error(`no QR this reader knows: ${size} squares wide`);
  const mask = masks[maskOf(isDark)];
  if (!mask) throw new Error('a QR without a mask');
  const bits: number[] = [];
  for (const [x, y] of pathThrough(size))
    if (!isPattern(x, y, { size, centres: version.centres }))
      bits.push(Number(isDark(x, y) !== mask(x, y)));
  const { blocks, bytes } = version;
  const woven = Array.from({ length: blocks * bytes }, (_, index) => numberIn(bits, index * 8, 8));
  // The blocks lie in one another, a byte of each in turn.
  return Array.from({ length: blocks }, (_, block) =>
    woven.filter((_byte, index) => index % blocks === block),
  ).flat();
}

function textOf(data: number[]): string {
  const bits = data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((place) => (byte >> place) & 1));
  if (numberIn(bits, 0, 4) !== 4) throw new Error('a QR that is not in bytes');
  const length = numberIn(bits, 4, 8);
  const bytes = Array.from({ length }, (_, index) => numberIn(bits, 12 + index * 8, 8));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** Columns of two from the right, up and down in turn, past the timing pattern. */
function* pathThrough(size: number): Generator<[number, number]> {
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      yield [right, y];
      yield [right - 1, y];
    }
    isUp = !isUp;
  }
}

function isPattern(
  x: number,
  y: number,
  { size, centres }: { size: number; centres: number[] },
): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x < 9 && y > size - 9) || (x > size - 9 && y < 9)) return true;
  // From version 7 on the version itself stands beside the corners.
  if (size >= 45 && ((x < 6 && y > size - 12) || (y < 6 && x > size - 12))) return true;
  const far = centres.at(-1);
  return centres.some((cx) =>
    centres.some((cy) => {
      const isCorner =
        (cx === 6 && cy === 6) || (cx === 6 && cy === far) || (cx === far && cy === 6);
      return !isCorner && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

function maskOf(isDark: (x: number, y: number) => boolean): number {
  const level = [0, 1].map((x) => Number(isDark(x, 8)));
  const bits = [2, 3, 4].map((x) => Number(isDark(x, 8)));
  // Both are hidden under 10 and 101; level M reads 00.
  if ((numberIn(level, 0, 2) ^ 0b10) !== 0) throw new Error('a QR of another level than M');
  return numberIn(bits, 0, 3) ^ 0b101;
}

function numberIn(bits: readonly number[], from: number, count: number): number {
  return bits.slice(from, from + count).reduce((sum, bit) => sum * 2 + bit, 0);
}
