import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameShape, sizeOfNames } from './name-shape.ts';

const widest = 172;

test.each<[string, string, { letters: number; lines: number; roleLines: number }]>([
  ['Birgit', 'Mormor', { letters: 20, lines: 1, roleLines: 1 }],
  ['Birgit', '', { letters: 20, lines: 1, roleLines: 0 }],
  ['Anne-Sofie Rosenkrantz', '', { letters: 20, lines: 2, roleLines: 0 }],
  ['Sanne', 'Fars kollega og barnets gudfar', { letters: 20, lines: 1, roleLines: 2 }],
  ['Maximiliane-Alexandra Rosenkrantz Sørensen', '', { letters: 16, lines: 3, roleLines: 0 }],
  ['Wilhelminegeorgianealexandra', '', { letters: 16, lines: 2, roleLines: 0 }],
  ['', '', { letters: 20, lines: 1, roleLines: 0 }],
])(
  'NET-8 “%s”, “%s” stand whole: on more lines, and smaller, before anything is cut',
  (name, role, shape) => {
    expect(nameShape(name, role, widest)).toEqual(shape);
  },
);

test('NET-8 a label grows with its lines, and is never wider than may be', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (name, role) => {
      const shape = nameShape(name, role, widest);
      const { width, height } = sizeOfNames(name, role, { shape, widest });
      expect(width).toBeLessThanOrEqual(widest);
      expect(height).toBeGreaterThan(shape.lines * shape.letters + shape.roleLines * 12);
      expect(shape.lines).toBeLessThanOrEqual(3);
    }),
    { seed: 85, numRuns: 300 },
  );
});
