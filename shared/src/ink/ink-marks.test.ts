import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInk } from '../testing/any-ink.ts';
import { testInk } from '../testing/test-ink.ts';
import { type InkShape, isInkEntry } from './ink.ts';
import { type InkMark, inkMarks } from './ink-marks.ts';

const stroke = testInk('line', { kind: 'draw', on: 'columns' });
const arrow = testInk('arrow', { kind: 'arrow', on: 'columns', words: ' derfor ' });
const note = testInk('note', { kind: 'note', on: 'columns', words: 'Husk' });
const text = testInk('text', { kind: 'text', on: 'columns', words: 'Vejen' });

function only(shape: InkShape): InkMark {
  const [mark] = inkMarks([shape]);
  if (!mark) throw new Error('this leaves no mark', { cause: shape });
  return mark;
}

function changed<T extends InkShape>(shape: T, change: object, props: object = {}): InkShape {
  return { ...shape, ...change, props: { ...shape.props, ...props } } as InkShape;
}

test('INK-7 every mark is finite, whatever is drawn, and says what it is on', () => {
  fc.assert(
    fc.property(fc.array(anyInk, { maxLength: 6 }), (shapes) => {
      const marks = inkMarks(shapes);
      expect(marks.map(({ id, on }) => ({ id, on }))).toEqual(
        shapes.map(({ id, meta }) => ({ id, on: meta.on })),
      );
      for (const number of marks.flatMap(numbersIn)) expect(Number.isFinite(number)).toBe(true);
    }),
    { seed: 48, numRuns: 300 },
  );
});

test('INK-7 paths that no pen has left give finite marks too, or none', () => {
  const path = fc.stringMatching(/^[A-Za-z0-9+/]{0,120}={0,2}$/);
  fc.assert(
    fc.property(path, fc.constantFrom(2, 3), (drawn, dim) => {
      const shape = changed(stroke, {}, { segments: [{ type: 'free', path: drawn, dim }] });
      expect(isInkEntry(shape.id, shape)).toBe(true);
      for (const number of inkMarks([shape]).flatMap(numbersIn))
        expect(Number.isFinite(number)).toBe(true);
    }),
    { seed: 49, numRuns: 1_000 },
  );
});

test('INK-7 a stroke goes from its place, turned and stretched as it was', () => {
  expect(only(stroke)).toMatchObject({
    kind: 'line',
    colour: 'blue',
    width: 3.5,
    isClosed: false,
    points: [
      [40, 60],
      [70, 100],
    ],
  });
  const turned = only(changed(stroke, { rotation: Math.PI / 2 }, { scaleX: 2, scale: 2 }));
  expect(turned).toMatchObject({ width: 7 });
  const [, [x, y] = [0, 0]] = 'points' in turned ? turned.points : [];
  expect(x).toBeCloseTo(40 - 40);
  expect(y).toBeCloseTo(60 + 60);
});

test('INK-7 a stroke without a point leaves no mark', () => {
  const segments = [{ type: 'free', path: '', dim: 2 }];
  expect(inkMarks([changed(stroke, {}, { segments })])).toEqual([]);
  expect(inkMarks([changed(stroke, {}, { segments: [] })])).toEqual([]);
});

test('INK-7 an arrow goes straight, or bows out in its middle, and says its words', () => {
  expect(only(arrow)).toMatchObject({
    kind: 'arrow',
    words: 'derfor',
    points: [
      [40, 60],
      [120, 80],
    ],
  });
  const bowed = only(changed(arrow, {}, { end: { x: 80, y: 0 }, bend: 30 }));
  const points = 'points' in bowed ? bowed.points : [];
  expect(points.at(0)).toEqual([40, 60]);
  expect(points.at(-1)).toEqual([120, 60]);
  const [x = 0, y = 0] = points[Math.floor(points.length / 2)] ?? [];
  expect(x).toBeCloseTo(80);
  expect(Math.abs(y - 60)).toBeCloseTo(30);
});

test('INK-7 notes and words lie where they were put, as wide as they were made', () => {
  expect(only(note)).toMatchObject({
    kind: 'words',
    words: 'Husk',
    isNote: true,
    at: [40, 60],
    width: 200,
    height: 200,
  });
  expect(only(changed(note, {}, { growY: 40, scale: 2 }))).toMatchObject({
    width: 400,
    height: 480,
  });
  expect(only(text)).toMatchObject({ words: 'Vejen', isNote: false, width: null });
  expect(only(changed(text, {}, { autoSize: false, w: 90 }))).toMatchObject({ width: 90 });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
