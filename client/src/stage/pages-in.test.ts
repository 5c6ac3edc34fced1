import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting, pagesIn, pageTop } from './pages-in.ts';

test('WALL-14 what the screen holds, or nearly, is one page', () => {
  expect(pagesIn(0, 0)).toBe(1);
  expect(pagesIn(700, 700)).toBe(1);
  expect(pagesIn(710, 700)).toBe(1);
  expect(pagesIn(1_000, 700)).toBe(2);
});

test('WALL-14 the pages show all of it, some of each again on the next, and the last ends with it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 50, max: 1_200 }),
      (whole, seen) => {
        const count = pagesIn(whole, seen);
        const tops = Array.from({ length: count }, (_, page) => pageTop(page, { whole, seen }));
        expect(tops[0]).toBe(0);
        for (const [at, top] of tops.entries()) {
          const before = tops[at - 1];
          if (before !== undefined) expect(top).toBeLessThan(before + seen);
        }
        if (count > 1) expect((tops.at(-1) ?? 0) + seen).toBeCloseTo(whole);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('WALL-14 a drawing that is a little too high is seen whole and smaller, and stands on pages where it would be too small', () => {
  expect(fitting(600, 700)).toBe(1);
  expect(fitting(1_000, 700)).toBe(0.7);
  expect(fitting(2_000, 700)).toBe(1);
});
