import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, outlinesAround } from './polygon.ts';
import { separate } from './separate.ts';
import { textWidth, wrapped } from './text-width.ts';
import { tracksOf } from './tracks.ts';

const wish = fc.record({
  at: fc.integer({ min: -500, max: 500 }),
  weight: fc.integer({ min: 1, max: 9 }),
  apart: fc.integer({ min: 0, max: 150 }),
});

test('GEN-3 in a row nobody stands closer than they may, and who has room stands where they wish', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      const places = separate(wishes);
      for (const [index, { apart }] of wishes.entries())
        if (index > 0)
          expect((places[index] ?? 0) - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(
            apart - 1e-6,
          );
    }),
  );
  const wide = [0, 200, 400].map((at) => ({ at, weight: 1, apart: 120 }));
  expect(separate(wide)).toEqual([0, 200, 400]);
  const near = [0, 0].map((at) => ({ at, weight: 1, apart: 120 }));
  expect(separate(near)).toEqual([-60, 60]);
});

test('GEN-11 an outline goes around boxes that touch, and a hole is not within', () => {
  const ring = [
    { x: 0, y: 0, width: 30, height: 10 },
    { x: 0, y: 20, width: 30, height: 10 },
    { x: 0, y: 0, width: 10, height: 30 },
    { x: 20, y: 0, width: 10, height: 30 },
  ];
  const loops = outlinesAround(ring);
  expect(loops).toHaveLength(2);
  expect(isWithin({ x: 5, y: 15 }, loops)).toBe(true);
  expect(isWithin({ x: 15, y: 15 }, loops)).toBe(false);
  expect(isWithin({ x: 45, y: 15 }, loops)).toBe(false);
});

test('GEN-11 a point is within the outlines exactly when it is in one of the boxes', () => {
  const box = fc.record({
    x: fc.nat(20),
    y: fc.nat(20),
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), fc.nat(30), fc.nat(30), (boxes, column, row) => {
      const point = { x: column + 0.5, y: row + 0.5 };
      const isIn = boxes.some(
        ({ x, y, width, height }) =>
          point.x > x && point.x < x + width && point.y > y && point.y < y + height,
      );
      expect(isWithin(point, outlinesAround(boxes))).toBe(isIn);
    }),
  );
});

test('GEN-12 letters have a width on every device, also those of other scripts', () => {
  expect(textWidth('', 14)).toBe(0);
  expect(textWidth('Martin', 14)).toBeGreaterThan(38);
  expect(textWidth('Martin', 14)).toBeLessThan(52);
  expect(textWidth('Åse', 14)).toBe(textWidth('Ase', 14));
  expect(textWidth('أمينة', 14)).toBeGreaterThan(40);
});

test('GEN-12 what is too long goes on in a second line and ends in an ellipsis', () => {
  const room = { size: 12, width: 104, lines: 2 };
  expect(wrapped('Mosters kæreste', room)).toEqual(['Mosters kæreste']);
  expect(wrapped('Fars tidligere kæreste', room)).toEqual(['Fars tidligere', 'kæreste']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const lines = wrapped(words, room);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines)
        if (Array.from(line).length > 2) expect(textWidth(line, 12)).toBeLessThanOrEqual(104);
    }),
  );
});

test('GEN-8 level pieces that meet lie in tracks of their own, others share one', () => {
  const level = (key: string, from: number, to: number) => ({
    key,
    from,
    to,
    ups: [from],
    downs: [to],
  });
  const tracks = tracksOf([level('a', 0, 100), level('b', 50, 150), level('c', 300, 400)]);
  expect(tracks.get('a')).not.toBe(tracks.get('b'));
  expect(tracks.get('c')).toBe(0);
});
