import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import { anyInk } from '../testing/any-ink.ts';
import { idFor } from '../testing/id-for.ts';
import { testInk } from '../testing/test-ink.ts';
import {
  type InkShape,
  inkLimit,
  inkShapesLimit,
  inkWordsLimit,
  isInkEntry,
  readInk,
  toInkWords,
  wordsOf,
} from './ink.ts';

const card = `card:${idFor('coffee')}`;
const kinds = ['draw', 'arrow', 'note', 'text'] as const;

const binding = {
  id: 'binding:one',
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:arrow',
  toId: 'shape:note',
  props: {
    terminal: 'end',
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: true,
    snap: 'none',
  },
  meta: { schema: 'test' },
};

/** A stroke with some of it changed. */
function stroke(change: Record<string, unknown> = {}, props: Record<string, unknown> = {}) {
  const drawn = testInk('one', { kind: 'draw', on: card });
  return { ...drawn, ...change, props: { ...drawn.props, ...props } };
}

function said(richText: unknown) {
  const drawn = testInk('one', { kind: 'note', on: card });
  return { ...drawn, props: { ...drawn.props, richText } };
}

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const longest = { type: 'free', path: 'A'.repeat(20_000), dim: 2 };
const segment = { type: 'free', path: '', dim: 2 };

describe('INK-1 what may stand under ink', () => {
  test('INK-1 strokes, arrows, notes and words, each under its own id', () => {
    fc.assert(
      fc.property(anyInk, (shape) => {
        expect(isInkEntry(shape.id, shape)).toBe(true);
        expect(isInkEntry('shape:other', shape)).toBe(false);
        expect(isInkEntry(shape.id, { ...shape, id: 'shape:other' })).toBe(false);
      }),
      { seed: 44, numRuns: 300 },
    );
  });

  test('INK-1 an arrow’s end that holds on to something', () => {
    expect(isInkEntry('binding:one', binding)).toBe(true);
    for (const change of [
      { fromId: 'page:page' },
      { type: 'layout' },
      { note: 'free storage' },
      { props: { ...binding.props, note: 'free storage' } },
      { meta: { schema: 'test', note: 'free storage' } },
      { meta: {} },
    ])
      expect(isInkEntry('binding:one', { ...binding, ...change })).toBe(false);
    expect(isInkEntry('shape:one', binding)).toBe(false);
    expect(isInkEntry('binding:one', stroke())).toBe(false);
  });

  test.each<[string, string, unknown]>([
    ['nothing', 'shape:one', null],
    ['a word', 'shape:one', 'free storage'],
    ['a list', 'shape:one', [stroke()]],
    ['a key nobody knows', 'note', stroke()],
    ['the key of the prototype', '__proto__', stroke()],
    ['an empty key', '', stroke()],
    ['a picture', 'shape:one', stroke({ type: 'image' })],
    ['a frame from elsewhere', 'shape:one', stroke({ type: 'embed' })],
    [
      'a page',
      'page:page',
      { id: 'page:page', typeName: 'page', name: 'x', index: 'a1', meta: {} },
    ],
    [
      'an id longer than ids are',
      `shape:${'x'.repeat(41)}`,
      stroke({ id: `shape:${'x'.repeat(41)}` }),
    ],
    ['a fact nobody knows', 'shape:one', stroke({ note: 'free storage' })],
    ['a property nobody knows', 'shape:one', stroke({}, { note: 'free storage' })],
    ['another page', 'shape:one', stroke({ parentId: 'page:other' })],
    ['inside another thing', 'shape:one', stroke({ parentId: 'shape:two' })],
    ['a place beyond the wall', 'shape:one', stroke({ x: 1e7 })],
    ['no place', 'shape:one', stroke({ y: Number.NaN })],
    ['a place that is words', 'shape:one', stroke({ x: '5' })],
    ['an infinite size', 'shape:one', stroke({}, { scale: Number.POSITIVE_INFINITY })],
    ['a colour nobody knows', 'shape:one', stroke({}, { color: 'url(#x)' })],
    ['an index that sorts nowhere', 'shape:one', stroke({ index: 'a 1' })],
    [
      'no path but words',
      'shape:one',
      stroke({}, { segments: [{ ...segment, path: 'Peter <3' }] }),
    ],
    [
      'a path without end',
      'shape:one',
      stroke({}, { segments: [{ ...segment, path: 'A'.repeat(20_004) }] }),
    ],
    [
      'many long paths',
      'shape:one',
      stroke({}, { segments: Array.from({ length: 4 }, () => longest) }),
    ],
    [
      'segments without end',
      'shape:one',
      stroke({}, { segments: Array.from({ length: 201 }, () => segment) }),
    ],
    ['something in a segment', 'shape:one', stroke({}, { segments: [{ ...segment, note: 'x' }] })],
    ['words that are bytes', 'shape:one', said(new Uint8Array(3))],
    ['words that are a string', 'shape:one', said('Peter')],
    [
      'a link',
      'shape:one',
      {
        ...said(toInkWords('x')),
        props: { ...said(toInkWords('x')).props, url: 'https://evil.example' },
      },
    ],
  ])('INK-1 %s is refused', (_, key, value) => {
    expect(isInkEntry(key, value)).toBe(false);
  });

  test('INK-1 whatever else somebody puts there is refused', () => {
    const key = fc.oneof(
      fc.constantFrom('shape:a', 'binding:a', 'schema:a', 'shape:'),
      fc.string(),
    );
    fc.assert(
      fc.property(key, fc.jsonValue(), (under, value) => {
        const isVersions = under === 'schema:a' && JSON.stringify(value) === '{}';
        expect(isInkEntry(under, value)).toBe(isVersions);
      }),
      { seed: 45, numRuns: 2_000 },
    );
  });

  test('INK-1 one fact more, less or other, anywhere in a record, is refused', () => {
    fc.assert(
      fc.property(anyInk, fc.nat(), (shape, drawn) => {
        const copy = JSON.parse(JSON.stringify(shape)) as Record<string, unknown>;
        const all = recordsIn(copy);
        const at = all[drawn % all.length];
        if (!at) return;
        at.note = 'free storage';
        expect(isInkEntry(shape.id, copy)).toBe(false);
        delete at.note;
        expect(isInkEntry(shape.id, copy)).toBe(true);
        const key = Object.keys(at)[drawn % Object.keys(at).length];
        // A paragraph can be empty, and a stroke need not say how many numbers a point has.
        if (!key || key === 'content' || key === 'dim') return;
        const { [key]: before } = at;
        delete at[key];
        expect(isInkEntry(shape.id, copy)).toBe(false);
        at[key] = { nested: before };
        expect(isInkEntry(shape.id, copy)).toBe(false);
      }),
      { seed: 46, numRuns: 500 },
    );
  });
});

