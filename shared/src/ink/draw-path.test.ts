import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStroke } from '../testing/any-ink.ts';
import { pathOf, pathPoints } from './draw-path.ts';

test('INK-6 a stroke is read where it was drawn, as closely as its numbers tell', () => {
  fc.assert(
    fc.property(anyStroke, (stroke) => {
      const read = pathPoints(pathOf(stroke), 2);
      expect(read).toHaveLength(stroke.length);
      const beginning = Math.max(...(stroke[0] ?? []).map(Math.abs)) * 2 ** -23;
      for (const [at, point] of stroke.entries())
        for (const axis of [0, 1] as const) {
          // Nothing adds up along the stroke: what one point lost, the next makes good.
          const way = Math.abs(point[axis] - (read[at - 1]?.[axis] ?? point[axis]));
          const lost = way * 2 ** -10 + beginning + 1e-6;
          expect(Math.abs(point[axis] - (read[at]?.[axis] ?? Number.NaN))).toBeLessThan(lost);
        }
    }),
    { seed: 41, numRuns: 500 },
  );
});

test('INK-6 a stroke of nothing has no points, and a dot has one', () => {
  expect(pathPoints(pathOf([]), 2)).toEqual([]);
  expect(pathPoints(pathOf([[12, -7.5]]), 2)).toEqual([[12, -7.5]]);
});

test('INK-6 a stroke with pressure is read without it', () => {
  // 10, 20 and 0.5 in thirty-two bits; 1, -2 and 0 in sixteen.
  const path = 'AAAgQQAAoEEAAAA/ADwAwAAA';
  const points = [
    [10, 20],
    [11, 18],
  ];
  expect(pathPoints(path, 3)).toEqual(points);
  expect(pathPoints(path, undefined)).toEqual(points);
});

test('INK-6 a path that is cut short ends there, and what is no path is read as whole points or none', () => {
  const base64 = fc.stringMatching(/^[A-Za-z0-9+/]{0,80}={0,2}$/);
  const dim = fc.constantFrom<2 | 3 | undefined>(2, 3, undefined);
  fc.assert(
    fc.property(fc.oneof(base64, fc.string({ unit: 'binary' })), dim, (path, each) => {
      for (const [x, y] of pathPoints(path, each))
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }),
    { seed: 42, numRuns: 2_000 },
  );
  fc.assert(
    fc.property(anyStroke, fc.nat(), (stroke, cut) => {
      const path = pathOf(stroke).replaceAll('=', '');
      const read = pathPoints(path.slice(0, cut % (path.length + 1)), 2);
      expect(pathPoints(path, 2).slice(0, read.length)).toEqual(read);
    }),
    { seed: 43, numRuns: 500 },
  );
});
