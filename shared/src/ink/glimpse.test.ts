import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFor } from '../testing/id-for.ts';
import { glimpseBytes, glimpseSchema, readGlimpse } from './glimpse.ts';

const on = `sheet:${idFor('road')}`;
const stroke = {
  kind: 'stroke',
  id: 'shape:a',
  on,
  colour: 'blue',
  width: 3.5,
  points: [0, 0, 4, 5],
};
const laser = { kind: 'laser', id: 'one', on: 'columns', points: [1, 2] };
const cursor = { kind: 'cursor', on: `card:${idFor('coffee')}`, x: 1, y: 2 };
const view = { kind: 'view', on: 'columns', x: 0, y: 0, w: 960, h: 540 };

test.each([stroke, laser, cursor, view])('INK-8 a glimpse comes over as it was: %j', (glimpse) => {
  expect(readGlimpse(JSON.stringify(glimpse))).toEqual(glimpse);
});

test.each<[string, unknown]>([
  ['a kind nobody knows', { ...cursor, kind: 'words' }],
  ['words besides', { ...cursor, words: 'Peter' }],
  ['whose it is', { ...cursor, seat: idFor('lise') }],
  ['on nothing', { ...cursor, on: 'wall' }],
  ['on a card without an id', { ...cursor, on: 'card:Peter' }],
  ['a place beyond the wall', { ...view, x: 1e7 }],
  ['no place', { ...view, w: null }],
  ['a colour nobody knows', { ...stroke, colour: 'Peter' }],
  ['a pen as wide as the wall', { ...stroke, width: 960 }],
  ['an id that says something', { ...laser, id: 'Peter drikker' }],
  ['half a point', { ...laser, points: [1] }],
  ['an odd number of numbers', { ...laser, points: [1, 2, 3] }],
  ['points without end', { ...laser, points: Array.from({ length: 402 }, () => 1) }],
])('INK-8 %s is no glimpse', (_, glimpse) => {
  expect(readGlimpse(JSON.stringify(glimpse))).toBeNull();
});

test('INK-8 no bytes break the reader, and nothing gets through but what a glimpse can say', () => {
  const near = fc
    .tuple(fc.constantFrom(stroke, laser, cursor, view), fc.dictionary(fc.string(), fc.jsonValue()))
    .map(([glimpse, change]) => JSON.stringify({ ...glimpse, ...change }));
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), near);
  fc.assert(
    fc.property(any, (json) => {
      const read = readGlimpse(json);
      if (read === null) return;
      expect(read).toEqual(JSON.parse(json));
      expect(glimpseSchema.safeParse(read).success).toBe(true);
    }),
    { seed: 50, numRuns: 2_000 },
  );
});

test('INK-8 a glimpse is small', () => {
  const points = Array.from({ length: 400 }, () => -123_456.789_012_3);
  expect(readGlimpse(JSON.stringify({ ...laser, points }))).toBeNull();
  expect(readGlimpse(`${' '.repeat(glimpseBytes)}${JSON.stringify(cursor)}`)).toBeNull();
});