describe('INK-2 what ink is drawn on', () => {
  test.each([
    ['columns', true],
    [card, true],
    [`sheet:${idFor('road')}`, true],
    ['family', true],
    ['network', true],
    ['picture:family', true],
    ['picture:network', true],
    [`person:${idFor('line')}`, true],
    [`place:${idFor('line')}`, true],
    ['picture:columns', false],
    ['place:Line', false],
    ['overview', false],
    ['card:coffee', false],
    [`seat:${idFor('birgit')}`, false],
    [`${card} `, false],
    [`${card}\n`, false],
    ['', false],
  ])('INK-2 on %j: %s', (on, isAllowed) => {
    expect(isInkEntry('shape:one', stroke({ meta: { on, schema: 'test' } }))).toBe(isAllowed);
  });

  test('INK-2 ink that stands on nothing, or says something besides, is refused', () => {
    for (const meta of [{}, { on: 'columns' }, { on: 'columns', schema: 'test', by: 'x' }])
      expect(isInkEntry('shape:one', stroke({ meta }))).toBe(false);
  });
});

describe('INK-3 words in ink', () => {
  test('INK-3 words are kept as they are, a paragraph for each line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        expect(wordsOf(toInkWords(words))).toBe(words);
      }),
      { seed: 47, numRuns: 1_000 },
    );
    expect(toInkWords('Husk\n\nmormor').content).toEqual([
      line('Husk'),
      { type: 'paragraph' },
      line('mormor'),
    ]);
  });

  test('INK-3 words without end are kept as far as the gate lets them in', () => {
    for (const words of [
      'x'.repeat(9_000),
      '\n'.repeat(9_000),
      `x${'👍'.repeat(3_000)}`,
      'x\n'.repeat(3_000),
    ]) {
      const kept = toInkWords(words);
      expect(isInkEntry('shape:one', said(kept))).toBe(true);
      expect(words.startsWith(wordsOf(kept))).toBe(true);
      expect(wordsOf(kept).isWellFormed()).toBe(true);
    }
  });

  test.each<[string, unknown]>([
    [
      'bold letters',
      [{ ...line('x'), content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }],
    ],
    ['a link', [{ type: 'paragraph', attrs: { href: 'https://evil.example' } }]],
    ['a list', [{ type: 'bulletList', content: [] }]],
    ['a line in a line', [{ type: 'paragraph', content: [line('x')] }]],
    [
      'two texts in a line',
      [{ ...line('x'), content: [...line('x').content, ...line('y').content] }],
    ],
    ['an empty text', [line('')]],
    ['a line without end', [line('x'.repeat(inkWordsLimit + 1))]],
    ['lines without end', Array.from({ length: 201 }, () => ({ type: 'paragraph' }))],
    ['many long lines', Array.from({ length: 20 }, () => line('x'.repeat(inkWordsLimit)))],
  ])('INK-3 %s is refused', (_, content) => {
    expect(isInkEntry('shape:one', said({ type: 'doc', content }))).toBe(false);
  });
});

