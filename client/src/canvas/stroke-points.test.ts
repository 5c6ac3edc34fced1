import { pathOf, pathPoints } from '@rundbord/shared/ink/draw-path';
import { anyStroke } from '@rundbord/shared/testing/any-ink';
import fc from 'fast-check';
import { b64Vecs } from 'tldraw';
import { expect, test, vi } from 'vitest';

// The drawing program asks for it when it is loaded.
vi.hoisted(() => Object.assign(globalThis, { matchMedia: () => ({ addEventListener: () => {} }) }));

test('INK-6 the house reads of a stroke what the drawing program has written', () => {
  fc.assert(
    fc.property(anyStroke, fc.boolean(), (stroke, hasPressure) => {
      const points = stroke.map(([x, y]) => ({ x, y, z: 0.5 }));
      const dim = hasPressure ? 3 : 2;
      const path = b64Vecs.encodePoints(points, dim);
      const theirs = b64Vecs.decodePoints(path, dim).map(({ x, y }) => [x, y]);
      expect(pathPoints(path, dim)).toEqual(theirs);
      expect(/^[A-Za-z0-9+/]*={0,2}$/.test(path)).toBe(true);
    }),
    { seed: 65, numRuns: 300 },
  );
});

test('INK-6 the drawing program reads what the house writes of a stroke', () => {
  fc.assert(
    fc.property(anyStroke, (stroke) => {
      const path = pathOf(stroke);
      const theirs = b64Vecs.decodePoints(path, 2).map(({ x, y }) => [x, y]);
      expect(theirs).toEqual(pathPoints(path, 2));
    }),
    { seed: 66, numRuns: 300 },
  );
});
