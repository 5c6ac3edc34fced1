import { expect, test } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries, readEntry } from './read-map.ts';

test('CARD-26 what cannot be read is passed over, and what can is there', () => {
  const map = new Y.Doc().getMap<unknown>('inbox');
  map.set('one', { words: 'Peter' });
  map.set('two', 'no record');
  map.set('three', new Y.Map());
  map.set('gone', { words: 'Simon' });
  map.delete('gone');
  const schema = z.object({ words: z.string() });
  expect(readEntries(map, schema)).toEqual([['one', { words: 'Peter' }]]);
  expect(readEntry(map, 'one', schema)).toEqual({ words: 'Peter' });
  for (const key of ['two', 'three', 'gone', 'never'])
    expect(readEntry(map, key, schema)).toBeNull();
});
