import { expect, test } from 'vitest';
import { meetingTime } from '../testing/test-table.ts';
import { notesText, parseNotes } from './note.ts';

const note = { id: 'one', at: meetingTime, poster: 'Kolonnerne', words: 'Godt spørgsmål' };

test('NOTE-1 notes are read back as they were kept', () => {
  expect(parseNotes(JSON.stringify([note]))).toEqual([note]);
});

test('NOTE-1 what are no notes holds none, and breaks nothing', () => {
  for (const kept of ['', 'null', '{}', '[1]', '[{"id":1}]']) expect(parseNotes(kept)).toEqual([]);
});

test('NOTE-2 the file reads by itself: each note under its heading, in order', () => {
  const other = { ...note, id: 'two', words: 'Lyt\nigen' };
  expect(notesText([note, other], ({ poster }) => `kl. 17 · ${poster}`)).toBe(
    'kl. 17 · Kolonnerne\nGodt spørgsmål\n\nkl. 17 · Kolonnerne\nLyt\nigen\n',
  );
});
