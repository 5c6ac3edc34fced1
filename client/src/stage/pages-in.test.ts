import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting, type Piece, pagesIn } from './pages-in.ts';

test('WALL-14 what the screen holds, or nearly, is one page', () => {
  expect(pagesIn(0, 0)).toHaveLength(1);
  expect(pagesIn(700, 700)).toHaveLength(1);
  expect(pagesIn(710, 700)).toHaveLength(1);
  expect(pagesIn(1_000, 700)).toHaveLength(2);
});

const seenHeight = fc.integer({ min: 50, max: 1_200 });

test('WALL-14 what has no parts is cut: some of each page is seen again on the next, and the last ends with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), seenHeight, (whole, seen) => {
      const pages = pagesIn(whole, seen);
      expect(pages[0]?.top).toBe(0);
      for (const [at, { top }] of pages.entries()) {
        const before = pages[at - 1];
        if (before) expect(top).toBeLessThan(before.end);
      }
      expect(pages.at(-1)?.end).toBe(whole);
      if (pages.length > 1) expect((pages.at(-1)?.top ?? 0) + seen).toBeCloseTo(whole);
    }),
    { numRuns: 1_000 },
  );
});

/** Parts one below the other, none higher than half of what is seen. */
const stacked = seenHeight.chain((seen) =>
  fc.record({
    seen: fc.constant(seen),
    parts: fc.array(
      fc.record({
        high: fc.integer({ min: 1, max: Math.floor(seen / 2) }),
        gap: fc.integer({ min: 0, max: Math.floor(seen / 12) }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  }),
);

test('WALL-19 a page ends between two parts: each part stands whole on one page, and on one alone', () => {
  fc.assert(
    fc.property(stacked, ({ seen, parts }) => {
      let y = 0;
      const pieces: Piece[] = parts.map(({ high, gap }) => {
        const top = y + gap;
        y = top + high;
        return { top, bottom: y };
      });
      const pages = pagesIn(y + 20, seen, pieces);
      for (const { top, bottom } of pieces) {
        const on = pages.filter(
          (page) => page.top <= top && bottom <= Math.min(page.end, page.top + seen * 1.02),
        );
        expect(on).toHaveLength(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('WALL-19 what is higher than a page is cut, and seen again', () => {
  const pages = pagesIn(2_000, 700, [{ top: 0, bottom: 2_000 }]);
  expect(pages.map(({ top }) => top)).toEqual(
    [0, 602, 1_204, 1_300].map((top) => expect.closeTo(top)),
  );
});

test('WALL-14 a drawing that is a little too high is seen whole and smaller, and stands on pages where it would be too small', () => {
  expect(fitting(600, 700)).toBe(1);
  expect(fitting(1_000, 700)).toBe(0.7);
  expect(fitting(2_000, 700)).toBe(1);
});
