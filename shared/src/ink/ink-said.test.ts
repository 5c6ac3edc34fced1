import { expect, test } from 'vitest';
import { testInk } from '../testing/test-ink.ts';
import { isInkEntry } from './ink.ts';
import { inkMarks } from './ink-marks.ts';
import { inkSaid } from './ink-said.ts';

const drawn = [
  testInk('line', { kind: 'draw', on: 'columns' }),
  testInk('arrow', { kind: 'arrow', on: 'columns', words: 'derfor' }),
  testInk('bare', { kind: 'arrow', on: 'columns', words: ' ' }),
  testInk('note', { kind: 'note', on: 'columns', words: 'Husk\nmormor' }),
  testInk('text', { kind: 'text', on: 'card:elsewhere', words: 'Andetsteds' }),
];

test('LIST-4 a drawing says its words in the order they lie, and how many lines and arrows there are', () => {
  expect(inkSaid(inkMarks(drawn), new Set(['columns']))).toEqual({
    words: ['derfor', 'Husk\nmormor'],
    lines: 1,
    arrows: 2,
  });
});

test('LIST-4 what lies on something that is not here is not told', () => {
  expect(inkSaid(inkMarks(drawn), new Set(['sheet:one']))).toEqual({
    words: [],
    lines: 0,
    arrows: 0,
  });
});

test('LIST-4 the tests draw what the gate lets in', () => {
  for (const kind of ['draw', 'arrow', 'note', 'text'] as const) {
    const on = 'sheet:AAAAAAAAAAAAAAAAAAAAAA';
    expect(isInkEntry('shape:one', testInk('one', { kind, on, words: 'Ord' }))).toBe(true);
  }
});
