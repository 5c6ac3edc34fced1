// @vitest-environment node
import { type InkShape, isInkEntry } from '@rundbord/shared/ink/ink';
import { anyInk } from '@rundbord/shared/testing/any-ink';
import { testInk } from '@rundbord/shared/testing/test-ink';
import fc from 'fast-check';
import type { TLShape } from 'tldraw';
import { expect, test } from 'vitest';
import { keptShape, placedRecord, standsOn } from './ink-record.ts';

const corner = fc.record({
  x: fc.integer({ min: -10_000, max: 10_000 }),
  y: fc.integer({ min: -10_000, max: 10_000 }),
});
/** Ink at whole places, where adding and taking away a corner loses nothing. */
const drawn = fc.tuple(anyInk, corner).map(([shape, { x, y }]) => ({ ...shape, x, y }) as InkShape);

function kept(shape: unknown, at: { x: number; y: number }, { on, schema }: InkShape['meta']) {
  return keptShape(shape as TLShape, { on, corner: at, schema });
}

test('INK-10 what is kept is put on the wall where its place is, and kept again as it was', () => {
  fc.assert(
    fc.property(drawn, corner, (shape, at) => {
      const placed = placedRecord(shape, at) as TLShape;
      expect([placed.x, placed.y]).toEqual([shape.x + at.x, shape.y + at.y]);
      expect(kept(placed, at, shape.meta)).toEqual(shape);
    }),
    { seed: 63, numRuns: 300 },
  );
});

test('INK-10 ink stays as far from its card when the card has moved', () => {
  fc.assert(
    fc.property(drawn, corner, corner, (shape, before, after) => {
      const again = kept(placedRecord(shape, before), before, shape.meta) as InkShape;
      const moved = placedRecord(again, after) as TLShape;
      expect([moved.x - after.x, moved.y - after.y]).toEqual([shape.x, shape.y]);
    }),
    { seed: 64, numRuns: 200 },
  );
});

test('INK-10 words are kept as plain letters, a line for each paragraph', () => {
  const note = testInk('note', { kind: 'note', on: 'columns' });
  const richText = {
    type: 'doc',
    attrs: { dir: 'auto' },
    content: [
      {
        type: 'paragraph',
        attrs: { dir: 'auto' },
        content: [
          { type: 'text', text: 'Husk ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'mormor' },
          { type: 'hardBreak' },
          { type: 'text', text: 'tirsdag' },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'kaffe' }] }],
          },
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'te' }] }],
          },
        ],
      },
    ],
  };
  const shape = {
    ...note,
    props: { ...note.props, richText, url: 'https://evil.example', textLastEditedBy: 'user:x' },
    meta: { note: 'free storage' },
  };
  const record = kept(shape, { x: 0, y: 0 }, note.meta) as Extract<InkShape, { type: 'note' }>;
  expect(isInkEntry(record.id, record)).toBe(true);
  expect(record.props.richText.content.map((line) => line.content?.[0]?.text ?? '')).toEqual([
    'Husk mormor',
    'tirsdag',
    '',
    'kaffe',
    'te',
  ]);
  expect(JSON.stringify(record)).not.toMatch(/evil|bold|user:|free storage/);
});

test.each([
  ['a picture', { type: 'image' }],
  ['a thing within another', { parentId: 'shape:group' }],
  ['a stroke beyond the wall', { x: 5e6 }],
  ['an id that is none', { id: 'shape:a b' }],
])('INK-10 %s is not kept', (_, change) => {
  const stroke = testInk('line', { kind: 'draw', on: 'columns' });
  expect(kept({ ...stroke, ...change }, { x: 0, y: 0 }, stroke.meta)).toBeNull();
});

test('INK-10 what stands on nothing is told from what does', () => {
  expect(standsOn(testInk('line', { kind: 'draw', on: 'columns' }))).toBe('columns');
  for (const other of [null, undefined, {}, { meta: {} }, { meta: { on: 5 } }, 'columns'])
    expect(standsOn(other)).toBeNull();
});
