import fc from 'fast-check';
import type { CardId, SheetId } from '../id.ts';
import { pathOf } from '../ink/draw-path.ts';
import { type InkShape, inkColours } from '../ink/ink.ts';
import { idFor } from './id-for.ts';
import { testInk } from './test-ink.ts';

const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const factor = fc.double({ min: -100, max: 100, noNaN: true });
const words = fc.string({ unit: 'binary', maxLength: 40 });
/** Most points lie close together, as a pen leaves them; some do not. */
const step = fc.oneof(
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.double({ min: -60_000, max: 60_000, noNaN: true }),
);

/** A point where a pen has been, and the ways from each point to the next. */
export const anyStroke: fc.Arbitrary<[number, number][]> = fc
  .tuple(fc.tuple(step, step), fc.array(fc.tuple(step, step), { maxLength: 30 }))
  .map(([first, ways]) => {
    const points = [first];
    let [x, y] = first;
    for (const [dx, dy] of ways) {
      x += dx;
      y += dy;
      points.push([x, y]);
    }
    return points;
  });

const anyPlaceForInk = fc.constantFrom(
  'columns',
  `card:${idFor<CardId>('coffee')}`,
  `sheet:${idFor<SheetId>('road')}`,
);

/** Anything that somebody can draw, under one of a few names. */
export const anyInk: fc.Arbitrary<InkShape> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('draw', 'arrow', 'note', 'text'),
    on: anyPlaceForInk,
    words,
    x: place,
    y: place,
    rotation: factor,
    index: fc.stringMatching(/^[A-Za-z0-9]{1,6}$/),
    color: fc.constantFrom(...inkColours),
    scale: factor,
    bend: place,
    stroke: anyStroke,
  })
  .map(({ name, kind, on, words: said, x, y, rotation, index, color, scale, bend, stroke }) => {
    const drawn = testInk(name, { kind, on, words: said });
    const shape = { ...drawn, x, y, rotation, index };
    if (shape.type === 'note' || shape.type === 'text')
      return { ...shape, props: { ...shape.props, color, scale } } as InkShape;
    if (shape.type === 'arrow') return { ...shape, props: { ...shape.props, color, scale, bend } };
    const segments = [{ type: 'free' as const, path: pathOf(stroke), dim: 2 as const }];
    return { ...shape, props: { ...shape.props, color, scale, scaleX: scale, segments } };
  });