describe('INK-4 versions of the drawing program’s schema', () => {
  test.each<[string, unknown, boolean]>([
    ['schema:a1b2', { 'com.tldraw.shape.draw': 4, 'com.tldraw.store': 0 }, true],
    ['schema:a1b2', {}, true],
    ['schema:A', { x: 1 }, false],
    ['schema:', { x: 1 }, false],
    [`schema:${'a'.repeat(17)}`, { x: 1 }, false],
    ['schema:a1b2', { x: -1 }, false],
    ['schema:a1b2', { x: 1.5 }, false],
    ['schema:a1b2', { x: '1' }, false],
    ['schema:a1b2', { ['x'.repeat(101)]: 1 }, false],
    ['schema:a1b2', [1], false],
    ['schema:a1b2', 7, false],
    [
      'schema:a1b2',
      Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, 1])),
      false,
    ],
  ])('INK-4 under %s may stand %j: %s', (key, value, isAllowed) => {
    expect(isInkEntry(key, value)).toBe(isAllowed);
  });
});

describe('INK-5 what is drawn is read', () => {
  test('INK-5 lowest first, by id where two lie at one height, and the same on every copy', () => {
    const shapes = kinds.map((kind, at) => ({
      ...testInk(`${kind}`, { kind, on: 'columns' }),
      index: at < 2 ? 'a2' : 'a1',
    }));
    const orders = [shapes, shapes.toReversed()].map((some) =>
      readInk(inkOf(some)).map(({ id }) => id),
    );
    expect(orders[0]).toEqual(['shape:note', 'shape:text', 'shape:arrow', 'shape:draw']);
    expect(orders[1]).toEqual(orders[0]);
  });

  test('INK-5 what consoles let be drawn, with both ends of every arrow, the house keeps', () => {
    expect(inkShapesLimit * 3).toBeLessThanOrEqual(inkLimit);
  });

  test('INK-5 one record that cannot be read is passed over, and the others are read', () => {
    const ink = inkOf([testInk('good', { kind: 'draw', on: 'columns' })]);
    ink.set('shape:bad', { ...stroke(), id: 'shape:bad', note: 'x' });
    ink.set('shape:type', new Y.Map([['id', 'shape:type']]));
    ink.set('shape:foreign', stroke());
    ink.set('binding:one', binding);
    ink.set('schema:test', {});
    expect(readInk(ink).map(({ id }) => id)).toEqual(['shape:good']);
  });
});

function inkOf(shapes: readonly InkShape[]): Y.Map<unknown> {
  const { ink } = openTable(new Y.Doc());
  for (const shape of shapes) ink.set(shape.id, shape);
  return ink;
}

/** A record and every record within it. */
function recordsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  return [record, ...Object.values(record).flatMap(recordsIn)];
}
